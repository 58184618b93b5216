import type { AdministrationView, CaseloadItem, ClientList } from '@attune/contracts';
import { get, post } from './calls.js';
import { type Case, type Member, hold } from './clinic.js';
import { csv, importForms } from './import-file.js';
import type { TestApplication } from './test-application.js';

/** A client of the intern with these scores of a form with one item, one a session; null for a session without a form. */
export async function tellSeries(
  app: TestApplication,
  intern: Member,
  code: string,
  scores: readonly (number | null)[],
  form = 'slider-c',
): Promise<Case> {
  const rows = scores.map((score, index) => [code, index + 1, score]);
  const mapping = { form, client: 'client', session: 'session', items: ['score'] };
  const { state, error } = await importForms(app, intern, csv(['client', 'session', 'score'], rows), mapping);
  if (state !== 'done') throw new Error(`the series of ${code} did not come in: ${error}`);
  const { items } = await get<ClientList>(intern.agent, '/clients');
  const client = items.find((item) => item.code === code);
  const treatmentId = client?.treatments[0]?.id;
  if (!client || !treatmentId) throw new Error(`${code} is not there`);
  return { clientId: client.id, treatmentId };
}

/** One more session with this score; the id of the form. */
export async function score(intern: Member, treatmentId: string, value: number, form = 'slider-c'): Promise<string> {
  const sessionId = await hold(intern, treatmentId);
  const sent = { sessionId, form, responses: [value], enteredHow: 'paper' };
  return (await post<AdministrationView>(intern.agent, '/administrations', sent)).id;
}

export const reasonsOf = (item: CaseloadItem | undefined): string[] => (item?.reasons ?? []).map(({ code }) => code);
