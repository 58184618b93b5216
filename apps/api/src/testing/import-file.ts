import type { AdministrationMapping, ImportPreview, ImportReport, ImportStatus } from '@attune/contracts';
import { get, post } from './calls.js';
import type { Member } from './clinic.js';
import type { TestApplication } from './test-application.js';

export type Mapping = Partial<AdministrationMapping> & { client: string };

/** A file in commas, with a header; null is an empty cell. */
export const csv = (header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  [header, ...rows].map((cells) => cells.map((cell) => cell ?? '').join(',')).join('\n') + '\n';

/** Imports forms and waits until it has ended, one way or the other, and what follows from it has been done. */
export async function importForms(
  app: TestApplication,
  by: Member,
  content: string,
  mapping: Mapping,
  mode: 'all-or-nothing' | 'row-wise' = 'all-or-nothing',
): Promise<ImportStatus> {
  const sent = { fileName: 'forms.csv', content, mapping, mode, dryRun: false };
  const { id } = await post<ImportStatus>(by.agent, '/imports/administrations', sent, 202);
  await app.jobs.done();
  return get<ImportStatus>(by.agent, `/imports/${id}`);
}

/** What an import would report, without writing. */
export async function lookAtForms(
  by: Member,
  content: string,
  mapping: Mapping,
  mode: 'all-or-nothing' | 'row-wise' = 'all-or-nothing',
): Promise<ImportReport> {
  const sent = { fileName: 'forms.csv', content, mapping, mode };
  const { report } = await post<ImportPreview>(by.agent, '/imports/administrations', sent, 200);
  if (!report) throw new Error('a preview with a mapping has no report');
  return report;
}
