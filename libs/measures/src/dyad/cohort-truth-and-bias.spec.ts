import { reasonOf, valueOf, workedExample } from '../change/testing/worked-example.js';
import { cohortTruthAndBias, type DyadRatings } from './cohort-truth-and-bias.js';
import { truthAndBias } from './truth-and-bias.js';

const { input, expected } = workedExample<{
  input: { rows: [number, number, number, number][] };
  expected: Record<string, number> & { randomInterceptOnly: Record<string, number> };
}>('c3_truth_and_bias_multilevel');

const dyads: DyadRatings[] = [...new Set(input.rows.map(([dyad]) => dyad))].map((id) => {
  const rows = input.rows.filter(([dyad]) => dyad === id).sort(([, a], [, b]) => a - b);
  return {
    id: `D${id}`,
    client: rows.map(([, , client]) => client),
    therapist: rows.map(([, , , therapist]) => therapist),
  };
});

/** The tolerance of the file: 1e−4. */
const close = (found: number, value: number | undefined): void =>
  expect(Math.abs(found - (value ?? Number.NaN))).toBeLessThan(1e-4);

describe('truth and bias of a cohort against lme4 (REML)', () => {
  it('dyads differ in bias and tracking', () => {
    const fit = valueOf(cohortTruthAndBias(dyads));
    close(fit.bias.estimate, expected['directionalBias']);
    close(fit.bias.se, expected['seBias']);
    close(fit.tracking.estimate, expected['truthForce']);
    close(fit.tracking.se, expected['seTruth']);
    close(fit.sdBias, expected['sdIntercept']);
    close(valueOf(fit.sdTracking).value, expected['sdSlope']);
    close(valueOf(fit.correlation).value, expected['corr']);
    close(fit.residualSd, expected['sdResidual']);
    expect([fit.dyads, fit.sessions, fit.singular]).toEqual([dyads.length, input.rows.length, false]);
  });

  it('dyads differ in bias only', () => {
    const fit = valueOf(cohortTruthAndBias(dyads, { trackingVaries: false }));
    const { b0, b1, se1, sdIntercept, sdResidual } = expected.randomInterceptOnly;
    close(fit.bias.estimate, b0);
    close(fit.tracking.estimate, b1);
    close(fit.tracking.se, se1);
    close(fit.sdBias, sdIntercept);
    close(fit.residualSd, sdResidual);
    expect(reasonOf(fit.sdTracking)).toMatch(/alike/);
  });
});

describe('truth and bias of a cohort', () => {
  it('with equally many sessions has the mean of the dyads’ own biases as its bias', () => {
    const own = dyads.map((dyad) => valueOf(truthAndBias(dyad.client, dyad.therapist)).bias);
    const fit = valueOf(cohortTruthAndBias(dyads, { trackingVaries: false }));
    expect(fit.bias.estimate).toBeCloseTo(own.reduce((sum, bias) => sum + bias, 0) / own.length, 9);
  });

  it('leaves out sessions and dyads that were not rated by both', () => {
    const more = [
      ...dyads.map((dyad) => ({ ...dyad, client: [...dyad.client, 5, null], therapist: [...dyad.therapist, null, 5] })),
      { id: 'nobody', client: [5, null], therapist: [null, 5] },
    ];
    expect(cohortTruthAndBias(more)).toEqual(cohortTruthAndBias(dyads));
  });

  it('gives a reason where it cannot be fitted', () => {
    expect(reasonOf(cohortTruthAndBias([]))).toMatch(/3 dyads/);
    expect(reasonOf(cohortTruthAndBias(dyads.slice(0, 2)))).toMatch(/there are 2/);
    expect(reasonOf(cohortTruthAndBias([...dyads, ...dyads.slice(0, 1)]))).toMatch(/same id/);
    const wrong = { id: 'wrong', client: [5, Number.NaN], therapist: [5, 5] };
    expect(reasonOf(cohortTruthAndBias([...dyads, wrong]))).toMatch(/Dyad wrong.*session 2/);
    const flat = ['A', 'B', 'C'].map((id) => ({ id, client: [5, 5, 5], therapist: [4, 5, 6] }));
    expect(cohortTruthAndBias(flat).ok).toBe(false);
  });
});
