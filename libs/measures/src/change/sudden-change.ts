import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { criticalT } from './critical-t.js';
import { type MethodResult } from './method-result.js';
import { notPositive, withDefaults } from './parameters.js';
import { scoredSessions, type Scores } from './series.js';
import { reaches } from './threshold.js';

/** The three criteria at one step from session to session, with the numbers compared. */
export interface SuddenChangeInterval {
  readonly fromSession: number;
  /** The session after the step: the one flagged. */
  readonly session: number;
  /** Size of the step in the direction looked for. */
  readonly change: number;
  /** Mean of up to three sessions before, and of up to three from this session on. */
  readonly meanBefore: number;
  readonly meanAfter: number;
  readonly pooledSd: number;
  readonly df: number;
  /** Two-sided t quantile at df, or the fixed constant. */
  readonly critical: number;
  /** 1: the step reaches the absolute criterion. */
  readonly large: boolean;
  /** 2: it reaches the share of the score before; true where that criterion is switched off. */
  readonly largeRelative: boolean;
  /** 3: the means differ by more than critical × pooled SD. */
  readonly lasting: boolean;
  /** All three sessions from this one on are in the series: later scores cannot change the verdict. */
  readonly settled: boolean;
}

/** A step that cannot be judged: one of its two sessions, or one side's second score, is missing. */
export interface UnjudgedInterval {
  readonly fromSession: number;
  readonly session: number;
  readonly reason: string;
}

export interface SuddenChangeFlag extends SuddenChangeInterval {
  /** First later session with half of the step undone, or a sudden change the other way; null when there is none yet. */
  readonly reversalSession: number | null;
}

export interface SuddenChangeParameters {
  readonly direction: 'drop' | 'gain';
  /** Smallest step that counts: the reliable change of the measure. */
  readonly criterion: number;
  /** Smallest step as share of the score before; null switches it off. Default 0.1 (0.25 is meant for symptoms). */
  readonly share?: number | null;
  /** Default 0.05. */
  readonly alpha?: number;
  /** A fixed constant in place of the t quantile (the original: 2.776). Default null. */
  readonly fixedCritical?: number | null;
}

export interface SuddenChangeResult extends MethodResult<
  'sudden-change',
  Required<SuddenChangeParameters>,
  SuddenChangeFlag
> {
  readonly intervals: readonly SuddenChangeInterval[];
  readonly notJudged: readonly UnjudgedInterval[];
}

/**
 * Sudden drop or gain between two sessions, large, lasting and large for what went before: the sudden-gain criteria of
 * Tang and DeRubeis (1999) with the critical value adjusted for missing sessions (Lutz et al. 2013), as in the R package
 * suddengains. Higher is better here, so that the sudden *drop* is the rupture-like event. It finds lasting drops, not
 * V-shapes.
 *
 *     x[j−1] − x[j] ≥ c;  ≥ share·x[j−1];  mean(before) − mean(after) > t·√(((n1−1)s1² + (n2−1)s2²)/(n1+n2−2))
 *
 * The share needs a scale with a true zero; on others switch it off. Windows are counted in session numbers; missing sessions in them are left out, and each side needs two scores.
 *
 * Undefined with fewer than 4 scores, when no step can be judged, or with a score or parameter that is no number.
 *
 * @example
 * const y = [62, 64, 63, 65, 64, 50, 52, 51, 49, 52, 63, 64, 65, 66];
 * const found = detectSuddenChanges(y, { direction: 'drop', criterion: 5.87 });
 * if (found.ok) found.flags.map((flag) => flag.session); // [6]
 */
