import { detectHouseDefault } from '@attune/measures';
import type { CaseloadItem } from '@attune/contracts';
import { detectionRule } from '../trajectories/detection-rule.js';
import { type Series, scoresBySession } from '../trajectories/series.js';
import { reasonsFor } from './attention.js';
import type { CaseRow, EpisodeRow } from './read-cases.js';

export interface CaseMaterial {
  readonly row: CaseRow;
  readonly own: Series | undefined;
  readonly therapist: Series | undefined;
  readonly episodes: readonly EpisodeRow[];
  readonly sem: number | null;
  readonly usualGap: { readonly low: number; readonly high: number } | null;
}

const z95 = 1.96;

export const gapNow = (own: Series | undefined, therapist: Series | undefined): number | null => {
  const rated = new Map(therapist?.points.map((point) => [point.session, point.value]));
  const last = own?.points.findLast((point) => rated.has(point.session));
  return last ? last.value - (rated.get(last.session) ?? 0) : null;
};

/** One line of the caseload: the series, what it says now, and why it is listed where it is. */
export function caseloadItem({ row, own, therapist, episodes, sem, usualGap }: CaseMaterial): CaseloadItem {
  const points = own?.points ?? [];
  const session = row.sessions.at(-1)?.session ?? 0;
  const [now, before] = [points.at(-1)?.value ?? null, points.at(-2)?.value ?? null];
  const change = now !== null && before !== null ? now - before : null;
  // Jacobson and Truax (1991): two single scores differ reliably beyond 1.96·√2·SEM.
  const changeReliable = change !== null && sem !== null ? Math.abs(change) > z95 * Math.SQRT2 * sem : null;
  const scores = scoresBySession(points, session);
  const range = sem === null ? null : detectHouseDefault(scores, { sem, k: detectionRule.alertK });
  const expected = range?.ok ? range.expected.findLast((one) => one.session <= session) : undefined;
  const gap = gapNow(own, therapist);
  return {
    clientId: row.clientId,
    clientCode: row.clientCode,
    treatmentId: row.treatmentId,
    running: row.running,
    intern: { id: row.internId, name: row.intern },
    session,
    series: row.sessions.map((one) => ({
      session: one.session,
      value: scores[one.session - 1] ?? null,
      attendance: one.attendance,
    })),
    expected: expected ? { low: expected.low, high: expected.high } : null,
    marks: episodes.flatMap((episode) => [
      { session: episode.start_session, kind: 'rupture' as const, strength: episode.strength },
      ...(episode.repaired_at === null
        ? []
        : [{ session: episode.repaired_at, kind: 'repair' as const, strength: episode.strength }]),
    ]),
    now,
    change,
    changeReliable,
    gap,
    reasons: reasonsFor({
      running: row.running,
      sessions: row.sessions.map((one) => ({ session: one.session, attended: one.attendance === 'attended' })),
      client: points,
      therapist: therapist?.points ?? [],
      episodes: episodes.map((episode) => ({
        strength: episode.strength,
        startSession: episode.start_session,
        repairedAtSession: episode.repaired_at,
        status: episode.status,
        confirmed: episode.decision === 'confirmed',
      })),
      change,
      changeReliable,
      gap,
      usualGap,
    }),
    openWork: openWork(row),
  };
}

function openWork(row: CaseRow): CaseloadItem['openWork'] {
  const count = (n: number, one: string, many: string): string => (n === 1 ? one : `${n} ${many}`);
  return [
    ...(row.discuss > 0 ? [{ code: 'discuss', text: 'to discuss' }] : []),
    ...(row.draftNotes > 0
      ? [{ code: 'notes-unsigned', text: count(row.draftNotes, 'note to sign', 'notes to sign') }]
      : []),
    ...(row.withoutNote > 0
      ? [{ code: 'notes-missing', text: count(row.withoutNote, 'note missing', 'notes missing') }]
      : []),
  ];
}

/** Mean ± 2 SD of the gaps in this caseload; ten are the least to call anything usual. */
export function usualRange(gaps: readonly number[]): { low: number; high: number } | null {
  if (gaps.length < 10) return null;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const sd = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1));
  return { low: mean - 2 * sd, high: mean + 2 * sd };
}
