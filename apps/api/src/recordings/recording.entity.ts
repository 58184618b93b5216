import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecordingView } from '@attune/contracts';

/** Why the sound of a recording went, or is about to go. */
export type Deletion = 'retention' | 'consent withdrawn' | 'by a person' | 'upload abandoned' | 'not a recording';

/** PostgreSQL sends bigint as text. */
const wholeNumber = { from: (text: string): number => Number(text), to: (value: number): number => value };

/** What is known of a recording; its sound lies encrypted in the store, segment by segment. */
@Entity('recordings')
export class RecordingRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('text') state!: RecordingView['state'];
  /** By its content; null until enough has arrived to tell. */
  @Column('text', { nullable: true }) type!: string | null;
  /** Of the whole, as announced at the beginning of the upload. */
  @Column('bigint', { transformer: wholeNumber }) bytes!: number;
  /** Length of every segment but the last. */
  @Column('integer', { name: 'segment_bytes' }) segmentBytes!: number;
  @Column('double precision', { nullable: true }) seconds!: number | null;
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  /** When the last byte arrived. */
  @Column('timestamptz', { name: 'stored_at', nullable: true }) storedAt!: Date | null;
  @Column('timestamptz', { name: 'transcribed_at', nullable: true }) transcribedAt!: Date | null;
  @Column('text', { nullable: true }) deletion!: Deletion | null;
  @Column('timestamptz', { name: 'deleted_at', nullable: true }) deletedAt!: Date | null;
}
