import type { TranscriptFeatures } from '@attune/notes';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Numbers of one revision and none of its words, in clear: sessions are compared without being opened. */
@Entity('transcript_features')
export class TranscriptFeaturesRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid', { name: 'transcript_id' }) transcriptId!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('jsonb') features!: TranscriptFeatures;
  /** Of the definitions: numbers of another version are computed again. */
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'computed_at' }) computedAt!: Date;
}
