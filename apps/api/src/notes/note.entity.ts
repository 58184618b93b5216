import type { NoteView } from '@attune/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type NoteStatus = NoteView['status'];

@Entity('notes')
export class NoteRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'treatment_id' }) treatmentId!: string;
  /** Null for a note of the treatment, such as its plan. */
  @Column('uuid', { name: 'session_id', nullable: true }) sessionId!: string | null;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('text') format!: string;
  @Column('integer', { name: 'format_version' }) formatVersion!: number;
  @Column('text') status!: NoteStatus;
  /** When the present status began. */
  @Column('timestamptz') since!: Date;
  /** Latest immutable version; 0 before the first. */
  @Column('integer') version!: number;
  /** Grows with every change: what If-Match compares. */
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt!: Date | null;
  @Column('timestamptz', { name: 'cosigned_at', nullable: true }) cosignedAt!: Date | null;
  @Column('uuid', { name: 'cosigned_by', nullable: true }) cosignedBy!: string | null;
  /** Every version up to this one is co-signed. */
  @Column('integer', { name: 'cosigned_version', nullable: true }) cosignedVersion!: number | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** What a note said at one version; never changed. */
@Entity('note_versions')
export class NoteVersionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'note_id' }) noteId!: string;
  @Column('integer') version!: number;
  @Column('text') kind!: 'body' | 'addendum';
  @Column('bytea', { name: 'sections_sealed' }) sectionsSealed!: Buffer;
  /** Numbers of the treatment goals that it cites. */
  @Column('integer', { array: true }) goals!: number[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
}

/** The working copy: there while it holds what no version holds. `id` is the note's own. */
@Entity('note_drafts')
export class NoteDraftRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('bytea', { name: 'sections_sealed' }) sectionsSealed!: Buffer;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** One thing that happened to a note; never changed. */
@Entity('note_events')
export class NoteEventRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'note_id' }) noteId!: string;
  @Column('timestamptz') at!: Date;
  @Column('uuid', { name: 'by_id' }) byId!: string;
  @Column('text') kind!: NoteView['events'][number]['kind'];
  @Column('integer') version!: number;
  @Column('bytea', { name: 'comment_sealed', nullable: true }) commentSealed!: Buffer | null;
  /** Sentences without evidence that the person who signed has seen. */
  @Column('integer', { nullable: true }) unsupported!: number | null;
}
