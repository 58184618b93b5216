import { type Interval } from '../descriptives/index.js';

/**
 * Words that authors have proposed for ranges of a coefficient, with who proposed them. They are conventions, not results:
 * no statistic of this library contains one, and a page that shows one names its source.
 */
export interface VerdictBands {
  readonly source: string;
  /** Ascending; a band reaches from its own `from` up to the `from` of the next. */
  readonly bands: readonly { readonly from: number; readonly verdict: string }[];
}

/** Intraclass correlation; its authors apply the words to the confidence interval, not to the estimate. */
export const kooLi2016: VerdictBands = {
  source: 'Koo TK, Li MY (2016). J Chiropr Med 15:155–163',
  bands: [
    { from: -Infinity, verdict: 'poor' },
    { from: 0.5, verdict: 'moderate' },
    { from: 0.75, verdict: 'good' },
    { from: 0.9, verdict: 'excellent' },
  ],
};

/** Kappa; the authors call their divisions "clearly arbitrary". */
export const landisKoch1977: VerdictBands = {
  source: 'Landis JR, Koch GG (1977). Biometrics 33:159–174',
  bands: [
    { from: -Infinity, verdict: 'poor' },
    { from: 0, verdict: 'slight' },
    { from: 0.2, verdict: 'fair' },
    { from: 0.4, verdict: 'moderate' },
    { from: 0.6, verdict: 'substantial' },
    { from: 0.8, verdict: 'almost perfect' },
  ],
};

/** Krippendorff's alpha: what may be concluded from data of that reliability. */
export const krippendorff2004: VerdictBands = {
  source: 'Krippendorff K (2004). Content Analysis, 2nd ed., p. 241',
  bands: [
    { from: -Infinity, verdict: 'not to be relied on' },
    { from: 0.667, verdict: 'tentative conclusions only' },
    { from: 0.8, verdict: 'reliable' },
  ],
};

/**
 * The word for one number.
 *
 * @example verdictOf(0.8, kooLi2016); // 'good'
 */
export function verdictOf(value: number, bands: VerdictBands): string {
  let verdict = '';
  for (const band of bands.bands) if (value >= band.from) verdict = band.verdict;
  return verdict;
}

/**
 * The words for both ends of an interval: what the data allow, from at worst to at best. Koo and Li (2016) ask for this
 * rather than a word for the estimate, because thirty targets leave room for two or three words.
 *
 * @example verdictOfInterval({ lower: 0.02, upper: 0.76, confidence: 0.95 }, kooLi2016); // 'poor to good'
 */
export function verdictOfInterval(interval: Interval, bands: VerdictBands): string {
  const atWorst = verdictOf(interval.lower, bands);
  const atBest = verdictOf(interval.upper, bands);
  return atWorst === atBest ? atWorst : `${atWorst} to ${atBest}`;
}
