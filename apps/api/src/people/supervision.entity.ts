import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who supervises whom, from when to when: access to the intern's clients follows it. */
@Entity('supervisions')
export class Supervision {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'supervisor_id' }) supervisorId!: string;
  @Column('uuid', { name: 'intern_id' }) internId!: string;
  @Column('date', { name: 'valid_from' }) validFrom!: string;
  @Column('date', { name: 'valid_to', nullable: true }) validTo!: string | null;
}
