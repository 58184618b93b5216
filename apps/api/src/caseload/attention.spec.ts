import type { CaseloadItem } from '@attune/contracts';
import { type CaseEpisode, type CaseFacts, byNeedForAttention, reasonsFor } from './attention.js';

const sessions = (n: number, missed: number[] = []) =>
  Array.from({ length: n }, (_, i) => ({ session: i + 1, attended: !missed.includes(i + 1) }));
const points = (...values: (number | null)[]) =>
  values.flatMap((value, i) => (value === null ? [] : [{ session: i + 1, value }]));
const facts = (over: Partial<CaseFacts>): CaseFacts => ({
  running: true,
  sessions: sessions(8),
  client: points(4, 4, 4, 4, 4, 4, 4, 4),
  therapist: [],
  episodes: [],
  changeReliable: false,
  change: 0,
  gap: null,
  usualGap: null,
  ...over,
});
const episode = (over: Partial<CaseEpisode> = {}): CaseEpisode => ({
  strength: 'alert',
  startSession: 6,
  repairedAtSession: null,
  status: 'open',
  confirmed: false,
  ...over,
});
const codes = (over: Partial<CaseFacts>) => reasonsFor(facts(over)).map((reason) => reason.code);

describe('reasons for attention', () => {
  it('says nothing about a quiet treatment', () => expect(codes({})).toEqual([]));

  it('names an open rupture as possible until a person confirms it, with how long it has been open', () => {
    expect(reasonsFor(facts({ episodes: [episode()] }))[0]).toEqual({
      code: 'rupture-open',
      level: 'alert',
      session: 6,
      text: 'Possible rupture open · 3 sessions',
    });
    expect(reasonsFor(facts({ episodes: [episode({ confirmed: true })] }))[0]?.text).toBe('Rupture open · 3 sessions');
  });

  it('sees a reliable drop that the therapist did not notice', () => {
    const drop = { client: points(4, 4, 4, 4, 4, 4, 4, 3), change: -1, changeReliable: true };
    expect(codes({ ...drop, therapist: points(4, 4, 4, 4, 4, 4, 4, 4.1) })).toEqual(['unnoticed-drop']);
    expect(codes({ ...drop, therapist: points(4, 4, 4, 4, 4, 4, 4, 3.5) })).toEqual([]);
  });

  it('counts missing forms over attended sessions only', () => {
    expect(codes({ client: points(4, 4, 4, 4, 4, 4) })).toEqual(['forms-missing']);
    expect(codes({ client: points(4, 4, 4, 4, 4, 4), sessions: sessions(8, [7, 8]) })).toEqual([]);
    expect(codes({ client: [] })).toEqual([]);
  });

  it('compares the gap with what is usual here', () => {
    expect(codes({ gap: 1.9, usualGap: { low: -0.4, high: 0.9 } })).toEqual(['perspectives-diverge']);
    expect(codes({ gap: 0.8, usualGap: { low: -0.4, high: 0.9 } })).toEqual([]);
    expect(codes({ gap: 1.9, usualGap: null })).toEqual([]);
  });

  it('sees a steady decline, but not behind an open rupture', () => {
    const client = points(4.6, 4.4, 4.3, 4.1, 4.0, 3.8, 3.7, 3.5);
    expect(reasonsFor(facts({ client }))[0]?.text).toBe('Steady decline, −0.15 a session');
    expect(codes({ client, episodes: [episode()] })).toEqual(['rupture-open']);
  });
});

describe('order of the caseload', () => {
  const item = (clientCode: string, over: Partial<CaseloadItem>): CaseloadItem =>
    ({ clientCode, running: true, session: 10, reasons: [], ...over }) as CaseloadItem;
  const open = (session: number) => [{ code: 'rupture-open' as const, level: 'alert' as const, session, text: '' }];

  it('puts open ruptures first, the longest open before the newer, ended treatments last', () => {
    const items = [
      item('quiet', {}),
      item('ended', { running: false, reasons: open(2) }),
      item('new', { reasons: open(10) }),
      item('old', { reasons: open(7) }),
      item('look', { reasons: [{ code: 'rupture-look', level: 'look', session: 9, text: '' }] }),
    ];
    expect(items.sort(byNeedForAttention).map((one) => one.clientCode)).toEqual([
      'old',
      'new',
      'look',
      'quiet',
      'ended',
    ]);
  });
});
