/** A cut-off of a published score, as sources print it. It is a prompt to look, never a verdict. */
export interface PublishedThreshold {
  readonly instrument: string;
  readonly scale: string;
  readonly value: number;
  /** Which scores it marks; `at or below` includes the value itself. */
  readonly marks: 'below' | 'at or below' | 'at or above';
  readonly meaning: string;
  readonly source: string;
  /** The setting used where sources disagree and a site has chosen nothing. */
  readonly isDefault: boolean;
}

/** A change of a published score that sources call reliable or meaningful, in the published metric. */
export interface PublishedReliableChange {
  readonly instrument: string;
  readonly scale: string;
  readonly value: number;
  readonly source: string;
}

/**
 * The published cut-offs that at least one source prints. No alliance measure but the SRS has one: bands of the
 * WAI-SR and the like that circulate are made by vendors and are not listed.
 */
export const publishedThresholds: readonly PublishedThreshold[] = [
  {
    instrument: 'srs-3',
    scale: 'total',
    value: 36,
    marks: 'at or below',
    meaning: 'talk about the alliance',
    source: 'psychologyroots.org and hiboop.com, "SRS"; French SRS and ORS validation thesis',
    isDefault: true,
  },
  {
    instrument: 'srs-3',
    scale: 'total',
    value: 36,
    marks: 'below',
    meaning: 'talk about the alliance',
    source: 'Public Italian definitions of ORS and SRS',
    isDefault: false,
  },
  {
    instrument: 'ors',
    scale: 'total',
    value: 25,
    marks: 'below',
    meaning: 'clinical range of adults',
    source: 'Public Italian definitions of ORS and SRS; public documentation of the ORS; hunhu.us',
    isDefault: true,
  },
  {
    instrument: 'phq-9',
    scale: 'total',
    value: 10,
    marks: 'at or above',
    meaning: 'caseness in NHS Talking Therapies; moderate or more',
    source: 'BMC Psychiatry 2016, s12888-016-1078-0 (abstract); CamCOPS; awell-score',
    isDefault: true,
  },
  {
    instrument: 'gad-7',
    scale: 'total',
    value: 8,
    marks: 'at or above',
    meaning: 'caseness in NHS Talking Therapies',
    source: 'BMC Psychiatry 2016, s12888-016-1078-0 (abstract); cbtwatch.com',
    isDefault: true,
  },
  {
    instrument: 'gad-7',
    scale: 'total',
    value: 10,
    marks: 'at or above',
    meaning: 'sensitivity 89 %, specificity 82 % for generalized anxiety disorder',
    source: 'CamCOPS, tasks/gad7',
    isDefault: false,
  },
  {
    instrument: 'core-10',
    scale: 'total',
    value: 11,
    marks: 'at or above',
    meaning: 'general psychological distress, clinical range',
    source: 'Barkham et al. (2013) (abstract); novopsych.com.au',
    isDefault: true,
  },
  {
    instrument: 'core-10',
    scale: 'total',
    value: 13,
    marks: 'at or above',
    meaning: 'depression (sensitivity .92, specificity .72)',
    source: 'Barkham et al. (2013) (abstract); novopsych.com.au',
    isDefault: false,
  },
  {
    instrument: 'who-5',
    scale: 'total',
    value: 50,
    marks: 'below',
    meaning: 'poor well-being, assess further',
    source: 'WHO (2024) as cited by awell-score (raw below 13); help.valant.com. Others print ≤ 50 or < 52.',
    isDefault: true,
  },
];

/** Reliable or meaningful change as printed, for the outcome measures that have one. */
export const publishedReliableChanges: readonly PublishedReliableChange[] = [
  {
    instrument: 'ors',
    scale: 'total',
    value: 5,
    source: 'Public Italian definitions of ORS and SRS; public documentation of the ORS',
  },
  { instrument: 'phq-9', scale: 'total', value: 6, source: 'cbtwatch.com, quoting the IAPT manual' },
  { instrument: 'gad-7', scale: 'total', value: 4, source: 'cbtwatch.com, quoting the IAPT manual' },
  { instrument: 'core-10', scale: 'total', value: 6, source: 'Barkham et al. (2013) (abstract), 90 % interval' },
  { instrument: 'who-5', scale: 'total', value: 10, source: 'help.valant.com' },
  {
    instrument: 'oq-45',
    scale: 'total',
    value: 14,
    source: 'oqmeasures.com, FAQ; OQ-45 scoring sheet; TPC Journal 13(3)',
  },
];

/**
 * Whether a score is one that a threshold marks.
 *
 * @param value - score in the published metric
 * @example
 * isMarked(publishedThresholds[0]!, 36); // true: at or below 36
 */
export function isMarked(threshold: PublishedThreshold, value: number): boolean {
  if (threshold.marks === 'below') return value < threshold.value;
  return threshold.marks === 'at or below' ? value <= threshold.value : value >= threshold.value;
}
