import { Injectable } from '@nestjs/common';
import { Id, type NoteFormatList, type NoteFormatTemplate, type NoteFormatView } from '@attune/contracts';
import { noteFormat, shippedFormats } from '@attune/notes';
import { Database } from '../../database/database.js';
import type { PersonScope, Scope } from '../../database/scope.js';
import type { Transaction } from '../../database/transaction.js';
import { uuidv7 } from '../../database/uuid.js';
import { DomainError, invalid, notFound } from '../../errors/domain-error.js';
import { NoteTemplateRow, NoteTemplateVersionRow } from './note-template.entity.js';

/** A format as a note needs it, shipped or the organization's own. */
export type KnownFormat = Pick<NoteFormatView, 'id' | 'name' | 'version'> & {
  readonly sections: readonly Readonly<NoteFormatView['sections'][number]>[];
};

/** The only version that a shipped format has; another one would be another format. */
const shippedVersion = 1;

/** Formats of notes: those that come with Attune, and templates of the organization, which are added to and never changed. */
@Injectable()
export class NoteFormats {
  constructor(private readonly database: Database) {}

  list(scope: Scope): Promise<NoteFormatList> {
    return this.database.run(scope, async (transaction) => {
      const rows = await transaction.query<{ format: string; notes: number }>(`SELECT * FROM app.notes_by_format()`);
      const used = new Map(rows.map((row) => [row.format, row.notes]));
      const own = await this.own(transaction);
      return {
        items: [
          ...shippedFormats.map(({ id, name, description, sections }) => ({
            ...{ id, name, description, shipped: true, version: shippedVersion, archived: false },
            sections: sections.map((section) => ({ ...section })),
            usedBy: used.get(id) ?? 0,
          })),
          ...own.map((format) => ({ ...format, usedBy: used.get(format.id) ?? 0 })),
        ],
      };
    });
  }

  /** The format of a note that exists, at the version it was written with; null where nobody knows it any more. */
  async find(transaction: Transaction, id: string, version: number): Promise<KnownFormat | null> {
    const shipped = noteFormat(id);
    if (shipped) return { ...shipped, version: shippedVersion };
    if (!Id.safeParse(id).success) return null;
    const row = await transaction.repository(NoteTemplateVersionRow).findOneBy({ templateId: id, version });
    return row && { id, name: row.name, version, sections: row.sections };
  }

  /** @throws DomainError naming the field, where there is no such format to write in. */
  async forWriting(transaction: Transaction, id: string): Promise<KnownFormat> {
    const shipped = noteFormat(id);
    if (shipped) return { ...shipped, version: shippedVersion };
    const own = (await this.own(transaction)).find((format) => format.id === id && !format.archived);
    if (own) return own;
    const message = 'There is no such format of notes, or it is archived';
    throw invalid(`${message}.`, [
      {
        field: 'format',
        message,
        remedy: `Take one of ${shippedFormats.map((one) => one.id).join(', ')}, or a template of yours`,
      },
    ]);
  }

  add(scope: PersonScope, template: NoteFormatTemplate): Promise<NoteFormatView> {
    return this.database.run(scope, async (transaction) => {
      const id = uuidv7();
      const { organizationId } = scope;
      await transaction
        .repository(NoteTemplateRow)
        .insert({ organizationId, id, archivedAt: null, createdAt: new Date(), createdBy: scope.personId });
      await this.addVersion(transaction, scope, id, 1, template);
      return this.view(transaction, id);
    });
  }

  /** The next version. Notes that were begun with an earlier one keep it. */
  change(scope: PersonScope, id: string, template: NoteFormatTemplate): Promise<NoteFormatView> {
    return this.database.run(scope, async (transaction) => {
      const format = await this.require(transaction, id);
      if (format.archived)
        throw new DomainError('conflict', 'archived', 'This template is archived. Make a new one from it.');
      // Two people at once: the second one's version number is taken, and the database says so.
      await this.addVersion(transaction, scope, id, format.version + 1, template);
      return this.view(transaction, id);
    });
  }

  archive(scope: PersonScope, id: string): Promise<NoteFormatView> {
    return this.database.run(scope, async (transaction) => {
      const format = await this.require(transaction, id);
      if (!format.archived)
        await transaction
          .repository(NoteTemplateRow)
          .update({ organizationId: scope.organizationId, id }, { archivedAt: new Date() });
      return this.view(transaction, id);
    });
  }

  private async addVersion(
    transaction: Transaction,
    scope: PersonScope,
    templateId: string,
    version: number,
    { name, description, sections }: NoteFormatTemplate,
  ): Promise<void> {
    await transaction.repository(NoteTemplateVersionRow).insert({
      ...{ organizationId: scope.organizationId, id: uuidv7(), templateId, version },
      ...{ name, description, sections, createdAt: new Date(), createdBy: scope.personId },
    });
  }

  private async require(transaction: Transaction, id: string): Promise<Omit<NoteFormatView, 'usedBy'>> {
    if (noteFormat(id))
      throw new DomainError('conflict', 'shipped', 'This format comes with Attune and stays. Make a template from it.');
    const format = (await this.own(transaction)).find((one) => one.id === id);
    if (!format) throw notFound('template');
    return format;
  }

  private async view(transaction: Transaction, id: string): Promise<NoteFormatView> {
    const [row] = await transaction.query<{ notes: number }>(
      `SELECT notes FROM app.notes_by_format() WHERE format = $1`,
      [id],
    );
    return { ...(await this.require(transaction, id)), usedBy: row?.notes ?? 0 };
  }

  /** Templates of the organization at their latest version. */
  private async own(transaction: Transaction): Promise<Omit<NoteFormatView, 'usedBy'>[]> {
    const rows = await transaction.query<Omit<NoteFormatView, 'usedBy' | 'shipped'>>(
      `SELECT DISTINCT ON (t.id) t.id, v.name, v.description, v.version, t.archived_at IS NOT NULL AS archived, v.sections
       FROM note_templates t JOIN note_template_versions v ON v.organization_id = t.organization_id AND v.template_id = t.id
       ORDER BY t.id, v.version DESC`,
    );
    return rows.map((row) => ({ ...row, shipped: false })).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }
}
