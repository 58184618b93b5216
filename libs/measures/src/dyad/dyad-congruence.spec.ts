import fc from 'fast-check';
import {
  anyScore,
  expectNumbers,
  reasonOf,
  sessionsOf,
  valueOf,
  workedExample,
} from '../change/testing/worked-example.js';
import { dyadCongruence } from './dyad-congruence.js';
import { truthAndBias } from './truth-and-bias.js';

const { input, expected } = workedExample<{
  input: { client: number[]; therapist: number[] };
  expected: Record<string, number>;
}>('c1_dyad_congruence');

/** Expected numbers by our name, from the example's. */
const named = (names: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [ours, expected[theirs] ?? Number.NaN]));

describe('one dyad against the worked example', () => {
  const dyad = valueOf(dyadCongruence(input.client, input.therapist));

  it('level, discrepancy and congruence', () => {
    expectNumbers(
      dyad,
      named({
        n: 'n',
        meanClient: 'meanClient',
        meanTherapist: 'meanTherapist',
        rmsd: 'rmsd',
        meanAbsolute: 'meanAbs',
      }),
    );
    expectNumbers(dyad.difference, named({ mean: 'meanDifference', sd: 'sdDifference' }));
    expectNumbers(valueOf(dyad.congruence), named({ value: 'r' }));
    expectNumbers(valueOf(dyad.doubleEntryIcc), named({ value: 'doubleEntryIcc' }));
    expectNumbers(valueOf(dyad.changeCongruence), named({ value: 'rFirstDifferences' }));
    expectNumbers(valueOf(dyad.directionAgreement), { ...named({ share: 'directionAgreement' }), steps: 7 });
  });

  it('truth and bias with standard errors', () => {
    const fit = valueOf(dyad.truthAndBias);
    expectNumbers(fit, named({ n: 'n', bias: 'directionalBias', tracking: 'truthForce' }));
    expectNumbers(valueOf(fit.errors), named({ bias: 'seBias', tracking: 'seTruth' }));
  });

  it('interval of the mean difference: R t.test(therapist − client)', () => {
    expect(dyad.difference.lower).toBeCloseTo(-0.4730732, 6);
    expect(dyad.difference.upper).toBeCloseTo(-0.1269268, 6);
  });

  it('lists the sessions with the largest gaps', () => {
    expect(sessionsOf(dyad.largestGaps)).toEqual([6, 7, 2]);
    expect(valueOf(dyadCongruence(input.client, input.therapist, { gaps: 1 })).largestGaps).toHaveLength(1);
  });
});

describe('one dyad, properties', () => {
  const sessions = fc.array(fc.tuple(fc.option(anyScore, { freq: 8 }), fc.option(anyScore, { freq: 8 })), {
    minLength: 10,
    maxLength: 25,
  });
  const both = (pairs: readonly (readonly [number | null, number | null])[]) =>
    pairs.filter(([client, therapist]) => client !== null && therapist !== null).length;

  it('exchanging the two turns the discrepancy round and leaves agreement as it is', () => {
    fc.assert(
      fc.property(sessions, (pairs) => {
        fc.pre(both(pairs) >= 6);
        const client = pairs.map(([score]) => score);
        const therapist = pairs.map(([, score]) => score);
        const one = valueOf(dyadCongruence(client, therapist));
        const other = valueOf(dyadCongruence(therapist, client));
        expect(other.difference.mean).toBeCloseTo(-one.difference.mean, 9);
        expect(other.rmsd).toBeCloseTo(one.rmsd, 9);
        expect(other.directionAgreement).toEqual(one.directionAgreement);
        if (one.congruence.ok) expect(valueOf(other.congruence).value).toBeCloseTo(one.congruence.value, 9);
        if (one.doubleEntryIcc.ok) expect(valueOf(other.doubleEntryIcc).value).toBeCloseTo(one.doubleEntryIcc.value, 9);
      }),
    );
  });

  it('bias is the mean difference, and a session that one of them missed changes nothing', () => {
    fc.assert(
      fc.property(sessions, anyScore, (pairs, extra) => {
        fc.pre(both(pairs) >= 3);
        const client = pairs.map(([score]) => score);
        const therapist = pairs.map(([, score]) => score);
        const dyad = valueOf(dyadCongruence(client, therapist));
        if (dyad.truthAndBias.ok) expect(dyad.truthAndBias.bias).toBeCloseTo(dyad.difference.mean, 9);
        expect(dyadCongruence([...client, extra], [...therapist, null])).toEqual({ ok: true, ...dyad });
      }),
    );
  });

  it('the same ratings agree fully, whatever the origin', () => {
    const scores = [5, 6, 5.5, 4, 6.5, 5].map((score) => score + 1e6);
    const dyad = valueOf(dyadCongruence(scores, scores));
    expect([dyad.difference.mean, dyad.rmsd]).toEqual([0, 0]);
    expect(valueOf(dyad.congruence).value).toBeCloseTo(1, 12);
    expect(valueOf(dyad.doubleEntryIcc).value).toBeCloseTo(1, 12);
    expect(valueOf(dyad.truthAndBias).tracking).toBeCloseTo(1, 9);
    expect(reasonOf(valueOf(dyad.truthAndBias).errors)).toMatch(/exact/);
  });
});

describe('one dyad, what needs more', () => {
  it('shows no congruence below six sessions rated by both', () => {
    const dyad = valueOf(dyadCongruence([5, 6, 5, 6, 5, null], [4, 5, 4, 5, 5, 5]));
    expect([reasonOf(dyad.congruence), reasonOf(dyad.changeCongruence)]).toEqual([
      expect.stringMatching(/needs 6 sessions.*there are 5/),
      expect.stringMatching(/needs 6 sessions.*there are 5/),
    ]);
    expect(dyad.truthAndBias.ok).toBe(true);
  });

  it('says why where ratings do not vary', () => {
    const dyad = valueOf(dyadCongruence([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], [1, 2, 1, 2, 1, 2]));
    expect(reasonOf(dyad.congruence)).toMatch(/not vary/);
    expect(reasonOf(dyad.truthAndBias)).toMatch(/same rating/);
    expect(valueOf(dyad.directionAgreement)).toMatchObject({ share: 0, steps: 5 });
    const constant = valueOf(dyadCongruence([5, 5, 5], [5, 5, 5]));
    expect(reasonOf(constant.doubleEntryIcc)).toMatch(/equal/);
  });

  it('takes no step across a long gap', () => {
    const dyad = valueOf(dyadCongruence([5, null, null, 6], [5, null, null, 6]));
    expect(reasonOf(dyad.directionAgreement)).toMatch(/neighbouring/);
    expect(valueOf(dyadCongruence([5, null, 6], [5, 5, 6])).directionAgreement).toMatchObject({ share: 1, steps: 1 });
  });

  it('gives a reason without pairs or for what is no number', () => {
    expect(reasonOf(dyadCongruence([], []))).toMatch(/At least 2/);
    expect(reasonOf(dyadCongruence([5, null], [null, 5]))).toMatch(/there are 0/);
    expect(reasonOf(dyadCongruence([5, Number.NaN], [5, 5]))).toMatch(/session 2/);
    expect(reasonOf(dyadCongruence([5, 5], [Infinity, 5]))).toMatch(/session 1/);
    expect(reasonOf(dyadCongruence([5, 5], [5, 5], { confidence: 95 }))).toMatch(/confidence/);
    expect(reasonOf(truthAndBias([5, 6], [5, 6]))).toMatch(/At least 3/);
  });
});
