import { type KeyState } from '../instruments/instrument.js';

/** The scores of one scale over the rows of a table. */
export interface ScaleColumn {
  readonly scale: string;
  readonly name: string;
  /** Published metric; NaN where the scale is withheld (a typed array has no place for a reason: see `answered`). */
  readonly values: Float64Array;
  /** Mean of the answered, oriented items; NaN where withheld. */
  readonly itemMeans: Float64Array;
  /** Items answered. Fewer than `items` with a value: prorated. Fewer than `needed`: withheld. */
  readonly answered: Uint16Array;
  readonly items: number;
  /** Items that must be answered for the scale to be scored. */
  readonly needed: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly keyState: KeyState;
}
