import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Apart from the record: the author's alone (45 CFR 164.501). No job and no command reads it. */
@Entity('psychotherapy_notes')
export class PsychotherapyNoteRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('bytea', { name: 'text_sealed' }) textSealed!: Buffer;
  /** Grows with every change: what If-Match compares. */
  @Column('integer') revision!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt!: Date;
}

/** With whom the author shares one. It opens the note only while that person has access to the client. */
@Entity('psychotherapy_note_shares')
export class PsychotherapyNoteShareRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'note_id' }) noteId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'shared_at' }) sharedAt!: Date;
}
