/**
 * How much two categories count as agreement: 1 on the diagonal, falling with their distance.
 * 'linear' and 'quadratic' take the distance in steps of the ordered list of categories.
 */
export type WeightScheme = 'unweighted' | 'linear' | 'quadratic' | readonly (readonly number[])[];

/**
 * The q × q matrix of agreement weights, row-major.
 *
 * Source: linear 1 − |i−j|/(q−1) (Cicchetti and Allison 1971), quadratic 1 − ((i−j)/(q−1))² (Fleiss and Cohen 1973); a
 * matrix of one's own is taken as it is.
 *
 * @param q  number of categories
 * @example agreementWeights('linear', 3); // 1 .5 0 / .5 1 .5 / 0 .5 1
 */
export function agreementWeights(scheme: WeightScheme, q: number): Float64Array {
  return weightsBetween(
    scheme,
    Array.from({ length: q }, (_, at) => at),
  );
}

/**
 * The same with the distance taken between category values instead of steps, as irrCAC does: with codes 0, 1, 5 the last
 * step is the longer one.
 *
 * @example weightsBetween('quadratic', [1, 2, 3]); // as agreementWeights('quadratic', 3)
 */
export function weightsBetween(scheme: WeightScheme, values: readonly number[]): Float64Array {
  const q = values.length;
  const weights = new Float64Array(q * q);
  const first = values[0] ?? 0;
  const range = (values[q - 1] ?? 0) - first;
  for (let i = 0; i < q; i += 1) {
    for (let j = 0; j < q; j += 1) {
      const distance = range === 0 ? 0 : Math.abs((values[i] as number) - (values[j] as number)) / range;
      let weight = i === j ? 1 : 0;
      if (scheme === 'linear') weight = 1 - distance;
      else if (scheme === 'quadratic') weight = 1 - distance * distance;
      else if (scheme !== 'unweighted') weight = scheme[i]?.[j] ?? 0;
      weights[i * q + j] = weight;
    }
  }
  return weights;
}

/**
 * Agreement weights from disagreement weights v (0 on the diagonal): 1 − v/max v, the conversion that leaves weighted kappa
 * unchanged (Cohen 1968).
 *
 * @example fromDisagreementWeights([[0, 1, 3], [1, 0, 6], [3, 6, 0]]); // 1 .8333 .5 / …
 */
export function fromDisagreementWeights(weights: readonly (readonly number[])[]): number[][] {
  let largest = 0;
  for (const row of weights) for (const v of row) if (v > largest) largest = v;
  return weights.map((row) => row.map((v) => (largest === 0 ? 1 : 1 - v / largest)));
}
