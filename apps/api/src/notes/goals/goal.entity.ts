import type { TreatmentGoal } from '@attune/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('treatment_goals')
export class GoalRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'treatment_id' }) treatmentId!: string;
  /** What notes cite: `[goal-2]`. */
  @Column('integer') number!: number;
  @Column('bytea', { name: 'text_sealed' }) textSealed!: Buffer;
  @Column('text') state!: TreatmentGoal['state'];
  @Column('text', { nullable: true }) form!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
}
