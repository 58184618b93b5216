import { type Correlation, pearsonCorrelation } from '../descriptives/index.js';
import { tQuantile } from '../distributions/index.js';
import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { defaultMaximumGap } from '../change/adjacent-drops.js';
import { mean, sampleSd } from '../change/moments.js';
import { type Scores } from '../change/series.js';
import { type PairedSession, pairedSessions } from './paired-sessions.js';
import { type TruthAndBias, truthAndBias } from './truth-and-bias.js';

/** Temporal congruence is not shown below so many sessions rated by both. */
const minimumForCongruence = 6;

export interface DyadCongruence {
  /** Sessions rated by both. */
  readonly n: number;
  readonly meanClient: number;
  readonly meanTherapist: number;
  /** Directional discrepancy, therapist − client: mean, SD and t interval of the mean. */
  readonly difference: {
    readonly mean: number;
    readonly sd: number;
    readonly lower: number;
    readonly upper: number;
    readonly confidence: number;
  };
  /** Size of the discrepancy whatever its direction: root mean square, and mean absolute difference. */
  readonly rmsd: number;
  readonly meanAbsolute: number;
  /** Temporal congruence: correlation over sessions; undefined below 6 sessions or without variation. */
  readonly congruence: Estimate<Correlation>;
  readonly truthAndBias: Estimate<TruthAndBias>;
  /** Agreement in level and course together: intraclass correlation of the doubly entered pairs. */
  readonly doubleEntryIcc: Estimate<{ value: number }>;
  /** Correlation of the changes from session to session, which a shared trend does not inflate. */
  readonly changeCongruence: Estimate<Correlation>;
  /** Share of steps at which both moved the same way (or both not at all). */
  readonly directionAgreement: Estimate<{ share: number; steps: number }>;
  /** Sessions by size of the gap, largest first. */
  readonly largestGaps: readonly (PairedSession & { readonly gap: number })[];
}

/**
 * How one client's and the therapist's ratings of the same sessions go together: discrepancy in level, congruence over
 * time, truth and bias. Both on the same item metric. After Atzil-Slonim et al. (2015) and West and Kenny (2011); changes
 * are taken between neighbouring sessions rated by both with at most one session between them.
 *
 * Therapists rate below clients and still track them: a discrepancy is a prompt to talk, not an error of the therapist.
 *
 * @param client client's scores by session, `null` where missing
 * @param options.gaps how many of the largest gaps to list (default 3); `confidence` of the interval (default .95)
 *
 * Undefined with fewer than 2 sessions rated by both or a score that is not finite; parts that need more say so.
 *
 * @example
 * const dyad = dyadCongruence([5.2, 5.4, 5.1, 4.6, 4.9, 5.5], [4.9, 5.0, 5.0, 4.7, 4.5, 5.0]);
 * if (dyad.ok) [dyad.difference.mean, dyad.congruence.ok && dyad.congruence.value];
 */
export function dyadCongruence(
  client: Scores,
  therapist: Scores,
  { gaps = 3, confidence = 0.95 }: { readonly gaps?: number; readonly confidence?: number } = {},
): Estimate<DyadCongruence> {
  if (!(confidence > 0 && confidence < 1)) return notEstimable('The confidence must lie between 0 and 1.');
  const paired = pairedSessions(client, therapist, 2);
  if (!paired.ok) return paired;
  const { pairs } = paired;
  const n = pairs.length;
  const ofClient = pairs.map((pair) => pair.client);
  const ofTherapist = pairs.map((pair) => pair.therapist);
  const differences = pairs.map((pair) => pair.therapist - pair.client);
  const meanDifference = mean(differences);
  const sd = sampleSd(differences);
  const half = (tQuantile(1 - (1 - confidence) / 2, n - 1) * sd) / Math.sqrt(n);
  const steps = stepsOf(pairs);
  return estimated<DyadCongruence>({
    n,
    meanClient: mean(ofClient),
    meanTherapist: mean(ofTherapist),
    difference: { mean: meanDifference, sd, lower: meanDifference - half, upper: meanDifference + half, confidence },
    rmsd: Math.sqrt(mean(differences.map((difference) => difference ** 2))),
    meanAbsolute: mean(differences.map(Math.abs)),
    congruence:
      n < minimumForCongruence
        ? notEstimable(`Temporal congruence needs ${minimumForCongruence} sessions rated by both; there are ${n}.`)
        : pearsonCorrelation(ofClient, ofTherapist, confidence),
    truthAndBias: truthAndBias(client, therapist),
    doubleEntryIcc: doubleEntry(ofClient, ofTherapist),
    changeCongruence:
      n < minimumForCongruence
        ? notEstimable(`Congruence of change needs ${minimumForCongruence} sessions rated by both; there are ${n}.`)
        : pearsonCorrelation(
            steps.map((step) => step.client),
            steps.map((step) => step.therapist),
            confidence,
          ),
    directionAgreement:
      steps.length === 0
        ? notEstimable('There are no neighbouring sessions rated by both.')
        : estimated({
            share: mean(steps.map((step) => (direction(step.client) === direction(step.therapist) ? 1 : 0))),
            steps: steps.length,
          }),
    largestGaps: pairs
      .map((pair) => ({ ...pair, gap: pair.therapist - pair.client }))
      .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || a.session - b.session)
      .slice(0, gaps),
  });
}

function stepsOf(pairs: readonly PairedSession[]): { client: number; therapist: number }[] {
  return pairs.slice(1).flatMap((now, index) => {
    const before = pairs[index];
    if (before === undefined || now.session - before.session - 1 > defaultMaximumGap) return [];
    return [
      {
        client: change(before.client, now.client),
        therapist: change(before.therapist, now.therapist),
      },
    ];
  });
}

/** The difference, with what is only rounding taken as none. */
function change(before: number, now: number): number {
  const difference = now - before;
  return Math.abs(difference) <= 1e-12 * Math.max(Math.abs(before), Math.abs(now)) ? 0 : difference;
}

const direction = (difference: number): number => Math.sign(difference);

/** Every pair entered both ways round: 2·(Σ products around the common mean)/(Σ squares of both around it). */
function doubleEntry(first: readonly number[], second: readonly number[]): Estimate<{ value: number }> {
  const correlation = pearsonCorrelation([...first, ...second], [...second, ...first]);
  return correlation.ok
    ? estimated({ value: correlation.value })
    : notEstimable('All ratings of both are equal: agreement in course is undefined.');
}
