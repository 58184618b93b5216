import { defaultMaximumGap } from './adjacent-drops.js';
import { type ChangeMethodId } from './chance-rules.js';
import { type ChangeMethod } from './change-method.js';
import { z95 } from './control-chart-constants.js';

const maximumGap = defaultMaximumGap;
const within = { of: 'within' } as const;

/**
 * Every method that finds change in one client's series, by id, in words for pages. There is no agreed criterion for
 * rupture and repair in scores, and how many are found depends on the criterion: show which method fired, with which
 * parameters, and how often it fires by chance (`falseAlarmRate`); present none as the truth.
 *
 * @example
 * Object.values(changeMethods).map((method) => method.name);
 */
export const changeMethods: { readonly [Id in ChangeMethodId]: ChangeMethod & { readonly id: Id } } = {
  'house-default': {
    id: 'house-default',
    name: 'House default',
    version: '1',
    purpose: 'alarm',
    description:
      'A possible rupture is a score that is both reliably below the last sessions and outside the range to be expected from all of this client’s earlier sessions. Flagged scores do not widen that range.',
    formula: 'mean(last ≤ 3) − x > 1.96·SEM·√(1 + 1/m) and x < mean(earlier) − k·max(mean moving range/1.128, SEM)',
    source:
      'Definition of this library from an individuals chart (Shewhart) and reliable change (Jacobson and Truax 1991).',
    defaults: { referenceSessions: 3, minimumBaseline: 3 },
    required: ['sem', 'k'],
    minimumScores: { toCompute: 4, toShow: 4 },
    flaggable: 'From the fourth score on.',
    repair: 'Three facts: sessions to half recovery, sessions to the level before, state at the last score.',
    flagsAreFinal: true,
  },
  'v-shape': {
    id: 'v-shape',
    name: 'V-shape (Stiles-type)',
    version: '1',
    purpose: 'description',
    description:
      'A drop of two standard deviations from one session to the next, half of it recovered at the session after.',
    formula: 'x[t−1] − x[t] ≥ 2·SD and x[t+1] − x[t] ≥ ½·(x[t−1] − x[t])',
    source:
      'After Stiles et al. (2004), J Couns Psychol 51, 81–92; exact criterion not verified, SD, fraction and window as defined here.',
    defaults: { kSd: 2, spread: within, recoveryFraction: 0.5, maximumGap },
    required: [],
    minimumScores: { toCompute: 4, toShow: 6 },
    flaggable: 'Not the first; the last stays open.',
    repair: 'Half of the drop at the next observed session.',
    flagsAreFinal: false,
  },
  'rupture-repair-sequence': {
    id: 'rupture-repair-sequence',
    name: 'Rupture–repair sequence (Strauss-type)',
    version: '1',
    purpose: 'description',
    description:
      'From a drop of one standard deviation until the score is back at the level before it, however long that takes.',
    formula: 'opens: x[t−1] − x[t] ≥ 1·SD; closes: x ≥ x[t−1]',
    source:
      'After Strauss et al. (2006), J Consult Clin Psychol 74, 337–345; SD base and repair threshold not verified, as defined here.',
    defaults: { kSd: 1, spread: within, repair: { to: 'pre-level', tolerance: 0 }, maximumGap, closed: false },
    required: [],
    minimumScores: { toCompute: 4, toShow: 6 },
    flaggable: 'Not the first.',
    repair: 'Back at the score before the drop, or half of the drop recovered; no time limit.',
    flagsAreFinal: false,
  },
  'gumz-threshold': {
    id: 'gumz-threshold',
    name: 'Combined threshold (Gumz-type)',
    version: '1',
    purpose: 'description',
    description:
      'A drop that is large both for this client and for clients in general: the stricter of the client’s own and the between-client standard deviation.',
    formula: 'x[t−1] − x[t] ≥ k·max(own SD, SD between clients), reported for k = 1 and k = 2',
    source: 'Gumz et al. (2012), BMC Med Res Methodol 12:10, discussion.',
    defaults: { k: 2, maximumGap, closed: false },
    required: ['interIndividualSd'],
    minimumScores: { toCompute: 4, toShow: 6 },
    flaggable: 'Not the first.',
    repair: 'Back at the score before the drop; slow repairs count.',
    flagsAreFinal: false,
  },
  xmr: {
    id: 'xmr',
    name: 'Individuals chart (XmR)',
    version: '1',
    purpose: 'description',
    description:
      'Scores below limits drawn three sigmas under a baseline, sigma from the differences of neighbouring sessions. Zone rules add one to watch and slow shifts.',
    formula: 'sigma = mean moving range/1.128; x < mean − 3·sigma',
    source:
      'Shewhart chart with Western Electric zone rules; use for alliance after Eubanks-Carter, Gorman and Muran (2012), Psychother Res 22, 621–637. No standard exists for such use (Lipner et al. 2021).',
    defaults: {
      baseline: { of: 'first', scores: 5 },
      rules: [1, 2],
      k: 3,
      runLength: 8,
      minimumScores: 15,
      movingRanges: {},
      scale: null,
    },
    required: [],
    minimumScores: {
      toCompute: 6,
      toShow: 6,
      note: 'Limits of the whole series need 15 scores; of the first m, m + 1 (m at least 3); of all earlier ones, 4.',
    },
    flaggable: 'After the baseline; every session with limits of the whole series.',
    repair: 'First later score at or above both the lower limit and one sigma under the centre.',
    flagsAreFinal: true,
  },
  'three-patterns': {
    id: 'three-patterns',
    name: 'Three patterns',
    version: '1',
    purpose: 'description',
    description:
      'One word for a treatment: no rupture, repair, or rupture, by reliable drops between neighbouring sessions.',
    formula: 'rupture: x[t−1] − x[t] > RC; repair: later x > x[t−1] − RC',
    source:
      'Labels of Larsson et al. (2018), Psychother Res 28, 123–136; the criterion is this library’s. “Unresolved” is added for running treatments.',
    defaults: { repair: 'tolerant', maximumGap, closed: false },
    required: ['reliableChange'],
    minimumScores: { toCompute: 3, toShow: 5, note: 'Two scores after a drop before a treatment is called a rupture.' },
    flaggable: 'Not the first.',
    repair: 'Less than one reliable change below the score before the drop, or (strict) back at it.',
    flagsAreFinal: true,
  },
  'sudden-change': {
    id: 'sudden-change',
    name: 'Sudden drop or gain',
    version: '1',
    purpose: 'alarm',
    description:
      'A step between two sessions that is large, large for the score before it, and lasting. Finds lasting drops, not V-shapes.',
    formula: 'x[j−1] − x[j] ≥ c, ≥ 10 % of x[j−1], mean(3 before) − mean(3 after) > t·pooled SD',
    source:
      'Tang and DeRubeis (1999); critical value after Lutz et al. (2013); algorithm of the R package suddengains. 10 % instead of 25 %, because alliance scores rarely change by a quarter.',
    defaults: { share: 0.1, alpha: 0.05, fixedCritical: null },
    required: ['direction', 'criterion'],
    minimumScores: { toCompute: 4, toShow: 6 },
    flaggable: 'From the third session to the last but one.',
    repair: 'Half of the step undone, or a sudden change the other way.',
    flagsAreFinal: false,
  },
  'growth-shape': {
    id: 'growth-shape',
    name: 'Growth shape',
    version: '1',
    purpose: 'description',
    description: 'The overall course: stable, rising, falling, U-shaped or inverted U.',
    formula:
      'least squares over sessions: quadratic term p < .05 and turn inside → (inverted) U; else slope p < .05; else stable',
    source:
      'Shapes of Kivlighan and Shaughnessy (2000), J Couns Psychol 47, 362–371, and Stiles et al. (2004); the rule is this library’s.',
    defaults: { alpha: 0.05 },
    required: [],
    minimumScores: { toCompute: 5, toShow: 5, note: 'U-shapes from 7 scores.' },
    flaggable: 'None: it describes the whole course.',
    repair: 'Does not apply.',
    flagsAreFinal: false,
  },
  'detrended-drop': {
    id: 'detrended-drop',
    name: 'Drop against the own trend',
    version: '1',
    purpose: 'description',
    description: 'A drop of two residual standard deviations around the client’s own straight line.',
    formula: 'e[t−1] − e[t] ≥ 2·residual SD, e = score − own line',
    source: 'Residual variability of Stiles et al. (2004); the rule is this library’s.',
    defaults: { k: 2, maximumGap },
    required: [],
    minimumScores: { toCompute: 5, toShow: 6 },
    flaggable: 'Not the first.',
    repair: 'Not defined.',
    flagsAreFinal: false,
  },
  'reliable-drop': {
    id: 'reliable-drop',
    name: 'Reliable drop',
    version: '1',
    purpose: 'description',
    description:
      'A drop from one session to the next larger than measurement error explains. Real fluctuation is not accounted for.',
    formula: 'x[t−1] − x[t] > 1.96·√2·SEM',
    source: 'Jacobson and Truax (1991), J Consult Clin Psychol 59, 12–19.',
    defaults: { z: z95, maximumGap },
    required: ['sem'],
    minimumScores: { toCompute: 2, toShow: 3 },
    flaggable: 'Not the first.',
    repair: 'A reliable gain, or within reliable change of the score before.',
    flagsAreFinal: true,
  },
  ewma: {
    id: 'ewma',
    name: 'Moving average (EWMA)',
    version: '1',
    purpose: 'watch',
    description: 'A weighted average of the last sessions below its limit: slow erosion.',
    formula: 'z = .3·x + .7·z before; z < mean − 2.7·sigma·√(.3/1.7·(1 − .7^2t))',
    source: 'Roberts (1959); sigma not below the SEM, as defined here.',
    defaults: { lambda: 0.3, width: 2.7 },
    required: ['baseline'],
    minimumScores: { toCompute: 4, toShow: 4, note: 'Baseline of at least 3 scores and one more.' },
    flaggable: 'After the baseline.',
    repair: 'The average back inside its limit.',
    flagsAreFinal: true,
  },
  cusum: {
    id: 'cusum',
    name: 'Cumulative sum (CUSUM)',
    version: '1',
    purpose: 'watch',
    description: 'The shortfall below the baseline added up over sessions: slow erosion.',
    formula: 'C = max(0, C before + (mean − x)/sigma − .5); C > 4',
    source: 'Page (1954); sigma not below the SEM, as defined here.',
    defaults: { allowance: 0.5, limit: 4 },
    required: ['baseline'],
    minimumScores: { toCompute: 4, toShow: 4, note: 'Baseline of at least 3 scores and one more.' },
    flaggable: 'After the baseline.',
    repair: 'The sum back at or below its limit.',
    flagsAreFinal: true,
  },
  'session-rating': {
    id: 'session-rating',
    name: 'Session rating signals (SRS-type)',
    version: '1',
    purpose: 'signal',
    description:
      'A low total, a fall since the last total, a low item, or the highest total every time: reasons to ask.',
    formula: 'total ≤ 36; previous − total ≥ 1; item < 9; three times the maximum',
    source:
      'Secondary sources on the Session Rating Scale, which disagree on the cut-off; the one-point fall has no verified source. All values are settings.',
    defaults: { cutOff: 36, cutOffIncluded: true, drop: 1, itemCutOff: 9, maximum: 40, alwaysHighestRun: 3, bands: [] },
    required: [],
    minimumScores: { toCompute: 1, toShow: 1 },
    flaggable: 'Every session; falls from the second on.',
    repair: 'Does not apply.',
    flagsAreFinal: true,
  },
};
