import { type ResponseScale } from './instrument.js';

/** One code that a rater gives to a passage, defined in our own words. */
export interface CodeBookCode {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** True where the code was seen in a source; false where it still has to be checked against the manual. */
  readonly confirmed: boolean;
}

/** A sign of a rupture: moving away (withdrawal) or against (confrontation). */
export interface RuptureMarker extends CodeBookCode {
  readonly family: 'withdrawal' | 'confrontation';
  readonly actor: 'client' | 'therapist';
}

/** A rating of a segment or of the whole session, next to the codes. */
export interface CodeBookRating {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly kind: 'impact' | 'resolution' | 'therapist contribution' | 'salience';
  readonly unit: 'segment' | 'session';
  /** `undetermined` where no source seen gives the range: the site enters it before raters start. */
  readonly scale: ResponseScale;
  readonly confirmed: boolean;
}

/**
 * A list of codes for observers. It is a default that a site edits; id and edition are stored with every code that
 * is given, so that codes of different editions are never mixed.
 */
export interface CodeBook {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  /** Edition of the manual, for example `2015`; for an edited book the site's own name of it. */
  readonly edition: string;
  /** Id of the book from which an edited one was made. */
  readonly basedOn?: string;
  readonly year: number | null;
  readonly citation: string;
  readonly licence: string;
  readonly sources: readonly string[];
  /** What is coded: length of a segment, and what is rated over the session. */
  readonly unit: string;
  readonly markers: readonly RuptureMarker[];
  readonly strategies: readonly CodeBookCode[];
  readonly ratings: readonly CodeBookRating[];
  readonly notes: string;
}
