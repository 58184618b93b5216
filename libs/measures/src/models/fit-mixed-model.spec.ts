import fc from 'fast-check';
import { seededRandom } from '../random/index.js';
import { fitMixedModel } from './fit-mixed-model.js';
import { type MixedModelFit, type MixedModelInput } from './mixed-model.js';
import { oneWayComponents } from './one-way-components.js';
import { reasonOf, reference, valueOf } from './testing/reference.js';

const sleep = reference<{ input: { Reaction: number[]; Days: number[]; Subject: string[] } }>(
  'growth_sleepstudy',
).input;
const growth: MixedModelInput = {
  y: sleep.Reaction,
  fixed: [{ name: 'day', values: sleep.Days }],
  random: [{ name: 'subject', group: sleep.Subject, terms: ['intercept', 'day'] }],
};
const plain = valueOf(fitMixedModel(growth));
const effect = (fit: MixedModelFit, name: string): number => fit.fixed.find((each) => each.name === name)!.estimate;

describe('properties', () => {
  it('shifting the outcome shifts the intercept and nothing else', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (shift) => {
        const fit = valueOf(fitMixedModel({ ...growth, y: sleep.Reaction.map((value) => value + shift) }));
        expect(effect(fit, 'intercept')).toBeCloseTo(effect(plain, 'intercept') + shift, 5);
        expect(effect(fit, 'day')).toBeCloseTo(effect(plain, 'day'), 5);
        expect(fit.criterion).toBeCloseTo(plain.criterion, 6);
        expect(fit.residualVariance).toBeCloseTo(plain.residualVariance, 2);
      }),
      { numRuns: 20 },
    );
  });

  it('scaling the outcome scales effects and standard deviations', () => {
    const fit = valueOf(fitMixedModel({ ...growth, y: sleep.Reaction.map((value) => value * 1e-4) }));
    expect(effect(fit, 'day') * 1e4).toBeCloseTo(effect(plain, 'day'), 4);
    expect(fit.variances[0]!.sd[1]! * 1e4).toBeCloseTo(plain.variances[0]!.sd[1]!, 4);
  });

  it('moving the origin of time a million days away changes slopes and likelihood by nothing', () => {
    const days = sleep.Days.map((day) => day + 1e6);
    const fit = valueOf(fitMixedModel({ ...growth, fixed: [{ name: 'day', values: days }] }));
    expect(fit.criterion).toBeCloseTo(plain.criterion, 6);
    expect(effect(fit, 'day')).toBeCloseTo(effect(plain, 'day'), 5);
    expect(fit.variances[0]!.sd[1]).toBeCloseTo(plain.variances[0]!.sd[1]!, 4);
    const [before, after] = [plain, fit].map(({ predicted }) => predicted[0]!.terms[1]!.values);
    after!.forEach((value, k) => expect(value).toBeCloseTo(before![k]!, 3));
  });

  it('the order of rows changes nothing', () => {
    const order = [...sleep.Reaction.keys()].sort((a, b) => ((a * 7919) % 181) - ((b * 7919) % 181));
    const fit = valueOf(
      fitMixedModel({
        y: order.map((row) => sleep.Reaction[row]!),
        fixed: [{ name: 'day', values: order.map((row) => sleep.Days[row]!) }],
        random: [{ group: order.map((row) => sleep.Subject[row]!), terms: ['intercept', 'day'] }],
      }),
    );
    expect(fit.criterion).toBeCloseTo(plain.criterion, 8);
    expect(fit.predicted[0]!.levels).toEqual(plain.predicted[0]!.levels);
    fit.predicted[0]!.terms[0]!.values.forEach((value, k) =>
      expect(value).toBeCloseTo(plain.predicted[0]!.terms[0]!.values[k]!, 3),
    );
  });

  it('the names of groups change nothing', () => {
    const renamed = sleep.Subject.map((subject) => 1000 - Number(subject));
    const fit = valueOf(fitMixedModel({ ...growth, random: [{ group: renamed, terms: ['intercept', 'day'] }] }));
    expect(fit.criterion).toBeCloseTo(plain.criterion, 8);
    expect(effect(fit, 'day')).toBeCloseTo(effect(plain, 'day'), 6);
  });

  it('REML of equal groups equals the mean squares where these give no negative variance', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 25; round++) {
      const groups = Array.from({ length: 6 }, (_, label) => {
        const own = 2 * random.normal();
        return { label, values: Array.from({ length: 5 }, () => own + random.normal()) };
      });
      const anova = valueOf(oneWayComponents(groups));
      if (anova.betweenVariance < 0.05) continue;
      const fit = valueOf(
        fitMixedModel({
          y: groups.flatMap(({ values }) => values),
          fixed: [],
          random: [{ group: groups.flatMap(({ label, values }) => values.map(() => label)), terms: ['intercept'] }],
        }),
      );
      expect(fit.variances[0]!.covariance[0]![0]).toBeCloseTo(anova.betweenVariance, 5);
      expect(fit.residualVariance).toBeCloseTo(anova.msWithin, 5);
    }
  });

  it('a missing value leaves its row out, as if it had not been recorded', () => {
    const kept = sleep.Reaction.map((_, row) => row % 10 !== 3);
    const without = (values: readonly (number | string)[]): never[] => values.filter((_, row) => kept[row]) as never[];
    const gaps = valueOf(fitMixedModel({ ...growth, y: sleep.Reaction.map((y, row) => (kept[row] ? y : null)) }));
    const shorter = valueOf(
      fitMixedModel({
        y: without(sleep.Reaction),
        fixed: [{ name: 'day', values: without(sleep.Days) }],
        random: [{ group: without(sleep.Subject), terms: ['intercept', 'day'] }],
      }),
    );
    expect(gaps.criterion).toBeCloseTo(shorter.criterion, 9);
    expect(gaps.rowsLeftOut).toBe(18);
    expect(gaps.notes).toEqual(['18 rows with a missing value were left out.']);
  });
});

