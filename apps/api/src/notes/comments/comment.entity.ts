import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('session_comments')
export class CommentRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('uuid', { name: 'author_id' }) authorId!: string;
  /** Turn of the original transcript, from 0; null for the session as a whole. */
  @Column('integer', { nullable: true }) turn!: number | null;
  @Column('uuid', { name: 'answers_id', nullable: true }) answersId!: string | null;
  @Column('bytea', { name: 'text_sealed' }) textSealed!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
