import { type Instrument, type KeyState } from './instrument.js';

/** What each key state means to a reader of a score. */
export const keyStateWords: Readonly<Record<KeyState, string>> = {
  verified: 'key seen in independent sources',
  derived: 'key taken from the parallel form',
  site: 'key entered by this site',
  demonstration: 'demonstration key, not the published one',
  'code-book': 'code-book, not a scale',
};

/**
 * What is said about the key wherever a score of this form is shown.
 *
 * @example
 * aboutTheKey(findInstrument('wai-s-t')!); // 'key taken from the parallel form'
 */
export function aboutTheKey(instrument: Instrument): string {
  if (instrument.scales.length === 0) return 'no key entered';
  if (instrument.keyState !== 'site' || !instrument.keyOrigin) return keyStateWords[instrument.keyState];
  return `${keyStateWords.site} (${instrument.keyOrigin.kind}: ${instrument.keyOrigin.source})`;
}
