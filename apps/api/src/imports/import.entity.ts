import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportReport, ImportStatus } from '@attune/contracts';

/** An import on its way: the file (sealed, removed when done), what was asked, how far it is, and its report. */
@Entity('imports')
export class ImportRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ImportStatus['kind'];
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('bytea', { name: 'content_sealed', nullable: true }) contentSealed!: Buffer | null;
  @Column('jsonb') options!: unknown;
  @Column('text') state!: ImportStatus['state'];
  @Column('integer', { name: 'processed_rows' }) processedRows!: number;
  @Column('integer', { name: 'total_rows' }) totalRows!: number;
  @Column('jsonb', { nullable: true }) report!: ImportReport | null;
  @Column('text', { nullable: true }) error!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
  @Column('timestamptz', { name: 'finished_at', nullable: true }) finishedAt!: Date | null;
}
