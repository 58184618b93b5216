import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DraftView } from '@attune/contracts';

/** A draft of a note: on its way, done or failed. A local one is done when it is asked for. */
@Entity('drafts')
export class DraftRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('text') engine!: DraftView['engine'];
  @Column('text') format!: string;
  @Column('text') state!: DraftView['state'];
  @Column('text', { nullable: true }) failure!: string | null;
  @Column('bytea', { name: 'sections_sealed', nullable: true }) sectionsSealed!: Buffer | null;
  @Column('jsonb', { nullable: true }) evidence!: DraftView['evidence'];
  /** Keyed digest of what the person saw in the preview; null for a local draft, as are all columns down to `cost`. */
  @Column('bytea', { nullable: true }) digest!: Buffer | null;
  @Column('text', { nullable: true }) model!: string | null;
  @Column('text', { nullable: true }) address!: string | null;
  @Column('text', { name: 'prompt_version', nullable: true }) promptVersion!: string | null;
  /** Null until something has left. */
  @Column('bytea', { name: 'sent_sealed', nullable: true }) sentSealed!: Buffer | null;
  @Column('jsonb', { nullable: true }) replaced!: { kind: string; count: number }[] | null;
  @Column('integer') attempts!: number;
  @Column('integer', { name: 'input_tokens', nullable: true }) inputTokens!: number | null;
  @Column('integer', { name: 'output_tokens', nullable: true }) outputTokens!: number | null;
  @Column('double precision', { nullable: true }) cost!: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
  /** When the text went with the consent. */
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt!: Date | null;
}
