export { fitCrossedComponents, type CrossedComponents } from './crossed-components.js';
export { fitMixedModel } from './fit-mixed-model.js';
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
