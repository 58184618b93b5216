/**
 * How our own WebVTT files say what the format cannot: that a time is not known. Every cue must have both times, so the
 * cue identifier says which of them were filled in.
 */
export const ownHeader = 'WEBVTT - Attune transcript';

export const cueId = (turn: number, known: { readonly start: boolean; readonly end: boolean }): string =>
  `turn-${turn}${known.start ? (known.end ? '' : '-end-unknown') : '-untimed'}`;

export const isUntimed = (id: string): boolean => /^turn-\d+-untimed$/.test(id);

export const endIsUnknown = (id: string): boolean => /^turn-\d+-end-unknown$/.test(id);
