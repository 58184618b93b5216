import { type InstrumentItem, type Scale } from './instrument.js';

/** Items numbered from 1 in the order of their cues. */
export const itemsFromCues = (...cues: readonly string[]): InstrumentItem[] =>
  cues.map((cue, index) => ({ number: index + 1, cue }));

/** Items of a form whose topics no source seen gives, or whose publisher allows none: known by number only. */
export const itemsByNumber = (count: number): InstrumentItem[] =>
  itemNumbers(count).map((number) => ({ number, cue: `Item ${number}` }));

/** 1, 2, … count. */
export const itemNumbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** The total over all items of a form. */
export const totalOf = (count: number, aggregate: Scale['aggregate'], name = 'Total'): Scale => ({
  id: 'total',
  name,
  items: itemNumbers(count),
  aggregate,
});
