import { type Caseload, type CaseloadItem, type CaseloadReason } from '@attune/contracts';
import { type SparklineData } from '../chart/sparkline-geometry.js';
import { counted, decimal, signed } from '../ui/number-format.js';
import { type Tone } from '../ui/status-pill.js';

/** One client of the caseload, ready to be shown. */
export interface CaseloadRow {
  readonly clientId: string;
  readonly treatmentId: string;
  readonly code: string;
  readonly internId: string;
  readonly intern: string;
  readonly ended: boolean;
  readonly session: number;
  readonly sparkline: SparklineData;
  readonly sparklineLabel: string;
  readonly now: string;
  readonly change: string;
  /** Coloured only where the change exceeds measurement error. */
  readonly changeTone: 'worse' | 'better' | 'plain';
  readonly gap: string;
  /** Emphasised where the gap is one of the reasons for which the client is listed. */
  readonly gapStands: boolean;
  readonly reasons: readonly { readonly tone: Tone; readonly text: string }[];
  readonly openWork: readonly string[];
}

export interface CaseloadGroup {
  readonly internId: string;
  readonly intern: string;
  readonly rows: readonly CaseloadRow[];
}

const tones: Readonly<Record<CaseloadReason['level'], Tone>> = {
  alert: 'rupture',
  look: 'look',
  info: 'neutral',
  repair: 'repair',
};

const gapReasons: readonly CaseloadReason['code'][] = ['perspectives-diverge', 'unnoticed-drop'];

/** The rows in the order of the answer: who needs attention first comes first. */
export function caseloadRows(caseload: Caseload): readonly CaseloadRow[] {
  return caseload.items.map((item) => ({
    clientId: item.clientId,
    treatmentId: item.treatmentId,
    code: item.clientCode,
    internId: item.intern.id,
    intern: item.intern.name,
    ended: !item.running,
    session: item.session,
    sparkline: {
      series: item.series.map(({ session, value, attendance }) => ({
        session,
        value,
        missed: attendance !== 'attended',
      })),
      expected: item.expected,
      marks: item.marks,
    },
    sparklineLabel: sparklineSentence(item),
    now: decimal(item.now),
    change: signed(item.change),
    changeTone: !item.changeReliable || item.change === null ? 'plain' : item.change < 0 ? 'worse' : 'better',
    gap: signed(item.gap),
    gapStands: item.gap !== null && item.reasons.some((reason) => gapReasons.includes(reason.code)),
    reasons: item.reasons.map((reason) => ({ tone: tones[reason.level], text: reason.text })),
    openWork: item.openWork.map((work) => work.text),
  }));
}

/** By intern, in the order in which their first client needs attention. Each group keeps the order of its rows. */
export function byIntern(rows: readonly CaseloadRow[]): readonly CaseloadGroup[] {
  const groups = new Map<string, CaseloadRow[]>();
  for (const row of rows) groups.set(row.internId, [...(groups.get(row.internId) ?? []), row]);
  return [...groups].map(([internId, of]) => ({ internId, intern: of[0]?.intern ?? '', rows: of }));
}

/** `4 interns · 31 open treatments`; an intern's own caseload names no interns. */
export function caseloadSize(caseload: Caseload): string {
  const interns = new Set(caseload.items.map((item) => item.intern.id)).size;
  const running = caseload.items.filter((item) => item.running).length;
  const ended = caseload.items.length - running;
  return [
    ...(interns > 1 ? [counted(interns, 'intern')] : []),
    counted(running, 'open treatment'),
    ...(ended > 0 ? [`${ended} ended`] : []),
  ].join(' · ');
}

/** The longest treatment of the caseload: the right edge of every sparkline. */
export function lastSession(caseload: Caseload): number {
  return Math.max(1, ...caseload.items.flatMap((item) => item.series.map((one) => one.session)));
}

function sparklineSentence(item: CaseloadItem): string {
  const scored = item.series.flatMap((one) => (one.value === null ? [] : [one.value]));
  const first = scored[0];
  if (first === undefined) return `No score in ${counted(item.session, 'session')}.`;
  const sentences = [
    `${counted(scored.length, 'score')} in ${counted(item.session, 'session')}: ` +
      `first ${decimal(first)}, lowest ${decimal(Math.min(...scored))}, latest ${decimal(scored.at(-1))}.`,
  ];
  const sessionsOf = (kind: 'rupture' | 'repair'): string =>
    item.marks
      .filter((mark) => mark.kind === kind)
      .map((mark) => mark.session)
      .join(', ');
  if (sessionsOf('rupture')) sentences.push(`Possible rupture at session ${sessionsOf('rupture')}.`);
  if (sessionsOf('repair')) sentences.push(`Repair at session ${sessionsOf('repair')}.`);
  const missed = item.series.filter((one) => one.attendance !== 'attended').map((one) => one.session);
  if (missed.length > 0) sentences.push(`Missed: session ${missed.join(', ')}.`);
  return sentences.join(' ');
}
