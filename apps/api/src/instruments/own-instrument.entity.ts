import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An instrument from a definition file of this site. */
@Entity('own_instruments')
export class OwnInstrument {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') form!: string;
  @Column('jsonb') definition!: unknown;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
}
