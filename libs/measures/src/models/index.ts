export { fitCrossedComponents, type CrossedComponents } from './crossed-components.js';
export {
  empiricalBayesMeans,
  type EmpiricalBayesMeans,
  type EmpiricalBayesOptions,
  type ShrunkenMean,
} from './empirical-bayes-means.js';
export { fitMixedModel } from './fit-mixed-model.js';
export { funnelLimits, funnelLimitsAt } from './funnel-limits.js';
export type { FunnelCentre, FunnelGroup, FunnelLimit } from './funnel-limits.js';
export { groupEffect, type GroupEffect, type GroupLikelihood } from './group-effect.js';
export { groupsWithin } from './grouping.js';
export { type LikelihoodMethod } from './likelihood.js';
export type {
  FixedEffect,
  FixedEffectInput,
  MixedModelFit,
  MixedModelInput,
  PredictedEffects,
  RandomEffectInput,
  VarianceComponent,
} from './mixed-model.js';
export { oneWayComponents } from './one-way-components.js';
export type { GroupScores, GroupSummary, OneWayComponents } from './one-way-components.js';
export { shrinkProportions } from './shrink-proportions.js';
export type {
  GroupCounts,
  ShrinkProportionsOptions,
  ShrunkenProportion,
  ShrunkenProportions,
} from './shrink-proportions.js';
