import type { Speaker } from '../transcript/turn.js';
import { wordsOf } from '../transcript/word-count.js';
import type { EvidenceTurn } from '../citations/evidence.js';
import { trimFillers } from './trim-fillers.js';

/** A sentence, or a part of a long one, that was said: what a draft may quote. Always a stretch of its turn's text. */
export interface Said {
  readonly text: string;
  readonly speaker: Speaker;
  /** Index of the shown turn. */
  readonly turn: number;
  /** Turns of the original, counted from 1. */
  readonly first: number;
  readonly last: number;
  /** Where in the session, 0 at its beginning to 1. */
  readonly place: number;
  readonly words: number;
  /** Whether the turn begins with it. */
  readonly opens: boolean;
  /** Whether it is a part of a longer sentence, or was broken off. */
  readonly fragment: boolean;
}

/** Words that a quotation has at most. */
const longest = 30;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Where a long sentence may be cut: after a comma or dash, or before a conjunction. */
const clauseEnd = /(?<=[,;:—]|--)\s+|\s+(?=(?:and|but|because|so)\s)/u;

/**
 * Cuts a transcript into what can be quoted: sentences of at most thirty words, longer ones at clauses, fillers at the
 * ends left away. What has no word left is left out.
 */
export function saidIn(turns: readonly EvidenceTurn[]): readonly Said[] {
  return turns.flatMap(({ text, speaker, origin }, turn) => {
    let opens = true;
    return quotable(text).flatMap(({ words: piece, part }) => {
      const trimmed = trimFillers(piece);
      if (!/\p{L}/u.test(trimmed)) return [];
      const said: Said = {
        text: trimmed,
        speaker,
        turn,
        first: origin[0] + 1,
        last: origin[1] + 1,
        place: turns.length > 1 ? turn / (turns.length - 1) : 0,
        words: wordsOf(trimmed),
        opens,
        fragment: part || /[-–—]\s*$/u.test(piece) || /^\s*[-–—]/u.test(piece),
      };
      opens = false;
      return [said];
    });
  });
}

/** What was said in each turn, by the index of the turn. */
export function byTurn(said: readonly Said[]): ReadonlyMap<number, readonly Said[]> {
  const turns = new Map<number, Said[]>();
  for (const one of said) turns.set(one.turn, [...(turns.get(one.turn) ?? []), one]);
  return turns;
}

function quotable(text: string): { words: string; part: boolean }[] {
  return [...segmenter.segment(text)].flatMap(({ segment }) => {
    const part = wordsOf(segment) > longest;
    return (part ? stretches(segment) : [segment]).map((words) => ({ words, part }));
  });
}

/** Stretches of whole clauses of at most thirty words; a clause that is longer itself is left out. */
function stretches(sentence: string): string[] {
  const found: string[] = [];
  let [start, end, words] = [0, 0, 0];
  const close = () => {
    if (words > 0) found.push(sentence.slice(start, end));
    words = 0;
  };
  let at = 0;
  for (const clause of sentence.split(clauseEnd)) {
    const from = sentence.indexOf(clause, at);
    at = from + clause.length;
    const count = wordsOf(clause);
    if (words + count > longest) close();
    if (count > longest) continue;
    if (words === 0) start = from;
    end = at;
    words += count;
  }
  close();
  return found;
}
