import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A private, single-use address at which a client fills one form in. Only a digest of its token is kept. */
@Entity('links')
export class Link {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'treatment_id' }) treatmentId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('text') form!: string;
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt!: Date | null;
  @Column('uuid', { name: 'submission_id', nullable: true }) submissionId!: string | null;
}
