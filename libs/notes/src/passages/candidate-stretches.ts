import type { Evidence } from './evidence.js';
import type { PassageFamily } from './passage.js';
import type { Talk } from './read-talk.js';
import { clusters, denseStretches, shortRuns, type Stretch, type Taken } from './stretches.js';
import type { TranscriptFeatures } from './transcript-features.js';
import { deviationOfShare, usualShares } from './usual.js';
import { runningCounts, strongestPerTurn, weighStretch, type Weighed } from './weigh-stretch.js';

/** A stretch that may be shown. */
export interface Candidate extends Weighed {
  readonly family: PassageFamily;
}

/** Signs of a stretch must weigh as much as one thing said outright, or nearly. */
const outright = 2;
const nearly = 1.75;

/** A stretch of moving away must lie this far from the usual, in spreads. */
const leastDeviation = 1.5;

/** A run of short answers that are natural one by one must lie this far from the usual, and have so many. */
const leastOfRun = 3.5;
const answersOfRun = 5;

/** Whether things said in a stretch are enough: one said outright, or several small ones together. */
const isSaidOutright = ({ evidence }: Stretch): boolean =>
  evidence.some((one) => one.weight >= outright) ||
  strongestPerTurn(evidence).reduce((sum, one) => sum + one, 0) >= outright;

/** Whether a stretch of moving away is dense and unusual enough. Two hopeless things in one turn are two signs. */
function isMovingAway({ stretch: { evidence }, score }: Weighed): boolean {
  if (evidence.some((one) => one.weight >= outright)) return true;
  const entries = new Set(evidence.filter((one) => one.weight >= 1.5).map((one) => `${one.id} ${one.turn}`));
  const weight = strongestPerTurn(evidence).reduce((sum, one) => sum + one, 0);
  return (weight >= nearly || entries.size >= 2) && score >= leastDeviation;
}

const isUnusualRun = ({ signs }: Weighed): boolean =>
  signs.some(({ hits, of, usual }) => hits >= answersOfRun && deviationOfShare(hits, of, usual) >= leastOfRun);

/**
 * Stretches of a transcript that carry enough to be shown, best first; moves of repair after the others. What is said outright
 * comes apart from what is dense: stretches of moving away break at confrontations and at moves of repair.
 */
export function candidateStretches(
  talk: Talk,
  evidence: readonly Evidence[],
  earlier: readonly TranscriptFeatures[],
): Candidate[] {
  const counts = runningCounts(talk, evidence);
  const usualOf = usualShares(earlier);
  const weigh = (stretch: Stretch): Weighed => weighStretch(talk, counts, usualOf, stretch);
  const of = (family: PassageFamily) => evidence.filter((one) => one.family === family);

  const confrontation = clusters(of('confrontation')).filter(isSaidOutright);
  const within = (stretches: readonly Stretch[]): Taken => {
    const turns = new Set<number>();
    for (const { first, last } of stretches) for (let turn = first; turn <= last; turn += 1) turns.add(turn);
    return (turn) => turns.has(turn);
  };
  const confronted = within(confrontation);
  const repair = clusters(of('repair').filter((one) => !confronted(one.turn))).filter(isSaidOutright);
  const repaired = within(repair);
  const taken: Taken = (turn) => confronted(turn) || repaired(turn);

  const away = of('withdrawal');
  const end = talk.turns.length - 1;
  const share = counts.hits('minimalResponses', 0, end) / Math.max(1, counts.chances('minimalResponses', 0, end));
  const withdrawal = [
    ...denseStretches(talk, away, taken).map(weigh).filter(isMovingAway),
    ...shortRuns(talk, away, share, taken).map(weigh).filter(isUnusualRun),
  ];

  // Signs of another family inside a cluster are told with it.
  const whole = ({ first, last }: Stretch): Stretch => ({
    first,
    last,
    evidence: evidence.filter((one) => one.turn >= first && one.turn <= last),
  });
  const ranked: Candidate[] = [
    ...confrontation.map((stretch): Candidate => ({ ...weigh(whole(stretch)), family: 'confrontation' })),
    ...withdrawal.map((weighed): Candidate => ({ ...weighed, family: 'withdrawal' })),
    ...repair.map((stretch): Candidate => ({ ...weigh(stretch), family: 'repair' })),
  ];
  return ranked.sort(
    (a, b) =>
      Number(a.family === 'repair') - Number(b.family === 'repair') ||
      b.score - a.score ||
      a.stretch.first - b.stretch.first,
  );
}
