import { Injectable } from '@nestjs/common';
import type { AdministrationImport, ImportReport, TranscriptImport } from '@attune/contracts';
import { Clients } from '../clients/clients.service.js';
import { Database } from '../database/database.js';
import type { OperatorScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { DomainError, invalid } from '../errors/domain-error.js';
import { Catalogue } from '../instruments/catalogue.js';
import { People } from '../people/people.service.js';
import { Sessions } from '../sessions/sessions.service.js';
import { Transcripts } from '../transcripts/transcripts.js';
import { readAdministrationRows } from './administration-rows.js';
import { readCsv } from './csv-table.js';
import { type Importer, ImportPlaces, NoPlace } from './import-places.js';
import { mappingProblems } from './mapping-problems.js';
import { ReportCounts } from './report-counts.js';
import { missingColumns, readTranscriptRows } from './transcript-rows.js';
import { writeAdministrations } from './write-administrations.js';

/** Rows done so far, out of all. */
export type Progress = (done: number, of: number) => Promise<void>;

type MappedImport = AdministrationImport & { mapping: NonNullable<AdministrationImport['mapping']> };

/** Thrown on purpose to undo a dry run, or an all-or-nothing import with a refused row. */
class Undo extends Error {}

/**
 * Runs an import in one transaction. A dry run does everything and undoes it, so that its report is what the import
 * will say. `written` is false where nothing was kept.
 */
@Injectable()
export class RunImport {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    private readonly people: People,
    private readonly clients: Clients,
    private readonly sessions: Sessions,
    private readonly transcripts: Transcripts,
  ) {}

  administrations(
    scope: OperatorScope,
    importer: Importer,
    request: MappedImport,
    progress: Progress,
  ): Promise<{ report: ImportReport; written: boolean }> {
    const table = readCsv(request.content);
    return this.run(scope, request, table.rows.length, async (transaction, counts) => {
      const all = await this.catalogue.all(transaction);
      const instruments = new Map(all.map(({ instrument }) => [instrument.id, instrument]));
      const problems = mappingProblems(table, request.mapping, instruments);
      if (problems.length > 0) throw invalid(`The mapping does not fit the file: ${problems[0]?.message}.`, problems);
      const { forms, refused } = readAdministrationRows(table, request.mapping, instruments);
      refused.forEach((row) => counts.refuse(row));
      const places = this.places(transaction, importer, counts);
      await writeAdministrations(transaction, forms, request.mapping, instruments, places, counts, (done) =>
        progress(done, table.rows.length),
      );
      if (counts.unanswered > 0) {
        counts.warnings.push(
          `${counts.unanswered} rows have no answer at all: their sessions are kept, without a form.`,
        );
      }
    });
  }

  transcriptsFile(
    scope: OperatorScope,
    importer: Importer,
    request: TranscriptImport,
    progress: Progress,
  ): Promise<{ report: ImportReport; written: boolean }> {
    const table = readCsv(request.content);
    const missing = missingColumns(table);
    if (missing.length > 0) {
      throw invalid(
        `The file has no column ${missing.map((name) => `"${name}"`).join(', ')}.`,
        missing.map((field) => ({
          field,
          message: 'This column is missing',
          remedy: `Columns of the file: ${table.columns.join(', ')}`,
        })),
      );
    }
    return this.run(scope, request, table.rows.length, async (transaction, counts) => {
      const { transcripts, refused, warnings } = readTranscriptRows(table);
      refused.forEach((row) => counts.refuse(row));
      counts.warnings.push(...warnings);
      const places = this.places(transaction, importer, counts);
      const broken = new Set(refused.map((row) => row.row));
      let done = 0;
      for (const transcript of transcripts) {
        done += transcript.rows;
        if (transcript.turns.length < transcript.rows) {
          if (!broken.has(transcript.firstRow)) {
            counts.refuse({
              row: transcript.firstRow,
              field: 'transcript_id',
              message: `Transcript ${transcript.id} does not come in: some of its rows were refused`,
              remedy: 'Correct those rows and import the file again',
            });
          }
          continue;
        }
        try {
          const client = `${request.clientPrefix}${transcript.id}`;
          const treatment = await places.treatment(client, await places.therapist(request.therapistCode, client));
          const session = await places.session(treatment, 1, null, true);
          const { added } = await this.transcripts.add(transaction, session, {
            source: `import: ${request.fileName}`.slice(0, 80),
            turns: [...transcript.turns],
          });
          counts[added ? 'accepted' : 'unchanged'] += transcript.rows;
          if (added) counts.created.transcripts += 1;
        } catch (error) {
          if (error instanceof NoPlace)
            counts.refuse({
              row: transcript.firstRow,
              field: error.field,
              message: error.message,
              ...(error.remedy ? { remedy: error.remedy } : {}),
            });
          else if (error instanceof DomainError)
            counts.refuse({
              row: transcript.firstRow,
              field: 'transcript_id',
              message: `Transcript ${transcript.id}: ${error.message}`,
            });
          else throw error;
        }
        await progress(done, table.rows.length);
      }
    });
  }

  private places(transaction: Transaction, importer: Importer, counts: ReportCounts): ImportPlaces {
    return new ImportPlaces(
      transaction,
      importer,
      { people: this.people, clients: this.clients, sessions: this.sessions },
      counts.created,
    );
  }

  private async run(
    scope: OperatorScope,
    options: { dryRun: boolean; mode: 'all-or-nothing' | 'row-wise' },
    rows: number,
    work: (transaction: Transaction, counts: ReportCounts) => Promise<void>,
  ): Promise<{ report: ImportReport; written: boolean }> {
    const counts = new ReportCounts();
    try {
      await this.database.run(scope, async (transaction) => {
        await work(transaction, counts);
        if (options.dryRun || (options.mode === 'all-or-nothing' && counts.refusedRows > 0)) throw new Undo();
      });
      return { report: counts.report(rows), written: true };
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
      return { report: counts.report(rows), written: false };
    }
  }
}
