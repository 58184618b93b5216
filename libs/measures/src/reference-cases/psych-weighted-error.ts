import { agreementWeights, observedAndExpected, type ConfusionTable } from '../agreement/index.js';

/**
 * The standard error that psych 2.2.9 prints for weighted kappa, reproduced for comparison only: it departs from Fleiss,
 * Cohen and Everitt (1969), because the second of its two mean weights multiplies a row of weights by that row's own
 * marginal, and it is 0 where its variance comes out negative. `cohenKappa` gives the right one.
 */
export function psychWeightedError(table: ConfusionTable, scheme: 'linear' | 'quadratic'): number | null {
  const q = table.categories.length;
  const weights = agreementWeights(scheme, q);
  const { n, observed, expected, firstMarginals, secondMarginals } = observedAndExpected(table, scheme);
  if (expected >= 1) return null;
  const columnWeights = new Float64Array(q);
  const rowWeights = new Float64Array(q);
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const weight = weights[i * q + j] as number;
      columnWeights[j] = (columnWeights[j] as number) + weight * (secondMarginals[i] as number);
      rowWeights[i] = (rowWeights[i] as number) + weight * (firstMarginals[i] as number);
    }
  }
  let sum = 0;
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const mean = (columnWeights[i] as number) + (rowWeights[j] as number);
      const deviation = (weights[i * q + j] as number) * (1 - expected) - mean * (1 - observed);
      sum += ((table.counts[i * q + j] as number) / n) * deviation * deviation;
    }
  }
  const variance = (sum - (observed * expected - 2 * expected + observed) ** 2) / (n * (1 - expected) ** 4);
  return Math.sqrt(Math.max(0, variance));
}
