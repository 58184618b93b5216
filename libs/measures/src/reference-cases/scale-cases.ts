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
  type ExtractionMethod,
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
  const level = 1 - (settings.alpha ?? 0.05);
  const items = keyed((input as { items: Rows }).items, settings);
  const analysis = scaleAnalysis(items, { confidence: level });
  const covariances = covarianceMatrix(items);
  const correlations = covariances.ok ? correlationsOf(covariances) : covariances;
  if (!analysis.ok || !covariances.ok || !correlations.ok) return null;
  const { alpha } = analysis;
  const lambdas = guttmanLambdas(covariances);
  const standardLambdas = guttmanLambdas(correlations);
  return {
    n_complete: alpha.n,
    k: alpha.k,
    raw_alpha: alpha.value,
    std_alpha: orNull(alpha.standardized, (a) => a.value),
    mean_interitem_r: orNull(alpha.standardized, (a) => a.meanCorrelation),
    feldt_ci: { lower: alpha.lower, upper: alpha.upper, level: alpha.confidence },
    item: itemTable(analysis.items),
    total: { mean: alpha.totalMean, sd: alpha.totalSd },
    sem_total: alpha.sem,
    sem_mean_score: alpha.semOfMean,
    split_half_odd_even: shaped(splitHalf(covariances), (split) => ({
      r: split.r,
      spearman_brown: split.spearmanBrown,
      guttman_lambda4: split.lambda4,
    })),
    guttman_covariance: shaped(lambdas, (bounds) => ({
      lambda1: bounds.lambda1,
      lambda2: bounds.lambda2,
      lambda3: bounds.lambda3,
      lambda6: orNull(bounds.lambda6, (l) => l.value),
    })),
    guttman_correlation: shaped(standardLambdas, (bounds) => ({
      lambda2: bounds.lambda2,
      lambda6: orNull(bounds.lambda6, (l) => l.value),
    })),
    psych_splitHalf_all_splits: psychSplits(correlations),
    omega_1f: omegaTable(correlations),
    omega_3f: hierarchicalTable(correlations),
    ...(settings.missing?.includes('pairwise') ? { pairwise: pairwiseTable(items) } : {}),
  };
};

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

function hierarchicalTable(correlations: SymmetricMatrix) {
  return shaped(omegaHierarchical(correlations, 3), (omega) => ({
    omega_total: omega.total,
    omega_hierarchical: omega.hierarchical,
    schmid_leiman: omega.loadings.map((row, item) => [...row, omega.communalities[item], omega.uniquenesses[item]]),
  }));
}

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
