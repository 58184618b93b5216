/** Who fills a form in. The perspectives are separate series and are never averaged together. */
export const perspectives = ['client', 'therapist', 'observer', 'supervisor', 'supervisee'] as const;
export type Perspective = (typeof perspectives)[number];

/**
 * How far a scoring key can be trusted.
 * - `verified`: seen in independent sources; scored as shipped.
 * - `derived`: taken from the parallel form; scored, and every score says so.
 * - `site`: structure known, key not verified: scored only with a key that the site enters from its own manual.
 * - `demonstration`: a key made for the demonstration clinic; every score says "demonstration key, not the published one".
 * - `code-book`: a list of codes, not a scale with a score.
 */
export const keyStates = ['verified', 'derived', 'site', 'demonstration', 'code-book'] as const;
export type KeyState = (typeof keyStates)[number];

export interface Anchor {
  readonly value: number;
  readonly meaning: string;
}

/** The response scale of the items. `vas` takes any number in the range, `integer` whole numbers only. */
export interface ResponseScale {
  readonly min: number;
  readonly max: number;
  readonly kind: 'integer' | 'vas';
  readonly anchors: readonly Anchor[];
  /**
   * Set where no source seen gives the range. `min` and `max` are then both 0 and mean nothing; the form cannot be
   * given until a site key enters the range. Ask `missingFacts(instrument)`.
   */
  readonly undetermined?: true;
}

/** One of several ways in which the same numbers are anchored (WAI-O). Scores of different anchorings do not compare. */
export interface Anchoring {
  readonly id: string;
  readonly name: string;
  readonly anchors: readonly Anchor[];
}

/** One item: its number (from 1) and a short topic in our own words. Wording is licensed and comes as a wording pack. */
export interface InstrumentItem {
  readonly number: number;
  readonly cue: string;
  /** Set where this item has a range of its own. */
  readonly scale?: ResponseScale;
}

/** A score computed from several items: a subscale, or the total (`id: 'total'`). */
export interface Scale {
  readonly id: string;
  readonly name: string;
  /** Item numbers, from 1. */
  readonly items: readonly number[];
  readonly aggregate: 'sum' | 'mean';
  /** The published metric is `aggregate × multiplier` (WHO-5: 4). Default 1. */
  readonly multiplier?: number;
  /** Where a scale has a missing rule of its own: the most items that may be unanswered (CORE-OM risk: 0). */
  readonly maximumMissing?: number;
  /** Where a scale runs the other way than its instrument (hostility in a scale of participation). */
  readonly higherIsBetter?: boolean | null;
}

/** A scale known by name only: which items belong to it was not seen in any source. Offered by the key editor. */
export interface ScaleName {
  readonly id: string;
  readonly name: string;
  /** Number of items, where a source gives it. */
  readonly itemCount?: number;
  readonly higherIsBetter?: boolean | null;
}

/** Where a key that is not shipped comes from; stored with the instrument and shown beside every score. */
export interface KeyOrigin {
  readonly kind: 'site manual' | 'demonstration' | 'definition file';
  /** Manual, edition and page, or the words that say it is not the published key. */
  readonly source: string;
}

/** What happens when items are unanswered, and where that rule comes from. */
export interface MissingRule {
  /** Share of a scale's items (0 to 1) that must be answered for the scale to be scored (prorated). */
  readonly minimumAnswered: number;
  readonly source: string;
  /**
   * How an unanswered item enters the score. Default: prorated (mean of the answered items of the scale).
   * `rounded subscale mean`: replaced by the mean of its subscale rounded to a whole number (OQ-45).
   */
  readonly replacement?: 'rounded subscale mean';
}

/** An instrument form as data: one respondent, one set of items, one key. */
export interface Instrument {
  /** Stable id, for example `wai-sr-c`. */
  readonly id: string;
  /** Forms of the same instrument for different perspectives share a family, for example `wai-sr`. */
  readonly family: string;
  /** Version of the key; stored with every score. */
  readonly version: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly year: number | null;
  readonly citation: string;
  readonly domain: 'alliance' | 'rupture' | 'outcome' | 'supervision';
  readonly perspective: Perspective;
  readonly keyState: KeyState;
  readonly timeFrame: string;
  readonly scale: ResponseScale;
  readonly items: readonly InstrumentItem[];
  /** Item numbers that are reversed before aggregation (min + max − x). */
  readonly reversed: readonly number[];
  /** Subscales first, then `total` where the instrument has one. Empty when `keyState` is `site` and no key is entered. */
  readonly scales: readonly Scale[];
  readonly missing: MissingRule;
  /** Direction of the scores. `false` where higher is not better or not known; pages then use no good/bad colour. */
  readonly higherIsBetter: boolean | null;
  readonly licence: string;
  readonly sources: readonly string[];
  readonly notes: string;
  /** Items whose response row is printed in the opposite direction (WAI-SR 2, 5, 6, 8, 10, 11): imports by column position must ask. */
  readonly layoutFlippedRows?: readonly number[];
  /** Off until a site switches it on (licence), for example OQ-45. */
  readonly offByDefault?: boolean;
  /** Scales known by name where no key is shipped: the starting point of the key editor. */
  readonly scaleNames?: readonly ScaleName[];
  /** Where the key comes from if it is not the shipped one. */
  readonly keyOrigin?: KeyOrigin;
  /** More than one anchoring in use; the first is the default. Which one was used is stored with the score. */
  readonly anchorings?: readonly Anchoring[];
  /** Risk and critical items, which a person reads one by one whatever the score says. */
  readonly riskItems?: readonly number[];
  /** Item numbers of the parent form (WAI-36, CORE-OM), in the order of this form's items. */
  readonly parentItems?: { readonly form: string; readonly items: readonly number[] };
}
