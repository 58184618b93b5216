import { Caseload, type CaseloadItem } from '@attune/contracts';
import * as z from 'zod';
import { id } from './fixture-ids.js';

const interns = {
  duarte: { id: id(11), name: 'M. Duarte' },
  lindqvist: { id: id(12), name: 'A. Lindqvist' },
  nakamura: { id: id(13), name: 'T. Nakamura' },
  weber: { id: id(14), name: 'S. Weber' },
};

type Given = z.input<typeof Caseload>['items'][number];
/** Scores by session; null is a session without a score, 'missed' one that was not held. */
type Scores = readonly (number | null | 'missed')[];

const item = (number: number, scores: Scores, rest: Partial<Given> & Pick<Given, 'intern'>): Given => ({
  clientId: id(100 + number),
  clientCode: `C-0${number}`,
  treatmentId: id(1100 + number),
  running: true,
  session: scores.length,
  series: scores.map((score, index) => ({
    session: index + 1,
    value: typeof score === 'number' ? score : null,
    attendance: score === 'missed' ? 'no-show' : 'attended',
  })),
  expected: null,
  marks: [],
  now: scores.filter((score) => typeof score === 'number').at(-1) ?? null,
  change: null,
  changeReliable: null,
  gap: null,
  reasons: [],
  openWork: [],
  ...rest,
});

const items: Given[] = [
  item(147, [4.2, 4.4, 4.5, 'missed', 4.5, 4.7, 3.5, 3.9, 4.6, 4.7, 4.8, 3.7, 3.6, 3.5], {
    intern: interns.duarte,
    expected: { low: 3.9, high: 5 },
    marks: [
      { session: 7, kind: 'rupture', strength: 'alert' },
      { session: 9, kind: 'repair', strength: 'alert' },
      { session: 12, kind: 'rupture', strength: 'alert' },
    ],
    change: -0.1,
    changeReliable: false,
    gap: -1.5,
    reasons: [
      { code: 'rupture-open', level: 'alert', text: 'Possible rupture open · 3 sessions', session: 12 },
      { code: 'unnoticed-drop', level: 'alert', text: 'Client −1.1, therapist +0.1', session: 12 },
    ],
    openWork: [{ code: 'note-draft', text: '1 note to sign' }],
  }),
  item(158, [4.7, 4.8, 'missed', 'missed', 3.6], {
    intern: interns.lindqvist,
    marks: [{ session: 5, kind: 'rupture', strength: 'look' }],
    change: -1.2,
    changeReliable: true,
    gap: -0.4,
    reasons: [{ code: 'rupture-look', level: 'look', text: 'Reliable drop after 2 no-shows', session: 5 }],
    openWork: [{ code: 'forms-missing', text: '2 forms missing' }],
  }),
  item(149, [4.7, 4.6, 4.7, 4.6, 4.7, 4.7, 4.8, 4.7, 4.8, 4.7, 4.8, 4.9], {
    intern: interns.nakamura,
    expected: { low: 4.3, high: 5 },
    change: 0.1,
    changeReliable: false,
    gap: 1.9,
    reasons: [{ code: 'perspectives-diverge', level: 'look', text: 'Perspectives diverge: gap +1.9', session: 12 }],
  }),
  item(160, [4.2, 4.1, 3.9, 3.7, 3.5, 3.3], {
    intern: interns.duarte,
    change: -0.2,
    changeReliable: false,
    gap: -0.9,
    reasons: [{ code: 'steady-decline', level: 'look', text: 'Steady decline, −0.18 a session', session: 6 }],
  }),
  item(133, [3.9, 4, 4.1, 4, 4.2, 3.1, 3.4, 4.2, 4.3, 4.4, 4.5, 4.4, 4.6, 4.5, 4.7, 4.5, 4.7, 4.6, 4.8, 4.9, 4.9], {
    intern: interns.lindqvist,
    expected: { low: 3.8, high: 5 },
    marks: [
      { session: 6, kind: 'rupture', strength: 'alert' },
      { session: 8, kind: 'repair', strength: 'alert' },
    ],
    change: 0,
    changeReliable: false,
    gap: 0.1,
    reasons: [{ code: 'repaired', level: 'repair', text: 'Repaired at 8', session: 8 }],
  }),
  item(155, [3.2, 3.4, 3.7, 3.6, 3.9, 4.0, 4.1, 4.3], {
    intern: interns.nakamura,
    change: 0.2,
    changeReliable: true,
    gap: 0.2,
    openWork: [{ code: 'note-draft', text: '2 notes to sign' }],
  }),
  item(152, [4.1, 4.2, 4.2, 4.4, 4.3, 4.5, 4.4, 4.5, 4.6], { intern: interns.duarte, change: 0.1, gap: 0.2 }),
  item(161, [3.8, 4.0, 4.1], { intern: interns.lindqvist, change: 0.1, gap: 0.3 }),
  item(163, [3.4, null], { intern: interns.weber }),
  item(164, ['missed'], { intern: interns.weber }),
];

const share = (intern: (typeof interns)[keyof typeof interns], value: number, of: number, half = 0.18) => ({
  intern,
  count: Math.round(value * of),
  of,
  estimate: { ok: true as const, value, lower: Math.max(0, value - half), upper: Math.min(1, value + half) },
});

/** What a supervisor of four interns sees; the first client has an open rupture. */
export const caseloadFixture = (changes: Partial<Caseload> = {}): Caseload =>
  Caseload.parse({
    form: { id: 'wai-sr-c', label: 'WAI-SR · client', perspective: 'client', minimum: 1, maximum: 5 },
    forms: [
      { id: 'wai-sr-c', label: 'WAI-SR · client' },
      { id: 'wai-sr-t', label: 'WAI-SR · therapist' },
      { id: 'arm-5-c', label: 'ARM-5 · client' },
    ],
    asOf: '2026-11-18',
    rule: { ok: true, text: 'House default: alert at 3, look at 2.5 standard deviations of the client’s own series.' },
    items,
    ruptureRepair: [
      share(interns.duarte, 0.61, 9),
      share(interns.lindqvist, 0.71, 7),
      share(interns.nakamura, 0.52, 6, 0.21),
      {
        intern: interns.weber,
        count: 1,
        of: 2,
        estimate: { ok: false, reason: '2 clients with a rupture; at least 5 are needed' },
      },
    ],
    programmeRepairShare: 0.63,
    measuresGiven: [
      share(interns.duarte, 0.92, 24, 0.1),
      share(interns.lindqvist, 0.71, 21, 0.16),
      share(interns.nakamura, 0.88, 17, 0.14),
      { intern: interns.weber, count: 0, of: 0, estimate: { ok: false, reason: 'no session was held' } },
    ],
    ...changes,
  });

export const caseloadItemFixture = (changes: Partial<CaseloadItem> = {}): CaseloadItem => ({
  ...caseloadFixture().items[0]!,
  ...changes,
});
