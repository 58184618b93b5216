import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Modality } from '@attune/contracts';

/** One client with one intern, from when to when. A change of intern is a new treatment, and new series. */
@Entity('treatments')
export class Treatment {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'intern_id' }) internId!: string;
  @Column('text', { nullable: true }) approach!: string | null;
  @Column('text', { nullable: true }) modality!: Modality | null;
  @Column('date', { name: 'started_on', nullable: true }) startedOn!: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn!: string | null;
  @Column('bytea', { name: 'ended_reason_sealed', nullable: true }) endedReasonSealed!: Buffer | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
