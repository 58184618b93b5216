import { seededRandom } from '../random/index.js';
import { type GroupCounts, shrinkProportions } from './shrink-proportions.js';
import { reasonOf, valueOf } from './testing/reference.js';

const interns: GroupCounts[] = [
  { label: 'A', successes: 18, trials: 20 },
  { label: 'B', successes: 3, trials: 12 },
  { label: 'C', successes: 9, trials: 15 },
  { label: 'D', successes: 2, trials: 9 },
  { label: 'E', successes: 11, trials: 12 },
  { label: 'F', successes: 1, trials: 2 },
];

describe('repaired ruptures by intern', () => {
  const shrunk = valueOf(shrinkProportions(interns));
  const prior = valueOf(shrunk.prior);
  const of = (label: string) => valueOf(shrunk.groups.find((group) => group.label === label)!.result);

  it('posterior mean is (successes + α)/(trials + α + β), and α/(α + β) the pooled proportion', () => {
    expect(shrunk.pooled).toBeCloseTo(44 / 70, 12);
    expect(prior.alpha / (prior.alpha + prior.beta)).toBeCloseTo(44 / 70, 12);
    expect(1 / (prior.alpha + prior.beta + 1)).toBeCloseTo(shrunk.intraclass, 12);
    expect(of('B').shrunken).toBeCloseTo((3 + prior.alpha) / (12 + prior.alpha + prior.beta), 12);
    expect(of('B').shrunken).toBeCloseTo(of('B').reliability * 0.25 + (1 - of('B').reliability) * shrunk.pooled, 12);
  });

  it('intervals are those of qbeta in R: qbeta(c(.025, .975), α + s, β + n − s)', () => {
    expect(prior.alpha).toBeCloseTo(1.0068676803, 9);
    expect(prior.beta).toBeCloseTo(0.594967265631, 9);
    expect([of('A').lower, of('A').upper]).toEqual([
      expect.closeTo(0.717178446847, 9),
      expect.closeTo(0.977413770627, 9),
    ]);
    expect([of('D').lower, of('D').upper]).toEqual([
      expect.closeTo(0.070100535911, 9),
      expect.closeTo(0.573598170598, 9),
    ]);
  });

  it('everyone moves towards the pooled proportion, those with few ruptures furthest', () => {
    for (const label of 'ABCDE') {
      const { raw, shrunken } = of(label);
      expect(Math.abs(shrunken - shrunk.pooled)).toBeLessThan(Math.abs(raw - shrunk.pooled));
      expect(Math.sign(shrunken - shrunk.pooled)).toBe(Math.sign(raw - shrunk.pooled));
    }
    expect(of('A').reliability).toBeGreaterThan(of('D').reliability);
  });

  it('an intern with few ruptures, or few clients, gets a reason', () => {
    expect(reasonOf(shrunk.groups[5]!.result)).toBe('Results are shown from 5 trials on; this group has 2.');
    const [first] = valueOf(shrinkProportions([{ ...interns[0]!, clients: 3 }, ...interns.slice(1)])).groups;
    expect(reasonOf(first!.result)).toBe('Results are shown from 5 clients on; this group has 3.');
  });

  it('the order of interns changes nothing', () => {
    const turned = valueOf(shrinkProportions([...interns].reverse()));
    expect(turned.intraclass).toBeCloseTo(shrunk.intraclass, 12);
    expect(turned.groups.map(({ label }) => label)).toEqual(['F', 'E', 'D', 'C', 'B', 'A']);
  });
});

describe('how much interns differ', () => {
  it('with equal numbers of trials is (MS between / p(1 − p) − 1)/(n − 1)', () => {
    const groups = [7, 3, 9, 5, 2, 8].map((successes, label) => ({ label, successes, trials: 10 }));
    const p = 34 / 60;
    const msBetween = groups.reduce((sum, { successes }) => sum + 10 * (successes / 10 - p) ** 2, 0) / 5;
    expect(valueOf(shrinkProportions(groups)).intraclass).toBeCloseTo((msBetween / (p * (1 - p)) - 1) / 9, 12);
  });

  it('is recovered from data made with it', () => {
    const random = seededRandom(8);
    // Proportions of 0.3 or 0.7, equally often: variance 0.04 around 0.5, so an intraclass correlation of 0.16.
    const groups = Array.from({ length: 3000 }, (_, label) => {
      const p = random.uniform() < 0.5 ? 0.3 : 0.7;
      const trials = 5 + random.below(20);
      let successes = 0;
      for (let k = 0; k < trials; k++) if (random.uniform() < p) successes++;
      return { label, successes, trials };
    });
    expect(valueOf(shrinkProportions(groups)).intraclass).toBeCloseTo(0.16, 1);
  });

  it('no more than chance: all get the pooled proportion, with an interval and a note', () => {
    const alike = 'ABCDEF'.split('').map((label) => ({ label, successes: 6, trials: 10 }));
    const shrunk = valueOf(shrinkProportions(alike));
    expect(shrunk.intraclass).toBe(0);
    expect(shrunk.prior.ok).toBe(false);
    const { shrunken, lower, upper, reliability } = valueOf(shrunk.groups[0]!.result);
    expect([shrunken, reliability]).toEqual([0.6, 0]);
    // R: qbeta(c(.025, .975), 36.5, 24.5)
    expect([lower, upper]).toEqual([expect.closeTo(0.473742289939, 9), expect.closeTo(0.716866753732, 9)]);
    expect(shrunk.notes).toHaveLength(1);
  });
});

describe('what cannot be estimated', () => {
  const all = (successes: number, trials: number): GroupCounts[] =>
    'ABCDEF'.split('').map((label) => ({ label, successes, trials }));
  it.each<[string, GroupCounts[], string]>([
    ['none', [], '0 groups have trials'],
    ['four interns', interns.slice(0, 4), 'at least 5 are needed'],
    ['nothing repaired', all(0, 8), 'the same outcome'],
    ['all repaired', all(8, 8), 'the same outcome'],
    ['no ruptures', all(0, 0), '0 groups have trials'],
    ['one rupture each', [...all(1, 1).slice(1), { label: 'A', successes: 0, trials: 1 }], 'No group has two trials'],
    ['all or nothing', [...all(8, 8).slice(1), { label: 'A', successes: 0, trials: 8 }], 'at 0 or 1'],
    ['more repaired than ruptured', [...all(3, 8), { label: 'G', successes: 9, trials: 8 }], 'whole numbers'],
    ['NaN', [...all(3, 8), { label: 'G', successes: NaN, trials: 8 }], 'whole numbers'],
  ])('%s', (_, groups, reason) => {
    expect(reasonOf(shrinkProportions(groups))).toContain(reason);
  });
});
