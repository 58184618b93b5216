import type { PhrasePattern } from './phrase-pattern.js';

/** Words that can stand at a place of a phrase. */
export interface PossibleWords {
  readonly words: ReadonlySet<string>;
  /** Any other word can stand there, too, or none. */
  readonly open: boolean;
}

const nothing: PossibleWords = { words: new Set(), open: false };
const anything: PossibleWords = { words: new Set(), open: true };

const joined = (all: readonly PossibleWords[]): PossibleWords => ({
  words: new Set(all.flatMap(({ words }) => [...words])),
  open: all.some(({ open }) => open),
});

/** Words with which a phrase can begin, where `after` comes next. */
function firstOf(pattern: PhrasePattern, after: PossibleWords): PossibleWords {
  switch (pattern.kind) {
    case 'words':
      return { words: pattern.words, open: false };
    case 'row':
      return pattern.parts.reduceRight((next, part) => firstOf(part, next), after);
    case 'either':
      return joined(pattern.choices.map((choice) => firstOf(choice, after)));
    case 'maybe':
      return joined([firstOf(pattern.part, after), after]);
    case 'start':
    case 'turn':
      return after;
    default:
      return anything;
  }
}

/** Words that can come second. */
function secondOf(pattern: PhrasePattern, after: PossibleWords): PossibleWords {
  switch (pattern.kind) {
    case 'words':
      return after;
    case 'row': {
      const [part, ...rest] = pattern.parts;
      if (!part) return nothing;
      const others: PhrasePattern = { kind: 'row', parts: rest };
      const own = secondOf(part, firstOf(others, after));
      return part.kind === 'words' || part.kind === 'either' ? own : joined([own, secondOf(others, after)]);
    }
    case 'either':
      return joined(pattern.choices.map((choice) => secondOf(choice, after)));
    case 'maybe':
      return secondOf(pattern.part, after);
    case 'gap':
      return anything;
    default:
      return nothing;
  }
}

/**
 * First and second words that a phrase can have, so that a text is looked at only where it could stand.
 *
 * @example
 * beginningsOf(compilePhrase('you do not listen')); // first: you; second: do
 */
export const beginningsOf = (pattern: PhrasePattern): { first: PossibleWords; second: PossibleWords } => ({
  first: firstOf(pattern, anything),
  second: secondOf(pattern, anything),
});
