/**
 * Something about the series that a reader must know beside the flags.
 * - `no-variation`: all scores of the baseline are equal, so that no limit can be set and nothing is flagged
 * - `limit-outside-scale`: the limit lies below the lowest possible score, so that no score could cross it
 * - `ceiling`: more than half of the baseline scores are the highest possible
 * - `too-few-to-show`: enough scores to compute, too few to show as a finding
 */
export type SeriesNote = 'no-variation' | 'limit-outside-scale' | 'ceiling' | 'too-few-to-show';

/** Result of one method on one series: which definition, with which parameters, found which flags. */
export interface MethodResult<Method extends string, Parameters extends object, Flag extends object> {
  readonly method: Method;
  readonly version: string;
  readonly parameters: Parameters;
  readonly flags: readonly Flag[];
  readonly notes: readonly SeriesNote[];
}
