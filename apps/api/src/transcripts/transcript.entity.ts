import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One revision of the transcript of a session. Rows are added and never changed; the newest revision is what is read. */
@Entity('transcripts')
export class TranscriptRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  /** 1 is the original. */
  @Column('integer') revision!: number;
  /** What made this revision of the one before it, in words and without any of the transcript's; empty for the original. */
  @Column('text') change!: string;
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
