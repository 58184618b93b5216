import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  AdministrationImport,
  ImportList,
  ImportPreview,
  ImportStatus,
  TranscriptImport,
} from '@attune/contracts';
import { Database } from '../database/database.js';
import type { OperatorScope, PersonScope, Scope } from '../database/scope.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { Catalogue } from '../instruments/catalogue.js';
import { type JobPayload, JobHandlers } from '../jobs/job-handlers.js';
import { readCsv } from './csv-table.js';
import { ImportRow } from './import.entity.js';
import type { Importer } from './import-places.js';
import { formWithFlippedRows } from './mapping-problems.js';
import { RunImport } from './run-import.js';
import { importQuestions, suggestMapping } from './suggest-mapping.js';

type Options<T> = Omit<T, 'content'>;

const sampleRows = 8;
const noProgress = (): Promise<void> => Promise.resolve();

/** Imports: looked at first, then done by a job that shows its progress. */
@Injectable()
export class Imports implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly runImport: RunImport,
    private readonly handlers: JobHandlers,
  ) {}

  onModuleInit(): void {
    this.handlers.register(
      'imports',
      'run',
      (scope, payload) => this.execute(scope, payload),
      (scope, payload) =>
        this.finish(scope, String(payload['importId']), {
          state: 'failed',
          error:
            'The import was stopped by an error on the server. Nothing was saved. Try again, or ask the administrator.',
        }),
    );
  }

  /** Columns and a suggestion; with a mapping also the report of a dry run. */
  async previewAdministrations(scope: PersonScope, request: AdministrationImport): Promise<ImportPreview> {
    const table = readCsv(request.content);
    const all = await this.database.run(scope, (transaction) => this.catalogue.all(transaction));
    const instruments = all.map(({ instrument }) => instrument);
    const suggestedMapping = suggestMapping(table, instruments);
    const { mapping } = request;
    const looked = mapping ?? suggestedMapping;
    const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));
    const questions = importQuestions(looked ? formWithFlippedRows(table, looked, byId) : undefined);
    // A question that is still open is asked before anything is checked.
    const answered = mapping !== undefined && (questions.length === 0 || mapping.rowCoding !== undefined);
    const run = answered
      ? await this.runImport.administrations(behalf(scope), scope, { ...request, mapping, dryRun: true }, noProgress)
      : null;
    return {
      columns: [...table.columns],
      sample: table.rows.slice(0, sampleRows).map((row) => [...row.cells]),
      suggestedMapping,
      questions,
      report: run?.report ?? null,
    };
  }

  async previewTranscripts(scope: PersonScope, request: TranscriptImport): Promise<ImportPreview> {
    const table = readCsv(request.content);
    const run = await this.runImport.transcriptsFile(behalf(scope), scope, { ...request, dryRun: true }, noProgress);
    return {
      columns: [...table.columns],
      sample: table.rows.slice(0, sampleRows).map((row) => [...row.cells]),
      suggestedMapping: null,
      questions: [],
      report: run.report,
    };
  }

  /** Keeps the file, sealed, with the job that imports it. */
  begin(
    scope: PersonScope,
    kind: ImportStatus['kind'],
    { content, ...options }: AdministrationImport | TranscriptImport,
  ): Promise<ImportStatus> {
    const rows = readCsv(content).rows.length;
    if (kind === 'administrations' && !('mapping' in options && options.mapping)) {
      throw new DomainError('invalid', 'mapping-missing', 'Say which column holds what before importing.', [
        { field: 'mapping', message: 'Missing' },
      ]);
    }
    return this.database.run(scope, async (transaction) => {
      const id = uuidv7();
      await transaction.repository(ImportRow).insert({
        organizationId: scope.organizationId,
        id,
        kind,
        fileName: options.fileName,
        contentSealed: await transaction.seal({ table: 'imports', row: id, column: 'content_sealed' }, content),
        options,
        state: 'waiting',
        processedRows: 0,
        totalRows: rows,
        report: null,
        error: null,
        createdAt: new Date(),
        createdBy: scope.personId,
        finishedAt: null,
      });
      await transaction.enqueue('imports', 'run', { importId: id });
      return statusOf(await transaction.repository(ImportRow).findOneByOrFail({ id }));
    });
  }

  list(scope: Scope): Promise<ImportList> {
    return this.database.run(scope, async (transaction) => ({
      items: (await transaction.repository(ImportRow).find({ order: { createdAt: 'DESC' }, take: 50 })).map(statusOf),
    }));
  }

  get(scope: Scope, id: string): Promise<ImportStatus> {
    return this.database.run(scope, async (transaction) => {
      const row = await transaction.repository(ImportRow).findOneBy({ id });
      if (!row) throw notFound('import');
      return statusOf(row);
    });
  }

  /** The job. After a crash it starts again: what came in already is recognised as unchanged. */
  private async execute(scope: OperatorScope, payload: JobPayload): Promise<void> {
    const id = String(payload['importId']);
    const key = { organizationId: scope.organizationId, id };
    const claimed = await this.database.run(scope, async (transaction) => {
      const row = await transaction.repository(ImportRow).findOneBy({ id });
      if (!row?.contentSealed || row.finishedAt || !row.createdBy) return null;
      await transaction.repository(ImportRow).update(key, { state: 'running' });
      const content = await transaction.open(
        { table: 'imports', row: id, column: 'content_sealed', clientId: null },
        row.contentSealed,
      );
      const roles = await transaction.query<{ role: Importer['roles'][number] }>(
        `SELECT role FROM memberships WHERE person_id = $1`,
        [row.createdBy],
      );
      return { row, content, importer: { personId: row.createdBy, roles: roles.map((one) => one.role) } };
    });
    if (!claimed) return;
    const progress = (done: number): Promise<void> =>
      this.database.run(scope, async (transaction) => {
        await transaction.query(`UPDATE imports SET processed_rows = $2 WHERE id = $1`, [
          id,
          Math.min(done, claimed.row.totalRows),
        ]);
      });
    try {
      const { report, written } = await this.run(scope, claimed, progress);
      await this.finish(scope, id, {
        state: written ? 'done' : 'refused',
        report,
        processedRows: claimed.row.totalRows,
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.finish(scope, id, { state: 'failed', error: error.message });
    }
  }

  /** The end, good or bad: the file is not kept any longer. */
  private finish(
    scope: OperatorScope,
    id: string,
    columns: Pick<Partial<ImportRow>, 'state' | 'report' | 'error' | 'processedRows'>,
  ): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      await transaction
        .repository(ImportRow)
        .update(
          { organizationId: scope.organizationId, id },
          { ...(columns as object), contentSealed: null, finishedAt: new Date() },
        );
    });
  }

  private run(
    scope: OperatorScope,
    { row, content, importer }: { row: ImportRow; content: string; importer: Importer },
    progress: (done: number) => Promise<void>,
  ) {
    const behalfOf = { ...scope, onBehalfOf: importer.personId };
    if (row.kind === 'transcripts') {
      return this.runImport.transcriptsFile(
        behalfOf,
        importer,
        { ...(row.options as Options<TranscriptImport>), content, dryRun: false },
        progress,
      );
    }
    const options = row.options as Options<AdministrationImport>;
    if (!options.mapping) throw new DomainError('invalid', 'mapping-missing', 'The mapping is missing.');
    return this.runImport.administrations(
      behalfOf,
      importer,
      { ...options, mapping: options.mapping, content, dryRun: false },
      progress,
    );
  }
}

/** A preview looks across the organization as the job will, for the same answers; rights are checked row by row. */
const behalf = (scope: PersonScope): OperatorScope => ({
  actor: 'worker',
  organizationId: scope.organizationId,
  onBehalfOf: scope.personId,
});

const statusOf = (row: ImportRow): ImportStatus => ({
  id: row.id,
  kind: row.kind,
  fileName: row.fileName,
  state: row.state,
  processedRows: row.processedRows,
  totalRows: row.totalRows,
  report: row.report,
  error: row.error,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});
