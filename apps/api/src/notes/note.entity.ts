import { Column, Entity, PrimaryColumn } from 'typeorm';

export type NoteStatus = 'draft' | 'signed' | 'co-signed' | 'returned';

@Entity('notes')
export class NoteRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'treatment_id' }) treatmentId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('text') format!: string;
  @Column('text') status!: NoteStatus;
  @Column('integer') version!: number;
  @Column('timestamptz', { name: 'signed_at', nullable: true }) signedAt!: Date | null;
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
  @Column('bytea', { name: 'sections_sealed' }) sectionsSealed!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by' }) createdBy!: string;
}
