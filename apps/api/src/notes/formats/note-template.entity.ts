import type { SectionTemplate } from '@attune/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A format of the organization's own; what it says is in its versions. */
@Entity('note_templates')
export class NoteTemplateRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
}

/** Never changed: a note keeps the version that it was written with. */
@Entity('note_template_versions')
export class NoteTemplateVersionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' }) organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'template_id' }) templateId!: string;
  @Column('integer') version!: number;
  @Column('text') name!: string;
  @Column('text') description!: string;
  @Column('jsonb') sections!: SectionTemplate[];
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) createdBy!: string | null;
}
