import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { AdministrationMapping, type ImportReport, type Role } from '@attune/contracts';
import { Database } from '../database/database.js';
import { readCsv } from '../imports/csv-table.js';
import type { Importer } from '../imports/import-places.js';
import { RunImport } from '../imports/run-import.js';
import { suggestMapping } from '../imports/suggest-mapping.js';
import { Catalogue } from '../instruments/catalogue.js';
import { Instruments } from '../instruments/instruments.service.js';
import { type Clinic, organizationOf, withClinic } from './with-clinic.js';

interface Common {
  readonly as?: string;
  readonly organization?: string;
  readonly mode: 'all-or-nothing' | 'row-wise';
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

interface AdministrationOptions extends Common {
  readonly mapping?: string;
  readonly instrument?: string;
  readonly form?: string;
  readonly client?: string;
  readonly therapist?: string;
  readonly session?: string;
  readonly date?: string;
  readonly items?: string;
  readonly rater?: string;
  readonly missing?: string;
  readonly rowCoding?: 'label' | 'column-position';
}

const common = (command: Command): Command =>
  command
    .option(
      '--as <e-mail>',
      'the supervisor or intern for whom the file comes in; default: the first supervisor of the organization',
    )
    .option('--organization <slug>', 'default: the only one, or the demonstration clinic')
    .addOption(
      new Option('--mode <mode>', 'what one bad row means')
        .choices(['all-or-nothing', 'row-wise'])
        .default('all-or-nothing'),
    )
    .option('--dry-run', 'check and report, write nothing')
    .option('--json', 'the report as JSON');

export function importCommand(): Command {
  const command = new Command('import').description('brings files of another system in');
  common(command.command('administrations').description('filled-in forms from CSV').argument('<file>'))
    .option(
      '--mapping <file>',
      'JSON file that says which column holds what; the options below override it, columns with usual names are found',
    )
    .option('--instrument <file>', 'definition file of an own instrument, added first')
    .option('--form <id>', 'form of all rows, for example wai-sr-c')
    .option('--client <column>')
    .option('--therapist <column>')
    .option('--session <column>')
    .option('--date <column>')
    .option('--items <columns>', 'item columns in item order, comma-separated')
    .option('--rater <column>')
    .option('--missing <codes>', 'what stands for "not answered" besides an empty cell, comma-separated')
    .addOption(
      new Option('--row-coding <coding>', 'forms with flipped rows (WAI-SR)').choices(['label', 'column-position']),
    )
    .action((file: string, options: AdministrationOptions) =>
      withClinic((clinic) => importAdministrations(clinic, file, options)),
    );
  common(
    command
      .command('transcripts')
      .description('transcripts from CSV: transcript_id, utterance_id, interlocutor, timestamp, utterance_text')
      .argument('<file>'),
  )
    .option('--therapist-code <code>', 'code of the therapist under whom they come in', 'IMPORT')
    .option('--client-prefix <text>', 'put before the transcript id to make the client code', 'T-')
    .action((file: string, options: Common & { therapistCode: string; clientPrefix: string }) =>
      withClinic((clinic) => importTranscripts(clinic, file, options)),
    );
  return command;
}

async function importAdministrations(clinic: Clinic, file: string, options: AdministrationOptions): Promise<void> {
  const { organizationId, importer } = await importerOf(clinic, options);
  const scope = { actor: 'command line', organizationId, onBehalfOf: importer.personId } as const;
  let ownForm: string | undefined;
  if (options.instrument) {
    const definition: unknown = JSON.parse(await readFile(options.instrument, 'utf8'));
    ownForm = (await clinic.context.get(Instruments).add(scope, { definition })).id;
  }
  const content = await readFile(file, 'utf8');
  const table = readCsv(content);
  const all = await clinic.context
    .get(Database)
    .run(scope, (transaction) => clinic.context.get(Catalogue).all(transaction));
  const suggested = suggestMapping(
    table,
    all.map(({ instrument }) => instrument),
  );
  const given: unknown = options.mapping ? JSON.parse(await readFile(options.mapping, 'utf8')) : suggested;
  const overrides = {
    form: options.form ?? ownForm,
    client: options.client,
    therapist: options.therapist,
    session: options.session,
    date: options.date,
    rater: options.rater,
    items: options.items?.split(',').map((name) => name.trim()),
    missing: options.missing?.split(','),
    rowCoding: options.rowCoding,
  };
  const said = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  const mapping = AdministrationMapping.safeParse({ ...(given as object | null), ...said });
  if (!mapping.success) {
    throw new Error(
      `Say which column holds what (--client, --session or --date, --items, --form): ${mapping.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}\nColumns: ${table.columns.join(', ')}`,
    );
  }
  const request = {
    fileName: basename(file),
    content,
    mapping: mapping.data,
    mode: options.mode,
    dryRun: options.dryRun ?? false,
  };
  const result = await clinic.context.get(RunImport).administrations(scope, importer, request, showProgress);
  say(result, options);
}

async function importTranscripts(
  clinic: Clinic,
  file: string,
  options: Common & { therapistCode: string; clientPrefix: string },
): Promise<void> {
  const { organizationId, importer } = await importerOf(clinic, options);
  const scope = { actor: 'command line', organizationId, onBehalfOf: importer.personId } as const;
  const { therapistCode, clientPrefix, mode } = options;
  const request = {
    fileName: basename(file),
    content: await readFile(file, 'utf8'),
    therapistCode,
    clientPrefix,
    mode,
    dryRun: options.dryRun ?? false,
  };
  say(await clinic.context.get(RunImport).transcriptsFile(scope, importer, request, showProgress), options);
}

async function importerOf(clinic: Clinic, options: Common): Promise<{ organizationId: string; importer: Importer }> {
  const organization = await organizationOf(clinic.ownerUrl, options.organization);
  const scope = { actor: 'command line', organizationId: organization.id } as const;
  const people = await clinic.context.get(Database).run(scope, (transaction) =>
    transaction.query<{ id: string; roles: Role[] }>(
      `SELECT p.id, array_agg(m.role) AS roles FROM people p JOIN memberships m ON m.organization_id = p.organization_id AND m.person_id = p.id
       WHERE $1::text IS NULL OR p.email = lower($1) GROUP BY p.organization_id, p.id HAVING $1 IS NOT NULL OR bool_or(m.role = 'supervisor') ORDER BY p.id LIMIT 1`,
      [options.as ?? null],
    ),
  );
  const [person] = people;
  if (!person?.roles.some((role) => role === 'supervisor' || role === 'intern')) {
    throw new Error(`${options.as ?? organization.name}: no supervisor or intern found. Name one with --as <e-mail>.`);
  }
  return { organizationId: organization.id, importer: { personId: person.id, roles: person.roles } };
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function showProgress(done: number, of: number): Promise<void> {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} rows`);
  return Promise.resolve();
}

function say({ report, written }: { report: ImportReport; written: boolean }, options: Common): void {
  if (process.stderr.isTTY) process.stderr.write('\r');
  if (options.json) console.log(JSON.stringify({ written, ...report }));
  else {
    const { created } = report;
    console.log(
      `${report.rows} rows: ${report.accepted} accepted, ${report.unchanged} already there, ${report.rows - report.accepted - report.unchanged} refused.`,
    );
    console.log(
      `${written ? 'Made' : 'Would make'}: ${created.people} people, ${created.clients} clients, ${created.treatments} treatments, ${created.sessions} sessions, ${created.administrations} forms, ${created.transcripts} transcripts.`,
    );
    if (created.administrations > 0)
      console.log(
        `Forms: ${report.scored} scored, ${report.notScored} with too few answers for a score, ${report.partlyAnswered} partly answered.`,
      );
    for (const warning of report.warnings) console.log(`Note: ${warning}`);
    for (const row of report.refused)
      console.log(
        `Line ${row.row}, ${row.field}: ${sentence(row.message)}${row.remedy ? ` ${sentence(row.remedy)}` : ''}`,
      );
    if (report.refusedNotListed > 0) console.log(`… and ${report.refusedNotListed} more.`);
    console.log(
      written
        ? 'Done.'
        : options.dryRun
          ? 'Nothing was written (dry run).'
          : 'Nothing was written: correct the rows above, or use --mode row-wise.',
    );
  }
  if (!written && !options.dryRun) process.exitCode = 1;
}
