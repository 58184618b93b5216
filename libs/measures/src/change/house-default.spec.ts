import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { detectHouseDefault, type HouseFlag } from './house-default.js';

const reference = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../../reference/methods/${name}.json`, import.meta.url), 'utf8')) as T;

const flagsOf = (scores: readonly (number | null)[], sem: number, k: number): readonly HouseFlag[] => {
  const found = detectHouseDefault(scores, { sem, k });
  if (!found.ok) throw new Error(found.reason);
  return found.flags;
};

const expectNumbers = (actual: object, expected: object, digits: number): void => {
  for (const [name, value] of Object.entries(expected) as [string, number][])
    expect((actual as Record<string, number>)[name]).toBeCloseTo(value, digits);
};

describe('house default against the worked examples', () => {
  const example = reference<{
    input: { scores: number[] };
    params: { sem: number };
    expected: Record<
      string,
      {
        session: number;
        ref: number;
        drop: number;
        reliableThreshold: number;
        cl: number;
        sigma: number;
        lcl: number;
      }[]
    >;
  }>('a10_house_default');

  it.each([2, 2.5, 3])('constructed series, k = %d: sessions and every number compared', (k) => {
    const flags = flagsOf(example.input.scores, example.params.sem, k);
    const expected = example.expected[String(k)] ?? [];
    expect(flags.map((flag) => flag.session)).toEqual(expected.map((flag) => flag.session));
    for (const [index, { session, ref, drop, reliableThreshold, cl, sigma, lcl }] of expected.entries())
      expectNumbers(
        flags[index] ?? {},
        { session, reference: ref, drop, reliableThreshold, centre: cl, sigma, limit: lcl },
        8,
      );
  });

  const real = reference<{
    params: { sem: number };
    expected: { client: string; scores: (number | null)[]; alert: HouseFlag[]; look: HouseFlag[] }[];
  }>('a11_house_default_real_wai');

  it('covers 29 real clients, some with and some without flags', () => {
    expect(real.expected).toHaveLength(29);
    expect(real.expected.filter((client) => client.look.length > 0)).toHaveLength(2);
  });

  it.each(real.expected.map((client) => [client.client, client] as const))('real client %s', (_name, client) => {
    for (const [k, expected] of [
      [3, client.alert],
      [2.5, client.look],
    ] as const) {
      const flags = flagsOf(client.scores, real.params.sem, k);
      expect(flags.map((flag) => flag.session)).toEqual(expected.map((flag) => flag.session));
      for (const [index, flag] of expected.entries()) expectNumbers(flags[index] ?? {}, flag, 12);
    }
  });
});

describe('expected range', () => {
  const range = (scores: readonly (number | null)[], minimumBaseline?: number) => {
    const found = detectHouseDefault(scores, { sem: 0.25, k: 3, ...(minimumBaseline ? { minimumBaseline } : {}) });
    return found.ok ? found.expected : [];
  };

  it('starts after three unflagged scores, also at sessions without a score, and leaves flagged scores out', () => {
    const scores = [5, 5.5, null, 5, null, 2, 5.5];
    expect(range(scores).map((at) => at.session)).toEqual([5, 6, 7]);
    const [fifth, sixth, seventh] = range(scores);
    expect(fifth).toEqual({ ...sixth, session: 5 });
    expect(seventh).toEqual({ ...sixth, session: 7 });
    const sigma = 0.5 / 1.128;
    expect(sixth?.centre).toBeCloseTo(15.5 / 3, 12);
    expect(sixth?.sigma).toBeCloseTo(sigma, 12);
    expect(sixth?.low).toBeCloseTo(15.5 / 3 - 3 * sigma, 12);
    expect(sixth?.high).toBeCloseTo(15.5 / 3 + 3 * sigma, 12);
  });

  it('takes the SEM for the spread of a client who always gives the same score', () => {
    expect(range([6, 6, 6, 6])).toEqual([{ session: 4, centre: 6, sigma: 0.25, low: 5.25, high: 6.75 }]);
  });

  it('waits for a longer baseline when asked', () => {
    expect(range([5, 5, 5, 5, 5, 5], 5).map((at) => at.session)).toEqual([6]);
  });
});

describe('house default, properties', () => {
  const score = fc.integer({ min: 12, max: 84 }).map((twelfths) => twelfths / 12);
  const series = fc.array(fc.option(score, { freq: 6 }), { minLength: 8, maxLength: 30 });
  const enough = (scores: readonly (number | null)[]): boolean => scores.filter((value) => value !== null).length >= 4;

  it('never changes a flag when later scores arrive', () => {
    fc.assert(
      fc.property(series, series, (before, after) => {
        fc.pre(enough(before));
        const early = flagsOf(before, 0.3, 2.5);
        const later = flagsOf([...before, ...after], 0.3, 2.5);
        expect(later.filter((flag) => flag.session <= before.length)).toEqual(early);
      }),
    );
  });

  it('does not depend on the unit or the origin of the scale', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(0.5, 2, 10, 40), fc.constantFrom(-20, 0, 100), (scores, unit, origin) => {
        fc.pre(enough(scores));
        const moved = scores.map((value) => (value === null ? null : unit * value + origin));
        expect(flagsOf(moved, 0.3 * unit, 3).map((flag) => flag.session)).toEqual(
          flagsOf(scores, 0.3, 3).map((flag) => flag.session),
        );
      }),
    );
  });

  it('passes over a missing session: it moves the numbering and nothing else', () => {
    fc.assert(
      fc.property(series, fc.nat(), (scores, anywhere) => {
        fc.pre(enough(scores));
        const gap = anywhere % (scores.length + 1);
        const widened = [...scores.slice(0, gap), null, ...scores.slice(gap)];
        expect(flagsOf(widened, 0.3, 2.5)).toEqual(
          flagsOf(scores, 0.3, 2.5).map((flag) => ({
            ...flag,
            session: flag.session > gap ? flag.session + 1 : flag.session,
          })),
        );
      }),
    );
  });

  it('flags at k = 3 only what lies below the limit it reports and reliably below its reference', () => {
    fc.assert(
      fc.property(series, (scores) => {
        fc.pre(enough(scores));
        for (const flag of flagsOf(scores, 0.3, 3)) {
          expect(flag.score).toBeLessThan(flag.centre - 3 * flag.sigma);
          expect(flag.reference - flag.score).toBeGreaterThan(flag.reliableThreshold);
          expect(flag.score).toBe(scores[flag.session - 1]);
        }
      }),
    );
  });
});

describe('house default, edges', () => {
  const reasonOf = (scores: readonly (number | null)[], sem = 0.3, k = 3): string => {
    const found = detectHouseDefault(scores, { sem, k });
    return found.ok ? 'no reason' : found.reason;
  };

  it.each([
    ['empty', []],
    ['one score', [5]],
    ['three scores', [5, 5, null, 5]],
    ['all missing', [null, null, null, null, null]],
  ])('%s: says that four scores are needed', (_name, scores) => {
    expect(reasonOf(scores)).toMatch(/at least 4 scores/);
  });

  it('names the session whose score is no number', () => {
    expect(reasonOf([5, 5, Number.NaN, 5, 5])).toMatch(/session 3/);
    expect(reasonOf([5, 5, 5, 5, Number.POSITIVE_INFINITY])).toMatch(/session 5/);
  });

  it('refuses a standard error or a width that is not positive', () => {
    expect(reasonOf([5, 5, 5, 5], 0)).toMatch(/sem/);
    expect(reasonOf([5, 5, 5, 5], Number.NaN)).toMatch(/sem/);
    expect(reasonOf([5, 5, 5, 5], 0.3, -1)).toMatch(/\bk\b/);
  });

  it('flags nothing in a constant series and keeps its precision at an offset of a million', () => {
    expect(flagsOf([5, 5, 5, 5, 5, 5], 0.3, 2.5)).toEqual([]);
    const [flag] = flagsOf([1e6 + 5, 1e6 + 5, 1e6 + 5, 1e6 + 2], 0.3, 3);
    expect(flag?.drop).toBeCloseTo(3, 8);
    expect(flag?.sigma).toBeCloseTo(0.3, 8);
  });
});
