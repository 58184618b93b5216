import {
  alphaFromCovariances,
  correlationsOf,
  covarianceMatrix,
  guttmanLambdas,
  omegaHierarchical,
  omegaTotal,
  pairwiseCovarianceMatrix,
  scaleAnalysis,
  splitHalf,
  type CronbachAlpha,
  type ExtractionMethod,
  type HierarchicalOmega,
  type ItemStatistics,
  type SymmetricMatrix,
} from '../reliability/index.js';
import { correlationMatrix } from '../descriptives/index.js';
import { estimated, type Estimate } from '../estimate.js';
import { psychSplits } from './psych-splits.js';
import { orNull, shaped, type ReferenceMethod, type Rows } from './reference-method.js';

interface ScaleParams {
  readonly keys?: readonly number[];
  readonly min: number;
  readonly max: number;
  readonly alpha?: number;
  readonly missing?: string | readonly string[];
}

/** Alpha, item statistics, split halves, lambdas and omega of one scale. */
export const scaleCase: ReferenceMethod = (input, params) => {
  const settings = params as ScaleParams;
  const items = keyed((input as { items: Rows }).items, settings);
  const analysis = scaleAnalysis(items, { confidence: 1 - (settings.alpha ?? 0.05) });
  const covariances = covarianceMatrix(items);
  const correlations = covariances.ok ? correlationsOf(covariances) : covariances;
  return {
    ...alphaTable(analysis),
    split_half_odd_even: shaped(
      along(covariances, (c) => splitHalf(c)),
      (split) => ({ r: split.r, spearman_brown: split.spearmanBrown, guttman_lambda4: split.lambda4 }),
    ),
    guttman_covariance: shaped(along(covariances, guttmanLambdas), (bounds) => ({
      lambda1: bounds.lambda1,
      lambda2: bounds.lambda2,
      lambda3: bounds.lambda3,
      lambda6: orNull(bounds.lambda6, (l) => l.value),
    })),
    guttman_correlation: shaped(along(correlations, guttmanLambdas), (bounds) => ({
      lambda2: bounds.lambda2,
      lambda6: orNull(bounds.lambda6, (l) => l.value),
    })),
    psych_splitHalf_all_splits: shaped(correlations, psychSplits),
    omega_1f: shaped(correlations, omegaTable),
    omega_3f: shaped(
      along(correlations, (c) => omegaHierarchical(c, 3)),
      hierarchicalTable,
    ),
    ...(settings.missing?.includes('pairwise') ? { pairwise: pairwiseTable(items) } : {}),
  };
};

/** Go on with an estimate where it exists, with its reason where it does not. */
const along = <T extends object, U extends object>(
  estimate: Estimate<T>,
  next: (value: T) => Estimate<U>,
): Estimate<U> => (estimate.ok ? next(estimate) : estimate);

function alphaTable(analysis: ReturnType<typeof scaleAnalysis>) {
  const alpha: Estimate<CronbachAlpha> = analysis.ok ? estimated(analysis.alpha) : analysis;
  return {
    n_complete: orNull(alpha, (a) => a.n),
    k: orNull(alpha, (a) => a.k),
    raw_alpha: orNull(alpha, (a) => a.value),
    std_alpha: orNull(
      along(alpha, (a) => a.standardized),
      (a) => a.value,
    ),
    mean_interitem_r: orNull(
      along(alpha, (a) => a.standardized),
      (a) => a.meanCorrelation,
    ),
    feldt_ci: shaped(alpha, (a) => ({ lower: a.lower, upper: a.upper, level: a.confidence })),
    item: shaped(analysis, ({ items }) => itemTable(items)),
    total: shaped(alpha, (a) => ({ mean: a.totalMean, sd: a.totalSd })),
    sem_total: orNull(alpha, (a) => a.sem),
    sem_mean_score: orNull(alpha, (a) => a.semOfMean),
  };
}

/** Reverse the items keyed −1: lowest plus highest answer less the answer. */
function keyed(items: Rows, { keys, min, max }: ScaleParams): Rows {
  if (!keys) return items;
  return items.map((row) =>
    row.map((answer, item) => (answer === null || keys[item] !== -1 ? answer : min + max - answer)),
  );
}

function itemTable(items: readonly ItemStatistics[]) {
  const column = (read: (item: ItemStatistics) => Estimate<{ value: number }>) =>
    items.map((item) => orNull(read(item), (statistic) => statistic.value));
  return {
    mean: items.map((item) => item.mean),
    sd: items.map((item) => item.sd),
    item_rest_r: column((item) => item.itemRest),
    item_total_r: column((item) => item.itemTotal),
    alpha_if_dropped: column((item) => item.alphaIfDropped),
    std_alpha_if_dropped: column((item) => item.standardizedAlphaIfDropped),
  };
}

function omegaTable(correlations: SymmetricMatrix) {
  const omegaBy = (method: ExtractionMethod) => omegaTotal(correlations, method);
  return {
    minres: shaped(omegaBy('minres'), (omega) => ({
      omega_total_model_implied: omega.value,
      omega_total_observed_variance: omega.fromObservedVariance,
      loadings: omega.loadings,
    })),
    psych_omega_tot: orNull(omegaBy('minres'), (omega) => omega.fromObservedVariance),
    ml: shaped(omegaBy('ml'), (omega) => ({
      omega_total_model_implied: omega.value,
      loadings: omega.loadings,
      uniquenesses: omega.uniquenesses,
    })),
  };
}

const hierarchicalTable = (omega: HierarchicalOmega) => ({
  omega_total: omega.total,
  omega_hierarchical: omega.hierarchical,
  schmid_leiman: omega.loadings.map((row, item) => [...row, omega.communalities[item], omega.uniquenesses[item]]),
});

/** Alpha from what each pair of items has, where persons have gaps. */
function pairwiseTable(items: Rows) {
  const covariances = pairwiseCovarianceMatrix(items);
  if (!covariances.ok) return null;
  const ofCovariances = correlationsOf(covariances);
  const ofPairs = pairwiseCorrelations(items, covariances.n);
  return {
    raw_alpha: orNull(alphaFromCovariances(covariances), (a) => a.value),
    std_alpha_pairwise_r: ofPairs.ok ? orNull(alphaFromCovariances(ofPairs), (a) => a.value) : null,
    std_alpha_psych_cov2cor_of_pairwise_cov: ofCovariances.ok
      ? orNull(alphaFromCovariances(ofCovariances), (a) => a.value)
      : null,
    alpha_if_dropped: Array.from({ length: covariances.k }, (_, item) =>
      orNull(alphaFromCovariances(covariances, item), (a) => a.value),
    ),
  };
}

/** Each correlation with the variances of its own pairs, not of all answers to an item. */
function pairwiseCorrelations(items: Rows, n: number): Estimate<SymmetricMatrix> {
  const matrix = correlationMatrix(items);
  if (!matrix.ok) return matrix;
  const values = new Float64Array(matrix.columns ** 2);
  for (const [i, row] of matrix.cells.entries()) {
    for (const [j, cell] of row.entries()) {
      if (!cell.ok) return cell;
      values[i * matrix.columns + j] = cell.value;
    }
  }
  return estimated({ k: matrix.columns, n, values });
}
