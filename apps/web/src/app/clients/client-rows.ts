import { type ClientList } from '@attune/contracts';
import { longDay } from '../ui/day-format.js';

/** One client of the list, with the treatment that runs now or ended last. */
export interface ClientRow {
  readonly id: string;
  readonly code: string;
  readonly name: string | null;
  readonly intern: string;
  readonly sessions: number;
  readonly since: string;
  readonly state: 'running' | 'ended' | 'no treatment';
}

const byCode = new Intl.Collator('en', { numeric: true });

/** All clients by code: `C-9` before `C-10`. */
export function clientRows(list: ClientList): readonly ClientRow[] {
  return list.items
    .map((client): ClientRow => {
      const lastFirst = [...client.treatments].sort((a, b) => (b.startedOn ?? '').localeCompare(a.startedOn ?? ''));
      const treatment = lastFirst.find((one) => one.endedOn === null) ?? lastFirst[0];
      return {
        id: client.id,
        code: client.code,
        name: client.name,
        intern: treatment?.intern.name ?? '–',
        sessions: client.treatments.reduce((sum, one) => sum + one.sessions, 0),
        since: treatment ? longDay(treatment.startedOn) : '–',
        state: !treatment ? 'no treatment' : treatment.endedOn === null ? 'running' : 'ended',
      };
    })
    .sort((a, b) => byCode.compare(a.code, b.code));
}

/** Rows in which every word of the filter occurs in code, name, intern or state. */
export function filtered(rows: readonly ClientRow[], filter: string): readonly ClientRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = [row.code, row.name ?? '', row.intern, row.state].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
