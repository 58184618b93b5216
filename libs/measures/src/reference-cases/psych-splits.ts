import { allSplitHalves, splitHalf, type SymmetricMatrix } from '../reliability/index.js';
import { shaped } from './reference-method.js';

/**
 * What psych 2.2.9 prints for the divisions of a scale into halves. For an even number of items that is the truth. For an
 * odd number it halves a count that need not be halved (seven items: 17.5 instead of 35), visits the first 18 divisions
 * in lexicographic order and divides their sum by 17.5; reproduced here for comparison only, `allSplitHalves` takes all.
 */
export function psychSplits(correlations: SymmetricMatrix) {
  const { k } = correlations;
  const exact = allSplitHalves(correlations);
  if (k % 2 === 0 || !exact.ok || !exact.exhaustive) {
    return shaped(exact, (all) => ({ max: all.largest, min: all.smallest, mean: all.mean, n_splits: all.splits }));
  }
  const halves = firstCombinations(k, Math.floor(k / 2), Math.ceil(exact.splits / 2));
  let max = -Infinity;
  let min = Infinity;
  let sum = 0;
  for (const half of halves) {
    const split = splitHalf(correlations, half);
    if (!split.ok) return null;
    max = Math.max(max, split.lambda4);
    min = Math.min(min, split.lambda4);
    sum += split.lambda4;
  }
  return { max, min, mean: sum / (exact.splits / 2), n_splits: exact.splits };
}

function firstCombinations(k: number, size: number, count: number): number[][] {
  const combinations: number[][] = [];
  const chosen = Array.from({ length: size }, (_, at) => at);
  while (combinations.length < count) {
    combinations.push([...chosen]);
    let at = size - 1;
    while (at >= 0 && chosen[at] === k - size + at) at -= 1;
    if (at < 0) break;
    chosen[at] = (chosen[at] as number) + 1;
    for (let next = at + 1; next < size; next += 1) chosen[next] = (chosen[next - 1] as number) + 1;
  }
  return combinations;
}