export function detectSuddenChanges(scores: Scores, parameters: SuddenChangeParameters): Estimate<SuddenChangeResult> {
  const used = withDefaults<SuddenChangeParameters>({ share: 0.1, alpha: 0.05, fixedCritical: null }, parameters);
  const wrong =
    notPositive({ criterion: used.criterion, share: used.share ?? 1, fixedCritical: used.fixedCritical ?? 1 }) ??
    (used.alpha > 0 && used.alpha < 1 ? null : 'The parameter alpha must lie between 0 and 1.');
  if (wrong !== null) return notEstimable(wrong);
  const series = scoredSessions(scores, 4, 'A sudden change');
  if (!series.ok) return series;

  const own = judge(scores, used);
  if (own.intervals.length === 0)
    return notEstimable('No step between neighbouring sessions has two scores on each side.');
  const flagged = own.intervals.filter(meetsAll);
  const reversals =
    flagged.length === 0
      ? []
      : judge(scores, { ...used, direction: used.direction === 'drop' ? 'gain' : 'drop' })
          .intervals.filter(meetsAll)
          .map((interval) => interval.session);
  const sign = used.direction === 'drop' ? 1 : -1;
  return estimated<SuddenChangeResult>({
    method: 'sudden-change',
    version: '1',
    parameters: used,
    flags: flagged.map((interval) => {
      const after = scores[interval.session - 1] ?? Number.NaN;
      const undone = series.sessions.find(
        (at) =>
          at.session > interval.session &&
          (reversals.includes(at.session) || reaches(sign * (at.score - after), interval.change / 2, after)),
      );
      return { ...interval, reversalSession: undone?.session ?? null };
    }),
    ...own,
    notes: series.sessions.length < 6 ? ['too-few-to-show'] : [],
  });
}

const meetsAll = (interval: SuddenChangeInterval): boolean =>
  interval.large && interval.largeRelative && interval.lasting;

function judge(
  scores: Scores,
  used: Required<SuddenChangeParameters>,
): { intervals: SuddenChangeInterval[]; notJudged: UnjudgedInterval[] } {
  const intervals: SuddenChangeInterval[] = [];
  const notJudged: UnjudgedInterval[] = [];
  const sign = used.direction === 'drop' ? 1 : -1;
  // From the step 2→3 to the step into the last session but one, as in the R package: two sessions on each side.
  for (let session = 3; session < scores.length; session++) {
    const from = scores[session - 2] ?? null;
    const to = scores[session - 1] ?? null;
    const before = windowOf(scores, session - 3, session - 1);
    const after = windowOf(scores, session, session + 2);
    if (from === null || to === null) {
      notJudged.push({ fromSession: session - 1, session, reason: 'One of the two sessions has no score.' });
      continue;
    }
    if (before.n < 2 || after.n < 2) {
      notJudged.push({ fromSession: session - 1, session, reason: 'Fewer than two scores on one side.' });
      continue;
    }
    const change = sign * (from - to);
    const df = before.n + after.n - 2;
    const pooledSd = Math.sqrt((before.squares + after.squares) / df);
    const critical = used.fixedCritical ?? criticalT(used.alpha, df);
    intervals.push({
      fromSession: session - 1,
      session,
      change,
      meanBefore: before.mean,
      meanAfter: after.mean,
      pooledSd,
      df,
      critical,
      large: reaches(change, used.criterion, from),
      largeRelative: used.share === null || reaches(change, used.share * from, from),
      lasting: sign * (before.mean - after.mean) > critical * pooledSd,
      settled: session + 2 <= scores.length,
    });
  }
  return { intervals, notJudged };
}

/** Number, mean and sum of squared distances from it of the scores of sessions `first` to `last`, as far as there are any. */
function windowOf(scores: Scores, first: number, last: number): { n: number; mean: number; squares: number } {
  let n = 0;
  let sum = 0;
  for (let session = Math.max(1, first); session <= last; session++) {
    const score = scores[session - 1] ?? null;
    if (score === null) continue;
    n += 1;
    sum += score;
  }
  const mean = sum / n;
  let squares = 0;
  for (let session = Math.max(1, first); session <= last; session++) {
    const score = scores[session - 1] ?? null;
    if (score !== null) squares += (score - mean) ** 2;
  }
  return { n, mean, squares };
}
