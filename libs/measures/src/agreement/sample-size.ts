import { normalQuantile } from '../distributions/index.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** How many targets a reliability study needs. */
export interface TargetsNeeded {
  /** What the formula gives. */
  readonly exact: number;
  /** The next whole target. */
  readonly targets: number;
}

/** A test of "reliability is no better than ρ₀" against an expected ρ₁. */
export interface TestPlan {
  /** The least that would do, and what is expected. */
  readonly rho0: number;
  readonly rho1: number;
  /** Ratings per target. */
  readonly k: number;
  /** Probability of a false positive, 0.05 unless told otherwise. */
  readonly alpha?: number;
  /** Probability of finding ρ₁, 0.8 unless told otherwise. */
  readonly power?: number;
  readonly sided?: 'one' | 'two';
}

/**
 * Targets needed to show that an intraclass correlation exceeds ρ₀ when it is ρ₁:
 * n = 1 + 2(z_α + z_β)²k / ((ln C₀)²(k − 1)), C₀ = (1 + kθ₀)/(1 + kθ₁), θ = ρ/(1 − ρ).
 *
 * Source: Walter SD, Eliasziw M, Donner A (1998), Stat Med 17:101–110.
 *
 * @param plan  0 ≤ ρ₀ < ρ₁ < 1, k ≥ 2
 * @returns undefined outside these ranges
 * @example targetsForTest({ rho0: 0.6, rho1: 0.8, k: 2 }); // targets 39
 */
export function targetsForTest(plan: TestPlan): Estimate<TargetsNeeded> {
  const { rho0, rho1, k, alpha = 0.05, power = 0.8, sided = 'one' } = plan;
  if (!(rho0 >= 0 && rho0 < rho1 && rho1 < 1)) return notEstimable('The plan needs 0 ≤ ρ₀ < ρ₁ < 1.');
  if (!(k >= 2)) return notEstimable('A reliability study needs at least two ratings per target.');
  if (!(alpha > 0 && alpha < 1 && power > 0 && power < 1)) return notEstimable('α and power lie between 0 and 1.');
  const zAlpha = normalQuantile(1 - (sided === 'two' ? alpha / 2 : alpha));
  const zBeta = normalQuantile(power);
  const theta = (rho: number): number => rho / (1 - rho);
  const logRatio = Math.log((1 + k * theta(rho0)) / (1 + k * theta(rho1)));
  const exact = 1 + (2 * (zAlpha + zBeta) ** 2 * k) / (logRatio ** 2 * (k - 1));
  return estimated({ exact, targets: Math.ceil(exact) });
}

/** An interval of a wanted width. */
export interface PrecisionPlan {
  /** The reliability expected. */
  readonly rho: number;
  readonly k: number;
  /** Full width of the interval, upper less lower limit. */
  readonly width: number;
  readonly confidence?: number;
}

/**
 * Targets needed for an interval of a given width: n = 8z²(1 − ρ)²(1 + (k − 1)ρ)²/(k(k − 1)w²) + 1, and 5ρ more for two
 * ratings per target with ρ ≥ .7.
 *
 * Source: Bonett DG (2002), Stat Med 21:1331–1335.
 *
 * @returns undefined unless 0 ≤ ρ < 1, k ≥ 2 and 0 < width
 * @example targetsForPrecision({ rho: 0.8, k: 2, width: 0.2 }); // targets 55
 */
export function targetsForPrecision(plan: PrecisionPlan): Estimate<TargetsNeeded> {
  const { rho, k, width, confidence = 0.95 } = plan;
  if (!(rho >= 0 && rho < 1)) return notEstimable('The plan needs a reliability from 0 to below 1.');
  if (!(k >= 2)) return notEstimable('A reliability study needs at least two ratings per target.');
  if (!(width > 0 && confidence > 0 && confidence < 1))
    return notEstimable('The width must be positive, the confidence between 0 and 1.');
  const z = normalQuantile((1 + confidence) / 2);
  const base = (8 * z * z * (1 - rho) ** 2 * (1 + (k - 1) * rho) ** 2) / (k * (k - 1) * width * width) + 1;
  const exact = k === 2 && rho >= 0.7 ? base + 5 * rho : base;
  return estimated({ exact, targets: Math.ceil(exact) });
}
