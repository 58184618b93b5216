export { type PairedSession } from './paired-sessions.js';
export { dyadCongruence, type DyadCongruence } from './dyad-congruence.js';
export { truthAndBias, type TruthAndBias } from './truth-and-bias.js';
export { cohortTruthAndBias, type CohortTruthAndBias, type DyadRatings } from './cohort-truth-and-bias.js';
export {
  unnoticedDrops,
  type UnnoticedDrop,
  type UnnoticedDropParameters,
  type UnnoticedDrops,
} from './unnoticed-drops.js';
export { responseSurface, type ResponseSurface, type SurfaceParameter, type SurfacePoint } from './response-surface.js';
