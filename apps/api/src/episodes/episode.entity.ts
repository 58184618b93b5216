import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EpisodeView } from '@attune/contracts';

/** A possible rupture, what became of it, and what people decided about it. */
@Entity('episodes')
export class EpisodeRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'treatment_id' }) treatmentId!: string;
  @Column('text') form!: string;
  @Column('text') perspective!: EpisodeView['perspective'];
  @Column('text') scale!: string;
  @Column('text') method!: string;
  @Column('text', { name: 'method_version' }) methodVersion!: string;
  @Column('jsonb') parameters!: EpisodeView['parameters'];
  @Column('text') strength!: EpisodeView['strength'];
  @Column('integer', { name: 'start_session' }) startSession!: number;
  @Column('integer', { name: 'nadir_session' }) nadirSession!: number;
  @Column('jsonb') flags!: EpisodeView['flags'];
  @Column('jsonb') repair!: EpisodeView['repair'];
  @Column('text') status!: EpisodeView['status'];
  @Column('text') decision!: EpisodeView['decision']['state'];
  @Column('bytea', { name: 'decision_reason_sealed', nullable: true }) decisionReasonSealed!: Buffer | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  @Column('boolean') discuss!: boolean;
  @Column('boolean', { name: 'no_longer_detected' }) noLongerDetected!: boolean;
  @Column('timestamptz', { name: 'detected_at' }) detectedAt!: Date;
}
