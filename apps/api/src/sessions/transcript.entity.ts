import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('transcripts')
export class TranscriptRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('text') source!: string;
  @Column('bytea', { name: 'turns_sealed' }) turnsSealed!: Buffer;
  @Column('integer', { name: 'turn_count' }) turnCount!: number;
  @Column('integer', { name: 'client_words' }) clientWords!: number;
  @Column('integer', { name: 'therapist_words' }) therapistWords!: number;
  /** Keyed digest of the turns: tells whether the same transcript is imported again without opening it. */
  @Column('bytea', { name: 'content_digest' }) contentDigest!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
}
