import type { SectionRests } from '../note-formats/note-format.js';
import type { Evidence } from './evidence.js';
import { type EvidenceIndex, evidenceIndex } from './evidence-index.js';
import { quotationFinder } from './find-quotation.js';
import { missingReference } from './missing-reference.js';
import { strayNumber } from './numbers-agree.js';
import { type QuotedSpan, quotedSpans } from './quotation-marks.js';
import { readQuotation, type SentenceSpan } from './read-quotation.js';
import { referenceWords } from './reference.js';
import { type ReferenceBracket, referenceBrackets } from './reference-brackets.js';
import type { PlacedReference, Sentence } from './sentence.js';
import { splitSentences } from './split-sentences.js';

/** Quotations of one section that are looked for in the whole transcript when they are not where they should be. */
const soughtElsewhere = 20;

/**
 * Reads the text of a section into sentences, each with what it cites, what it quotes and whether that bears it out.
 * Takes any text and never throws; the sentences cover the text without gaps.
 *
 * A sentence is supported when it cites at least one thing and all that it cites is there, each quotation stands word by
 * word in a cited turn (of the speaker that it is given to) or goal, and each number in figures stands in what is cited. It
 * is broken when any of that fails, unsupported when it cites nothing; in a section of the writer's own judgement a sentence
 * without references and quotations needs none.
 *
 * @param text of one section, with references in square brackets
 * @param evidence what may be cited; keep the list of turns between calls, it is prepared once
 * @param rests what the template says that the section rests on
 * @example
 * readSection('Said “no” [2].', evidence)[0] // { text: 'Said “no” [2].', support: 'supported', … }
 */
export function readSection(text: string, evidence: Evidence, rests: SectionRests = 'evidence'): readonly Sentence[] {
  const quoted = quotedSpans(text);
  const brackets = referenceBrackets(text, quoted, new Set(evidence.forms.map(({ form }) => form)));
  const index = evidenceIndex(evidence.turns);
  const find = quotationFinder(index);
  let [nextQuoted, nextBracket, sought] = [0, 0, 0];
  return splitSentences(text, quoted, brackets).map(({ start, end }) => {
    const firstQuoted = nextQuoted;
    while ((quoted[nextQuoted]?.start ?? Infinity) < end) nextQuoted += 1;
    const firstBracket = nextBracket;
    while ((brackets[nextBracket]?.start ?? Infinity) < end) nextBracket += 1;
    const span = { text, start, end };
    const ownBrackets = brackets.slice(firstBracket, nextBracket);
    const references = ownBrackets
      .flatMap((bracket) => bracket.references)
      .map((placed): PlacedReference => ({ ...placed, missing: missingReference(placed.reference, evidence, index) }));
    const ownQuoted = quoted.slice(firstQuoted, nextQuoted);
    const quotations = ownQuoted.map((place) => {
      const quotation = readQuotation(place, span, references, evidence, index, find, sought < soughtElsewhere);
      if (quotation.missing !== null) sought += 1;
      return quotation;
    });
    const reason =
      references.find(({ missing }) => missing !== null)?.missing ??
      quotations.find(({ missing }) => missing !== null)?.missing ??
      numberReason(span, ownQuoted, ownBrackets, references, evidence, index);
    return { start, end, text: text.slice(start, end).trim(), references, quotations, ...verdict() };

    function verdict(): Pick<Sentence, 'support' | 'reason'> {
      const unclosed = ownQuoted.some(({ closed }) => !closed);
      if (references.length > 0 || unclosed) return { support: reason === null ? 'supported' : 'broken', reason };
      if (!/[\p{L}\p{N}]/u.test(text.slice(start, end)) || (rests === 'judgement' && quotations.length === 0))
        return { support: 'not-needed', reason: null };
      return { support: 'unsupported', reason: 'It says nothing about what it rests on' };
    }
  });
}

/** Why a number of the sentence does not agree with what it cites; null where all do. */
function numberReason(
  { text, start, end }: SentenceSpan,
  quoted: readonly QuotedSpan[],
  brackets: readonly ReferenceBracket[],
  references: readonly PlacedReference[],
  evidence: Evidence,
  index: EvidenceIndex,
): string | null {
  if (references.length === 0) return null;
  const cited = references.map(({ reference }) => reference);
  const stray = strayNumber(without(text, start, end, [...quoted, ...brackets]), cited, evidence, index);
  return stray === null ? null : `${stray} is not in ${cited.map(referenceWords).join(', ')}`;
}

/** A stretch of a text with blanks in place of some spans. */
function without(text: string, start: number, end: number, spans: readonly { start: number; end: number }[]): string {
  const pieces: string[] = [];
  let at = start;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, Math.max(at, span.start)), ' ');
    at = Math.max(at, span.end);
  }
  return [...pieces, text.slice(at, end)].join('');
}
