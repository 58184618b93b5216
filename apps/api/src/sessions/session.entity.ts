import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Attendance, Modality } from '@attune/contracts';

@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'treatment_id' }) treatmentId!: string;
  @Column('integer') number!: number;
  /** Null where an import brought a session number but no date. */
  @Column('date', { name: 'held_on', nullable: true }) heldOn!: string | null;
  @Column('integer', { nullable: true }) minutes!: number | null;
  @Column('text', { nullable: true }) modality!: Modality | null;
  @Column('text') attendance!: Attendance;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
