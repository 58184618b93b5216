import { type KeyState } from '../instruments/instrument.js';

/** One score of one scale, with everything a page needs to say how it came about. */
export interface ScaleScore {
  /** Scale id, for example `bond`; the whole form is `total`. */
  readonly scale: string;
  readonly name: string;
  /** The published metric: sum or mean × multiplier. */
  readonly value: number;
  /** Mean of the answered, oriented items, in the range of the response scale. Charts use it. */
  readonly itemMean: number;
  /** Number of items answered; 0 for a score that was entered as a total. */
  readonly answered: number;
  /** Number of items of the scale. */
  readonly items: number;
  /** True where items were unanswered and the score rests on the others. */
  readonly prorated: boolean;
  /** True where only the total was known: no item responses stand behind this score. */
  readonly totalsOnly: boolean;
  /** Lowest and highest possible `value`. */
  readonly minimum: number;
  readonly maximum: number;
  readonly keyState: KeyState;
}

/** A scale that is not scored, and why. */
export interface WithheldScale {
  readonly scale: string;
  readonly reason: string;
}

/** What is wrong with the response to one item, and what to enter instead. */
export interface ItemProblem {
  /** Item number, from 1. */
  readonly item: number;
  readonly message: string;
}

export interface Scored {
  readonly ok: true;
  readonly scores: readonly ScaleScore[];
  readonly withheld: readonly WithheldScale[];
  /** Which anchoring was used, for forms that have more than one (WAI-O): such scores compare only within it. */
  readonly anchoring?: string;
}

export interface NotScored {
  readonly ok: false;
  readonly reason: string;
  readonly problems?: readonly ItemProblem[];
}

export interface ScoreOptions {
  /**
   * How the responses were coded, for forms whose rows are not all printed in the same direction (WAI-SR).
   * `label`: the number follows the printed label. `column-position`: 1 is the leftmost box of every row.
   * Default `label`. An import must ask.
   */
  readonly layout?: 'label' | 'column-position';
  /** For forms with several anchorings: the id of the one used. Default: the first. */
  readonly anchoring?: string;
}
