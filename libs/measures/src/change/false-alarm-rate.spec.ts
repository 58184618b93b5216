import { chanceRules, type ChangeMethodId, type ChangeMethodParameters } from './chance-rules.js';
import { falseAlarmRate, type FalseAlarmDesign } from './false-alarm-rate.js';
import { reasonOf, valueOf, workedExample } from './testing/worked-example.js';

/** SD .9 and reliability .9, the instrument of the simulated tables. */
const sem = 0.9 * Math.sqrt(0.1);
const design: FalseAlarmDesign = {
  sessions: 10,
  withinSd: 0.45,
  sem,
  autocorrelation: 0,
  level: 5.3,
  clients: 4000,
  seed: 2,
};
/** The simulated tables have scores of twelve items on a 1–7 scale. */
const scale = { minimum: 1, maximum: 7, step: 1 / 12 };
const conditions = { white: [0, 0], 'AR.4': [0.4, 0], 'trend+.04': [0, 0.04] } as const;

function rate<Id extends ChangeMethodId>(
  method: Id,
  parameters: ChangeMethodParameters[Id],
  changed: Partial<FalseAlarmDesign> = {},
): number {
  return valueOf(falseAlarmRate(method, parameters, { ...design, ...changed })).share;
}

/** With 60,000 clients every share lies within .021 of the tables; the rest is left to fewer clients here and there. */
describe('false alarms against an independent simulation (1,500 series a row, tolerance .03)', () => {
  const { expected } = workedExample<{ expected: Record<string, Record<string, number>> }>('a9_false_alarm_simulation');
  const rules: Readonly<Record<string, (changed: Partial<FalseAlarmDesign>) => number>> = {
    drop1sd: (changed) => rate('rupture-repair-sequence', {}, changed),
    drop2sd: (changed) => rate('rupture-repair-sequence', { kSd: 2 }, changed),
    drop2sdV: (changed) => rate('v-shape', {}, changed),
    xmr1: (changed) => rate('xmr', { baseline: { of: 'all' }, minimumScores: 6, rules: [1] }, changed),
    xmr1234: (changed) => rate('xmr', { baseline: { of: 'all' }, minimumScores: 6, rules: [1, 2, 3, 4] }, changed),
    base5: (changed) => rate('xmr', { baseline: { of: 'first', scores: 5 }, rules: [1] }, changed),
    rci: (changed) => rate('reliable-drop', {}, changed),
    sudden: (changed) => rate('sudden-change', {}, changed),
    gumz2: (changed) => rate('gumz-threshold', { interIndividualSd: 0.62 }, changed),
  };

  it.each([6, 10, 20].flatMap((sessions) => Object.keys(conditions).map((name) => [sessions, name] as const)))(
    '%d sessions, %s',
    (sessions, name) => {
      const [autocorrelation, slope] = conditions[name as keyof typeof conditions];
      for (const [rule, share] of Object.entries(expected[`n${sessions}_${name}`] ?? {})) {
        const found = rules[rule]?.({ sessions, autocorrelation, slope, scale }) ?? Number.NaN;
        if (!(Math.abs(found - share) <= 0.03)) throw new Error(`${rule}: expected ${share}, found ${found}`);
      }
    },
  );

  const house = workedExample<{ simulated: { rows: Record<string, { FA: [number, number, number] }> } }>(
    'a10_house_default',
  ).simulated.rows;

  it.each(Object.entries(house))('house default, %s', (name, { FA }) => {
    const [, k, sessions] = /^k([\d.]+) n(\d+)$/.exec(name) ?? [];
    for (const [index, [autocorrelation, slope]] of Object.values(conditions).entries()) {
      const found = rate(
        'house-default',
        { k: Number(k) },
        { sessions: Number(sessions), autocorrelation, slope, scale },
      );
      expect(Math.abs(found - (FA[index] ?? Number.NaN))).toBeLessThanOrEqual(0.03);
    }
  });
});

describe('false alarm rate', () => {
  it('answers for every method, with an interval around the share', () => {
    const required: { readonly [Id in ChangeMethodId]?: ChangeMethodParameters[Id] } = {
      'gumz-threshold': { interIndividualSd: 0.6 },
    };
    for (const id of Object.keys(chanceRules) as ChangeMethodId[]) {
      const found = valueOf(falseAlarmRate(id, required[id] ?? {}, { ...design, clients: 400 }));
      expect(found.method).toBe(id);
      expect(found.lower).toBeLessThanOrEqual(found.share);
      expect(found.upper).toBeGreaterThanOrEqual(found.share);
      expect(found.clients).toBe(400);
    }
  });

  it('repeats with the seed and differs with another', () => {
    expect(rate('house-default', {}, { seed: 7 })).toBe(rate('house-default', {}, { seed: 7 }));
    const shares = [1, 2, 3, 4].map((seed) => rate('house-default', { k: 2 }, { seed }));
    expect(new Set(shares).size).toBeGreaterThan(1);
  });

  it('grows with the number of sessions and falls with the width of the limits', () => {
    expect(rate('house-default', {}, { sessions: 30 })).toBeGreaterThan(rate('house-default', {}, { sessions: 6 }));
    expect(rate('house-default', { k: 3 })).toBeLessThan(rate('house-default', { k: 2.5 }));
  });

  it('does not depend on the unit of the scale where the rule does not', () => {
    const big = { withinSd: 4.5, sem: 10 * sem };
    expect(rate('house-default', {}, big)).toBe(rate('house-default', {}));
    expect(rate('reliable-drop', {}, big)).toBe(rate('reliable-drop', {}));
  });

  it('can round to the steps of a scale and stay inside it', () => {
    const fine = { withinSd: 0.1, sem: 0.01, level: 5 };
    expect(rate('reliable-drop', {}, fine)).toBeGreaterThan(0.9);
    expect(rate('reliable-drop', {}, { ...fine, scale: { minimum: 1, maximum: 7, step: 1 } })).toBe(0);
    expect(rate('reliable-drop', {}, { ...fine, level: 9, scale: { minimum: 1, maximum: 7, step: 0.01 } })).toBe(0);
  });

  it('takes the level where the rule depends on it, and only there', () => {
    const without = { ...design, level: undefined };
    expect(reasonOf(falseAlarmRate('session-rating', {}, without))).toMatch(/level/);
    expect(reasonOf(falseAlarmRate('sudden-change', {}, without))).toMatch(/level/);
    expect(falseAlarmRate('sudden-change', { share: null }, without).ok).toBe(true);
    expect(falseAlarmRate('xmr', {}, without).ok).toBe(true);
  });

  it('passes on why a method cannot be asked, and refuses an impossible design', () => {
    expect(reasonOf(falseAlarmRate('xmr', { baseline: { of: 'all' } }, design))).toMatch(/at least 15 scores/);
    expect(reasonOf(falseAlarmRate('v-shape', { kSd: 0 }, design))).toMatch(/kSd/);
    expect(reasonOf(falseAlarmRate('v-shape', {}, { ...design, autocorrelation: 1 }))).toMatch(/autocorrelation/);
    expect(reasonOf(falseAlarmRate('v-shape', {}, { ...design, withinSd: Number.NaN }))).toMatch(/withinSd/);
    expect(reasonOf(falseAlarmRate('v-shape', {}, { ...design, sessions: 0 }))).toMatch(/sessions/);
    expect(reasonOf(falseAlarmRate('v-shape', {}, { ...design, clients: 2.5 }))).toMatch(/clients/);
  });
});
