import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('clients')
export class ClientRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') code!: string;
  @Column('bytea', { name: 'name_sealed', nullable: true }) nameSealed!: Buffer | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
