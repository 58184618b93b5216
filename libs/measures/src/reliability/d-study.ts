import { estimated, notEstimable, type Estimate } from '../estimate.js';

/** Reliability of a planned measurement. */
export interface GeneralizabilityEstimate {
  /** Variance of relative errors: those that change the order of the objects. */
  readonly relativeError: number;
  /** Variance of absolute errors: those that change a score. */
  readonly absoluteError: number;
  /** Standard errors of measurement for relative and absolute decisions. */
  readonly semRelative: number;
  readonly semAbsolute: number;
  /** Generalizability coefficient Eρ², for relative decisions. */
  readonly g: number;
  /** Index of dependability Φ, for absolute decisions. */
  readonly phi: number;
}

/**
 * Generalizability and dependability from the variance of the objects of measurement and of the two kinds of error.
 *
 * Source: Cronbach LJ, Gleser GC, Nanda H, Rajaratnam N (1972), The Dependability of Behavioral Measurements; Brennan RL
 * (2001), Generalizability Theory.
 *
 * @param objects  variance of persons, sessions or whatever is told apart; a negative estimate counts as 0
 * @returns undefined when neither objects nor errors vary
 * @example generalizability(2.556, 1.019, 6.264); // g .715, phi .290
 */
export function generalizability(
  objects: number,
  relativeError: number,
  absoluteError: number,
): Estimate<GeneralizabilityEstimate> {
  const variance = Math.max(0, objects);
  if (!(variance + relativeError > 0)) return notEstimable('Neither the objects of measurement nor the errors vary.');
  return estimated({
    relativeError,
    absoluteError,
    semRelative: Math.sqrt(relativeError),
    semAbsolute: Math.sqrt(absoluteError),
    g: variance / (variance + relativeError),
    phi: variance / (variance + absoluteError),
  });
}

/** A component as a D study uses it: a negative estimate is 0 there. */
export const notNegative = (component: number): number => Math.max(0, component);
