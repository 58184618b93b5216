import { type Anchor, type ResponseScale } from './instrument.js';

/** Whole numbers from min to max, with the meaning of the points in our own words (not the printed labels). */
export const integerScale = (min: number, max: number, meanings: readonly string[] = []): ResponseScale => ({
  min,
  max,
  kind: 'integer',
  anchors: pointsFrom(min, meanings),
});

/** Whole numbers from min to max of which only the two ends are labelled. */
export const endAnchored = (min: number, max: number, low: string, high: string): ResponseScale => ({
  min,
  max,
  kind: 'integer',
  anchors: [
    { value: min, meaning: low },
    { value: max, meaning: high },
  ],
});

/** A 10-cm line, read in centimetres with one decimal or more. */
export const visualAnalogue = (low: string, high: string): ResponseScale => ({
  ...endAnchored(0, 10, low, high),
  kind: 'vas',
});

/** No source seen gives the range: a site enters it with its key. */
export const undeterminedRange: ResponseScale = { min: 0, max: 0, kind: 'integer', anchors: [], undetermined: true };

/** Consecutive points from `first`, one meaning each. */
export const pointsFrom = (first: number, meanings: readonly string[]): Anchor[] =>
  meanings.map((meaning, index) => ({ value: first + index, meaning }));