describe('intervals of predicted effects', () => {
  it('of a random intercept have the width σ²τ²/(σ² + nτ²)', () => {
    const fit = valueOf(
      fitMixedModel({ ...growth, fixed: [], random: [{ group: sleep.Subject, terms: ['intercept'] }] }),
    );
    const tau2 = fit.variances[0]!.covariance[0]![0]!;
    const sd = Math.sqrt((fit.residualVariance * tau2) / (fit.residualVariance + 10 * tau2));
    const { values, conditionalSd, lower, upper } = fit.predicted[0]!.terms[0]!;
    expect(conditionalSd[4]).toBeCloseTo(sd, 8);
    expect(upper[4]! - values[4]!).toBeCloseTo(1.959964 * sd, 4);
    expect(values[4]! - lower[4]!).toBeCloseTo(1.959964 * sd, 4);
  });

  it('agree with conditional standard deviations of R, sqrt(attr(ranef(m, condVar = TRUE), "postVar")), lme4 1.1.31', () => {
    const { terms } = plain.predicted[0]!;
    expect(terms[0]!.conditionalSd[0]).toBeCloseTo(12.070856951, 4);
    expect(terms[1]!.conditionalSd[0]).toBeCloseTo(2.304839021, 4);
  });

  it('cover about 95 of 100 effects that were put into the data', () => {
    const random = seededRandom(5);
    const truth: number[] = [];
    const [y, session, client]: [number[], number[], number[]] = [[], [], []];
    for (let group = 0; group < 400; group++) {
      truth.push(0.6 * random.normal());
      for (let t = 0; t < 6; t++) {
        y.push(4.5 + truth[group]! + 0.08 * t + 0.45 * random.normal());
        session.push(t);
        client.push(group);
      }
    }
    const fit = valueOf(
      fitMixedModel({
        y,
        fixed: [{ name: 'session', values: session }],
        random: [{ group: client, terms: ['intercept'] }],
      }),
    );
    const { lower, upper } = fit.predicted[0]!.terms[0]!;
    const covered = truth.filter((value, k) => value > lower[k]! && value < upper[k]!).length / 400;
    expect(covered).toBeGreaterThan(0.92);
    expect(covered).toBeLessThan(0.98);
    expect(effect(fit, 'session')).toBeCloseTo(0.08, 1);
  });
});

describe('three correlated effects equal lme4', () => {
  // lme4 1.1.31, R 4.2.2: lmer(Reaction ~ Days + q + (Days + q | Subject), q = Days^2), bobyqa rhoend = 1e-10
  const square = sleep.Days.map((day) => day * day);
  const fit = valueOf(
    fitMixedModel({
      ...growth,
      fixed: [...growth.fixed, { name: 'square', values: square }],
      random: [{ group: sleep.Subject, terms: ['intercept', 'day', 'square'] }],
    }),
  );
  const within = (actual: number, value: number): void => expect(Math.abs(actual / value - 1)).toBeLessThan(1e-4);

  it('criterion, covariances, errors and conditional standard deviations', () => {
    expect(fit.criterion).toBeCloseTo(1729.27112015, 6);
    const { covariance } = fit.variances[0]!;
    within(covariance[0]![0]!, 805.1642001);
    within(covariance[1]![1]!, 213.32131483);
    within(covariance[2]![2]!, 2.13183886);
    within(covariance[0]![1]!, -170.26764433);
    within(covariance[0]![2]!, 18.86695932);
    within(covariance[2]![1]!, -19.40392396);
    within(fit.residualVariance, 518.15811234);
    [7.907380955, 4.07630132, 0.415879184].forEach((se, k) => within(fit.fixed[k]!.se, se));
    [14.654209882, 7.588814706, 0.816166122].forEach((sd, k) =>
      within(fit.predicted[0]!.terms[k]!.conditionalSd[0]!, sd),
    );
  });
});

