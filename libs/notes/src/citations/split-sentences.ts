import type { QuotedSpan } from './quotation-marks.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Full stops that end no sentence; "No." only before a figure, a single capital only before another capital. */
const abbreviations = [
  /(?<![\p{L}\p{N}])(?:Dr|Mr|Mrs|Ms|Mx|Prof|Rev|St|vs|cf|approx|ca|e\.\s?g|i\.\s?e)\./gu,
  /(?<![\p{L}\p{N}])No\.(?=\s\d)/gu,
  /(?<![\p{L}\p{N}.])[A-HJ-Z]\.(?=\s\p{Lu})/gu,
  /^[ \t]*\d{1,3}[.)](?=[ \t])/gmu,
];

/**
 * Cuts a text into its sentences, which cover it without gaps: the white space after a sentence is part of it, and what
 * holds no word (a line of references, a rule) belongs to the sentence before. The boundaries are those of Unicode
 * (UAX 29), except that quotations and abbreviations do not split, that references after a full stop belong to the
 * sentence before it, and that a full stop after references always ends it.
 *
 * @param quoted the quotations of the text
 * @param brackets its references
 * @returns empty where the text holds nothing but white space
 */
export function splitSentences(text: string, quoted: readonly QuotedSpan[], brackets: readonly Span[]): Span[] {
  if (text.trim() === '') return [];
  const masked = maskText(text, quoted, brackets);
  const sentences: { start: number; end: number; words: boolean }[] = [];
  for (const { segment, index } of segmenter.segment(masked)) {
    const [end, words] = [index + segment.length, /[\p{L}\p{N}]/u.test(segment)];
    const before = sentences.at(-1);
    if (before && (!words || !before.words)) {
      before.end = end;
      before.words ||= words;
    } else {
      sentences.push({ start: index, end, words });
    }
  }
  return sentences.map(({ start, end }) => ({ start, end }));
}

/** The text, as long as it was, with letters for what must not split and blanks for references. */
function maskText(text: string, quoted: readonly QuotedSpan[], brackets: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  const spans = [
    ...quoted.filter(({ closed }) => closed).map((span) => ({ ...span, quotation: true })),
    ...brackets.map((span) => ({ ...span, quotation: false })),
  ].sort((a, b) => a.start - b.start);
  for (const { start, end, quotation } of spans) {
    pieces.push(text.slice(at, start));
    const length = end - start;
    if (quotation) pieces.push('X'.repeat(length - 1), /[.!?…]\s*.$/u.test(text.slice(start, end)) ? '.' : 'X');
    else pieces.push(' '.repeat(length));
    at = end;
    if (!quotation && /[.!?]/u.test(text.charAt(end))) {
      // A line break is the one boundary that nothing after it (a dash, a small letter) can take back.
      const spaced = /\s/u.test(text.charAt(end + 1));
      pieces.push(spaced ? '!\n' : '\n');
      at += spaced ? 2 : 1;
    }
  }
  pieces.push(text.slice(at));
  return abbreviations.reduce(
    (masked, pattern) => masked.replace(pattern, (found) => 'X'.repeat(found.length)),
    pieces.join(''),
  );
}
