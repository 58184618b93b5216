import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/**
 * Reproducible chance: everything in this library that simulates or resamples takes a seed and says so, so that the same
 * seed gives the same interval on every machine. Generator: xoroshiro128+ of the pure-rand package.
 */
export interface RandomSource {
  /** Uniform in [0, 1), 53 bits. */
  uniform(): number;
  /** Uniform whole number from 0 to `below` − 1. */
  below(below: number): number;
  /** Standard normal deviate (polar method of Marsaglia and Bray 1964). */
  normal(): number;
}

export function seededRandom(seed: number): RandomSource {
  const generator = xoroshiro128plus(seed);
  let spare: number | null = null;
  const uniform = (): number => uniformFloat64(generator);
  const normal = (): number => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const scale = Math.sqrt((-2 * Math.log(s)) / s);
        spare = v * scale;
        return u * scale;
      }
    }
  };
  return { uniform, below: (below) => uniformInt(generator, 0, below - 1), normal };
}
