export { type Scores, type ScoredSession } from './series.js';
export { type MethodResult, type SeriesNote } from './method-result.js';
export { type ScoreRange } from './score-range.js';
export { type AdjacentDrop } from './adjacent-drops.js';
export { type RepairRule, type RepairSequence, type TreatmentPattern } from './repair-sequence.js';
export { betweenClientSd, pooledWithinSd, type Spread } from './spread.js';
export * from './v-shape.js';
export * from './rupture-repair-sequence.js';
export * from './gumz-threshold.js';
export {
  individualsChart,
  type IndividualsChart,
  type IndividualsChartOptions,
  type MovingRangeRule,
} from './individuals-chart.js';
export * from './zone-rules.js';
export { type SessionLimits } from './xmr-limits.js';
export * from './xmr.js';
export * from './three-patterns.js';
export * from './sudden-change.js';
export * from './growth-shape.js';
export * from './detrended-drop.js';
export * from './reliable-change.js';
export * from './reliable-drop.js';
export { type ErosionBaseline } from './slow-erosion.js';
export * from './ewma.js';
export * from './cusum.js';
export { wilsonInterval } from './wilson-interval.js';
export { detectHouseDefault, type ExpectedRange, type HouseFlag, type HouseParameters } from './house-default.js';
export * from './session-rating-signals.js';
export * from './centring.js';
export * from './sessions-needed.js';
export { leastSquares, type Inference, type LeastSquaresFit } from './least-squares.js';
export { timeTrend, type TimeTrend } from './time-trend.js';
export { type ChangeMethodId, type ChangeMethodParameters } from './chance-rules.js';
export { falseAlarmRate, type FalseAlarmDesign, type FalseAlarmRate } from './false-alarm-rate.js';
export { type ChangeMethod, type ChangeMethodPurpose } from './change-method.js';
export { changeMethods } from './change-methods.js';
