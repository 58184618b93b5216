import { type Estimate, estimated, notEstimable } from '../estimate.js';
import { z95 } from './control-chart-constants.js';
import { type CusumParameters, detectByCusum } from './cusum.js';
import { type DetrendedDropParameters, detectDetrendedDrops } from './detrended-drop.js';
import { detectByEwma, type EwmaParameters } from './ewma.js';
import { growthShape } from './growth-shape.js';
import { detectByGumzThreshold, type GumzThresholdParameters } from './gumz-threshold.js';
import { detectHouseDefault, type HouseParameters } from './house-default.js';
import { detectReliableDrops, type ReliableDropParameters } from './reliable-drop.js';
import { detectRuptureRepair, type RuptureRepairParameters } from './rupture-repair-sequence.js';
import { type Scores } from './series.js';
import { sessionRatingSignals, type SessionRatingParameters } from './session-rating-signals.js';
import { detectSuddenChanges, type SuddenChangeParameters } from './sudden-change.js';
import { classifyThreePatterns, type ThreePatternsParameters } from './three-patterns.js';
import { detectVShapes, type VShapeParameters } from './v-shape.js';
import { detectByXmr, type XmrParameters } from './xmr.js';

/**
 * Parameters of every method, by its id. Those that depend on the instrument may be left out where chance is asked for:
 * they then follow from the SEM of the design.
 */
export interface ChangeMethodParameters {
  readonly 'v-shape': VShapeParameters;
  readonly 'rupture-repair-sequence': RuptureRepairParameters;
  readonly 'gumz-threshold': GumzThresholdParameters;
  readonly xmr: XmrParameters;
  readonly 'three-patterns': Partial<ThreePatternsParameters>;
  readonly 'sudden-change': Partial<SuddenChangeParameters>;
  readonly 'growth-shape': { readonly alpha?: number };
  readonly 'detrended-drop': DetrendedDropParameters;
  readonly 'reliable-drop': Partial<ReliableDropParameters>;
  readonly ewma: Partial<EwmaParameters>;
  readonly cusum: Partial<CusumParameters>;
  readonly 'house-default': Partial<HouseParameters>;
  readonly 'session-rating': SessionRatingParameters;
}

/** Ids of the methods that find change in one client's series. */
export type ChangeMethodId = keyof ChangeMethodParameters;

/** Whether a method fires on a series, or why it cannot be asked. */
export type ChanceRule = (scores: Scores) => Estimate<{ fired: boolean }>;

/** What counts as firing, for every method: that the real function, with these parameters, flags anything at all. */
export const chanceRules: {
  readonly [Id in ChangeMethodId]: (parameters: ChangeMethodParameters[Id], sem: number) => ChanceRule;
} = {
  'v-shape': (parameters) => (scores) => {
    const found = detectVShapes(scores, parameters);
    return found.ok ? estimated({ fired: found.flags.some((flag) => flag.status === 'v-shape') }) : found;
  },
  'rupture-repair-sequence': (parameters) => (scores) => anyFlag(detectRuptureRepair(scores, parameters)),
  'gumz-threshold': (parameters) => (scores) => anyFlag(detectByGumzThreshold(scores, parameters)),
  xmr: (parameters) => (scores) => anyFlag(detectByXmr(scores, parameters)),
  'three-patterns': (parameters, sem) => {
    const used = { reliableChange: z95 * Math.SQRT2 * sem, ...parameters };
    return (scores) => anyFlag(classifyThreePatterns(scores, used));
  },
  'sudden-change': (parameters, sem) => {
    const used = { direction: 'drop', criterion: z95 * Math.SQRT2 * sem, ...parameters } as const;
    return (scores) => anyFlag(detectSuddenChanges(scores, used));
  },
  'growth-shape': (parameters) => (scores) => {
    const found = growthShape(scores, parameters);
    return found.ok ? estimated({ fired: found.label !== 'stable' }) : found;
  },
  'detrended-drop': (parameters) => (scores) => anyFlag(detectDetrendedDrops(scores, parameters)),
  'reliable-drop': (parameters, sem) => (scores) => anyFlag(detectReliableDrops(scores, { sem, ...parameters })),
  ewma: (parameters, sem) => {
    const used: EwmaParameters = { baseline: { from: 'first', scores: 5, sem }, ...parameters };
    return (scores) => anyFlag(detectByEwma(scores, used));
  },
  cusum: (parameters, sem) => {
    const used: CusumParameters = { baseline: { from: 'first', scores: 5, sem }, ...parameters };
    return (scores) => anyFlag(detectByCusum(scores, used));
  },
  'house-default': (parameters, sem) => (scores) => anyFlag(detectHouseDefault(scores, { sem, k: 3, ...parameters })),
  'session-rating': (parameters) => (scores) => anyFlag(sessionRatingSignals(scores, parameters)),
};

function anyFlag(found: Estimate<{ flags: readonly object[] }>): Estimate<{ fired: boolean }> {
  return found.ok ? estimated({ fired: found.flags.length > 0 }) : notEstimable(found.reason);
}
