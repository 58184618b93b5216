import { growthShape } from '@attune/measures';
import type { CaseloadItem, CaseloadReason } from '@attune/contracts';

/** An episode of the client's own form as the caseload needs it; dismissed ones are left out before. */
export interface CaseEpisode {
  readonly strength: 'alert' | 'look';
  readonly startSession: number;
  readonly repairedAtSession: number | null;
  readonly status: 'open' | 'repaired' | 'unrepaired' | 'ended-in-rupture';
  readonly confirmed: boolean;
}

/** What is known of one treatment, before it is put into words. */
export interface CaseFacts {
  readonly running: boolean;
  readonly sessions: readonly { readonly session: number; readonly attended: boolean }[];
  readonly client: readonly { readonly session: number; readonly value: number }[];
  readonly therapist: readonly { readonly session: number; readonly value: number }[];
  readonly episodes: readonly CaseEpisode[];
  readonly changeReliable: boolean | null;
  readonly change: number | null;
  readonly gap: number | null;
  /** Range of gaps that is usual in this caseload (mean ± 2 SD); null where there are too few to say. */
  readonly usualGap: { readonly low: number; readonly high: number } | null;
}

const signed = (value: number, digits = 1): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/**
 * Why a client needs attention, most pressing first, in words and without a verdict. The order follows the review list
 * of methods F: new marks of the client's form, unrepaired ones, drops the therapist has not seen, missing forms, endings.
 */
export function reasonsFor(facts: CaseFacts): CaseloadReason[] {
  return [
    ...ruptures(facts),
    ...unnoticed(facts),
    ...missing(facts),
    ...diverging(facts),
    ...declining(facts),
    ...repaired(facts),
  ];
}

function ruptures({ episodes, sessions, running }: CaseFacts): CaseloadReason[] {
  const last = sessions.at(-1)?.session ?? 0;
  return episodes
    .filter((episode) => episode.status !== 'repaired')
    .map((episode): CaseloadReason => {
      const session = episode.startSession;
      if (episode.status === 'ended-in-rupture') {
        return {
          code: 'ended-in-rupture',
          level: running ? 'alert' : 'look',
          session,
          text: 'Possibly ended in a rupture',
        };
      }
      const since = plural(last - session + 1, 'session');
      const word = episode.confirmed ? 'Rupture' : 'Possible rupture';
      if (episode.status === 'unrepaired')
        return { code: 'rupture-look', level: 'look', session, text: `${word} at ${session}, not repaired` };
      return episode.strength === 'alert'
        ? { code: 'rupture-open', level: 'alert', session, text: `${word} open · ${since}` }
        : { code: 'rupture-look', level: 'look', session, text: `Look at session ${session} · open ${since}` };
    })
    .sort((a, b) => (a.level === b.level ? Number(a.session) - Number(b.session) : a.level === 'alert' ? -1 : 1));
}

/** The client's score dropped reliably while the therapist's stayed or rose: methods C, "unnoticed drop". */
function unnoticed({ client, therapist, change, changeReliable }: CaseFacts): CaseloadReason[] {
  const now = client.at(-1);
  if (!now || change === null || change >= 0 || changeReliable !== true) return [];
  const seen = therapist.findIndex((point) => point.session === now.session);
  const [before, at] = [therapist[seen - 1], therapist[seen]];
  if (!before || !at || at.value < before.value) return [];
  return [
    {
      code: 'unnoticed-drop',
      level: 'look',
      session: now.session,
      text: `Client ${signed(change)}, therapist ${signed(at.value - before.value)}`,
    },
  ];
}

function missing({ client, sessions, running }: CaseFacts): CaseloadReason[] {
  if (!running || client.length === 0) return [];
  const scored = new Set(client.map((point) => point.session));
  const attended = sessions.filter((one) => one.attended);
  const inRow = attended.length - 1 - attended.findLastIndex((one) => scored.has(one.session));
  return inRow >= 2
    ? [
        {
          code: 'forms-missing',
          level: 'info',
          session: attended.at(-1)?.session ?? null,
          text: `No client form for ${plural(inRow, 'session')}`,
        },
      ]
    : [];
}

function diverging({ gap, usualGap, running }: CaseFacts): CaseloadReason[] {
  if (!running || gap === null || usualGap === null || (gap >= usualGap.low && gap <= usualGap.high)) return [];
  return [
    { code: 'perspectives-diverge', level: 'look', session: null, text: `Perspectives diverge: gap ${signed(gap)}` },
  ];
}

function declining({ client, running, episodes }: CaseFacts): CaseloadReason[] {
  if (!running || episodes.some((episode) => episode.status !== 'repaired')) return [];
  const last = client.at(-1)?.session ?? 0;
  const scores: (number | null)[] = Array.from({ length: last }, () => null);
  for (const point of client) scores[point.session - 1] = point.value;
  const shape = growthShape(scores);
  if (!shape.ok || shape.label !== 'linearDown') return [];
  return [
    {
      code: 'steady-decline',
      level: 'look',
      session: null,
      text: `Steady decline, ${signed(shape.linear.coefficients[1] ?? 0, 2)} a session`,
    },
  ];
}

function repaired({ episodes }: CaseFacts): CaseloadReason[] {
  return episodes
    .filter((episode) => episode.status === 'repaired' && episode.strength === 'alert')
    .slice(-1)
    .map((episode) => ({
      code: 'repaired',
      level: 'repair',
      session: episode.repairedAtSession,
      text: `Repaired at ${episode.repairedAtSession}`,
    }));
}

const urgency: Record<CaseloadReason['code'], number> = {
  'rupture-open': 0,
  'unnoticed-drop': 2,
  'rupture-look': 3,
  'ended-in-rupture': 1,
  'forms-missing': 4,
  'early-low': 4,
  'perspectives-diverge': 5,
  'steady-decline': 6,
  repaired: 8,
};

/** Running before ended; the most pressing reason; with a score before without; the one that has waited longest; code. */
export function byNeedForAttention(a: CaseloadItem, b: CaseloadItem): number {
  const rank = (item: CaseloadItem): number => Math.min(9, ...item.reasons.map((reason) => urgency[reason.code]));
  const waited = (item: CaseloadItem): number => {
    const open = item.reasons.find((reason) => reason.code === 'rupture-open');
    return open?.session ? item.session - open.session : -1;
  };
  return (
    Number(b.running) - Number(a.running) ||
    rank(a) - rank(b) ||
    waited(b) - waited(a) ||
    a.clientCode.localeCompare(b.clientCode)
  );
}
