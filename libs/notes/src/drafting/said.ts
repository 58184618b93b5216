import type { EvidenceTurn } from '../citations/evidence.js';
import { splitSentences } from '../citations/split-sentences.js';
import type { Speaker } from '../transcript/turn.js';
import { wordsOf } from '../transcript/word-count.js';
import { trimFillers } from './trim-fillers.js';

/** A sentence, or a part of a long one, that was said: what a draft may quote. Always a stretch of its turn's text. */
export interface Said {
  readonly text: string;
  readonly speaker: Speaker;
  /** Index of the shown turn, and of this within it. */
  readonly turn: number;
  readonly order: number;
  /** Where it stands in the text of the turn. */
  readonly start: number;
  readonly end: number;
  /** Turns of the original, counted from 1. */
  readonly first: number;
  readonly last: number;
  /** Where in the session, 0 at its beginning to 1. */
  readonly place: number;
  readonly words: number;
  /** Whether the sentence goes on before or after it: a quotation then shows an ellipsis there. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** Whether the speaker broke off, or went on with what was broken off before. */
  readonly broken: boolean;
}

/** Words that a quotation has at most. */
export const longestQuotation = 30;

/** Where a long sentence may be cut: after a comma or dash, or before a conjunction. */
const clauseEnd = /(?<=[,;:—]|--)\s+|\s+(?=(?:and|but|because|so)\s)/u;

/**
 * Cuts a transcript into what can be quoted: sentences of at most thirty words, longer ones at clauses, fillers at the
 * ends left away. What has no word left is left out.
 *
 * @returns for each turn what is said in it, in order
 */
export const saidIn = (turns: readonly EvidenceTurn[]): readonly (readonly Said[])[] =>
  turns.map(({ text, speaker, origin }, turn) => {
    const found: Said[] = [];
    for (const { start, end, cutBefore, cutAfter } of quotable(text)) {
      const whole = text.slice(start, end);
      const trimmed = trimFillers(whole);
      if (!/\p{L}/u.test(trimmed)) continue;
      const from = start + whole.indexOf(trimmed);
      found.push({
        text: trimmed,
        speaker,
        turn,
        order: found.length,
        start: from,
        end: from + trimmed.length,
        first: origin[0] + 1,
        last: origin[1] + 1,
        place: turns.length > 1 ? turn / (turns.length - 1) : 0,
        words: wordsOf(trimmed),
        cutBefore,
        cutAfter,
        broken: /[-–—]\s*$/u.test(whole) || /^\s*[-–—]/u.test(whole),
      });
    }
    return found;
  });

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const quotable = (text: string): Stretch[] =>
  splitSentences(text, [], []).flatMap(({ start, end }): Stretch[] => {
    const sentence = text.slice(start, end);
    if (wordsOf(sentence) <= longestQuotation) return [{ start, end, cutBefore: false, cutAfter: false }];
    return stretches(sentence).map(([from, to]) => ({
      start: start + from,
      end: start + to,
      cutBefore: from > 0,
      cutAfter: to < sentence.trimEnd().length,
    }));
  });

/** Stretches of whole clauses of at most thirty words; a clause that is longer itself is left out. */
function stretches(sentence: string): [number, number][] {
  const found: [number, number][] = [];
  let [start, end, words, at] = [0, 0, 0, 0];
  const close = () => {
    if (words > 0) found.push([start, end]);
    words = 0;
  };
  for (const clause of sentence.split(clauseEnd)) {
    const from = sentence.indexOf(clause, at);
    at = from + clause.length;
    const count = wordsOf(clause);
    if (words + count > longestQuotation) close();
    if (count > longestQuotation) continue;
    if (words === 0) start = from;
    end = at;
    words += count;
  }
  close();
  return found;
}