describe('fits at the edge', () => {
  it('a variance of zero is said in words, and the predictions are zero', () => {
    const { input } = reference<{ input: { y: number[]; group: string[] } }>('therapist_dyestuff2_zero');
    const fit = valueOf(
      fitMixedModel({ y: input.y, fixed: [], random: [{ name: 'batch', group: input.group, terms: ['intercept'] }] }),
    );
    expect(fit.singular).toBe(true);
    expect(fit.variances[0]!.covariance[0]![0]).toBe(0);
    expect([...fit.predicted[0]!.terms[0]!.values].every((value) => Math.abs(value) === 0)).toBe(true);
    expect(fit.notes).toEqual(['Singular fit: the variance between groups of batch is estimated as zero.']);
  });

  it('effects that the data cannot tell apart are said to be perfectly correlated', () => {
    // Every client's slope is a fixed multiple of their intercept, so one effect carries both.
    const random = seededRandom(2);
    const rows = Array.from({ length: 90 }, (_, row) => ({ client: Math.floor(row / 6), session: row % 6 }));
    const own = Array.from({ length: 15 }, () => random.normal());
    const fit = valueOf(
      fitMixedModel({
        y: rows.map(({ client, session }) => own[client]! * (1 + 0.02 * session) + 0.9 * random.normal()),
        fixed: [{ name: 'session', values: rows.map(({ session }) => session) }],
        random: [{ name: 'client', group: rows.map(({ client }) => client), terms: ['intercept', 'session'] }],
      }),
    );
    expect(fit.singular).toBe(true);
    expect(Math.abs(valueOf(fit.variances[0]!.correlations[0]!.correlation).value)).toBeCloseTo(1, 8);
    expect(fit.notes).toEqual([expect.stringContaining('(intercept, session) are estimated as perfectly correlated')]);
  });
});

describe('what cannot be estimated has a reason', () => {
  const group = ['A', 'A', 'B', 'B', 'C', 'C'];
  const y = [1, 2, 3, 5, 4, 7];
  const one = (over: Partial<MixedModelInput>): MixedModelInput => ({
    y,
    fixed: [],
    random: [{ name: 'client', group, terms: ['intercept'] }],
    ...over,
  });
  it.each<[string, Partial<MixedModelInput>, string]>([
    ['no rows', { y: [], random: [{ group: [], terms: ['intercept'] }] }, 'no observations'],
    ['all missing', { y: [null, null, null, null, null, null] }, 'no rows in which all values are present'],
    ['one group', { random: [{ name: 'client', group: y.map(() => 'A'), terms: ['intercept'] }] }, 'one group only'],
    ['one observation per group', { random: [{ group: [1, 2, 3, 4, 5, 6], terms: ['intercept'] }] }, '6 groups'],
    ['no variation', { y: [3, 3, 3, 3, 3, 3] }, 'does not vary'],
    ['no variation at an offset', { y: y.map(() => 1e6 + 0.1) }, 'does not vary'],
    ['no variation within groups', { y: [1, 1, 2, 2, 5, 5] }, 'reproduce the outcome exactly'],
    ['NaN', { y: [1, 2, NaN, 5, 4, 7] }, 'A value of the outcome is not a finite number'],
    ['Infinity', { fixed: [{ name: 'x', values: [1, 2, 3, Infinity, 5, 6] }] }, 'A value of x is not a finite number'],
    [
      'a copy of a fixed effect',
      {
        fixed: [
          { name: 'a', values: [1, 2, 3, 4, 5, 7] },
          { name: 'b', values: [3, 5, 7, 9, 11, 15] },
        ],
      },
      '"b" is a linear combination',
    ],
    ['a constant fixed effect', { fixed: [{ name: 'a', values: [2, 2, 2, 2, 2, 2] }] }, 'linear combination'],
    [
      'more fixed effects than rows',
      { fixed: 'abcdef'.split('').map((name, k) => ({ name, values: y.map((v) => v ** k) })) },
      'too few',
    ],
    ['a slope that is not fixed', { random: [{ group, terms: ['intercept', 'x'] }] }, 'not among the fixed effects'],
    ['no random effect', { random: [] }, 'ordinary regression'],
    ['uneven columns', { random: [{ name: 'client', group: ['A'], terms: ['intercept'] }] }, '"client" has 1 rows'],
  ])('%s', (_, over, reason) => {
    expect(reasonOf(fitMixedModel(one(over)))).toContain(reason);
  });
});
