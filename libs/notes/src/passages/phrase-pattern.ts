import { wordClasses } from './lists/word-classes.js';
import type { ListWord } from './spoken-words.js';

/** A phrase, compiled. Nothing in it repeats, so that looking for it takes a bounded number of steps at each word. */
export type PhrasePattern =
  | { readonly kind: 'words'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'row'; readonly parts: readonly PhrasePattern[] }
  | { readonly kind: 'either'; readonly choices: readonly PhrasePattern[] }
  | { readonly kind: 'maybe'; readonly part: PhrasePattern }
  | { readonly kind: 'gap' | 'start' | 'turn' | 'end' };

/** Words that may stand between the beginning of a sentence and what is said. */
const openers = new Set(
  'well but and so no nah yeah yes yep okay ok look listen oh right then because cause like see or i mean think guess feel know now hey sorry'.split(
    ' ',
  ),
);

const longestGap = 3;

/** A phrase goes on over a comma, and stops at a dash, a colon or the end of a sentence. */
const separates = (word: ListWord): boolean => word.boundary === 2 || (word.boundary === 1 && !word.comma);

function wordPattern(written: string): PhrasePattern {
  if (written === '^') return { kind: 'start' };
  if (written === '^^') return { kind: 'turn' };
  if (written === '$') return { kind: 'end' };
  if (written === '~') return { kind: 'gap' };
  const words = written.split('/').flatMap((one) => {
    if (!one.startsWith('{')) return [one];
    const list = wordClasses[one.slice(1, -1)];
    if (!list) throw new Error(`There is no class of words ${one}.`);
    return list;
  });
  return { kind: 'words', words: new Set(words) };
}

/** Alternatives; those that are single words become one set. */
function either(choices: readonly PhrasePattern[]): PhrasePattern {
  const single = choices.flatMap((choice) => (choice.kind === 'words' ? [...choice.words] : []));
  const others = choices.filter((choice) => choice.kind !== 'words');
  const merged: PhrasePattern[] = single.length === 0 ? [] : [{ kind: 'words', words: new Set(single) }];
  const all = [...merged, ...others];
  return all.length === 1 && all[0] ? all[0] : { kind: 'either', choices: all };
}

/**
 * Compiles a phrase of a list. Written as: words; `a/b` either word; `{name}` any word of a class; `(a b|c)` either row;
 * `?` after a word or bracket: may be missing; `~` up to three words of any kind; `^` a sentence or clause begins here;
 * `$` it ends here; `^^` the turn begins here, but for words such as "well" and "yeah".
 *
 * @throws Error where the phrase names a class of words that does not exist, or a bracket is not closed
 * @example
 * compilePhrase('you do/did not (listen|hear me)');
 */
export function compilePhrase(phrase: string): PhrasePattern {
  const signs = phrase.match(/[()|?]|[^\s()|?]+/g) ?? [];
  let at = 0;
  const alternatives = (): PhrasePattern => {
    const choices: PhrasePattern[] = [];
    let parts: PhrasePattern[] = [];
    const close = () => {
      const [only] = parts;
      choices.push(parts.length === 1 && only ? only : { kind: 'row', parts });
      parts = [];
    };
    for (; at < signs.length && signs[at] !== ')'; at += 1) {
      const sign = signs[at] ?? '';
      if (sign === '|') close();
      else if (sign === '?') {
        const part = parts.pop();
        if (part) parts.push({ kind: 'maybe', part });
      } else if (sign === '(') {
        at += 1;
        parts.push(alternatives());
        if (signs[at] !== ')') throw new Error(`A bracket is not closed: ${phrase}`);
      } else parts.push(wordPattern(sign));
    }
    close();
    return either(choices);
  };
  const pattern = alternatives();
  if (at < signs.length) throw new Error(`A bracket is not opened: ${phrase}`);
  return pattern;
}

const opensClause = (words: readonly ListWord[], at: number): boolean => {
  for (let index = at; index >= 0; index -= 1) {
    if ((words[index]?.boundary ?? 2) > 0) return true;
    const before = words[index - 1];
    if (!before) return true;
    if (!openers.has(before.text)) return false;
  }
  return true;
};

const opensTurn = (words: readonly ListWord[], at: number): boolean => {
  for (let index = at - 1; index >= 0; index -= 1) if (!openers.has(words[index]?.text ?? '')) return false;
  return true;
};

type Next = (index: number) => number;

function follow(pattern: PhrasePattern, words: readonly ListWord[], index: number, first: number, next: Next): number {
  const word = words[index];
  switch (pattern.kind) {
    case 'words':
      if (!word || !pattern.words.has(word.text) || (index > first && separates(word))) return -1;
      return next(index + 1);
    case 'row': {
      const { parts } = pattern;
      const step = (part: number, from: number): number => {
        const current = parts[part];
        return current ? follow(current, words, from, first, (end) => step(part + 1, end)) : next(from);
      };
      return step(0, index);
    }
    case 'either':
      for (const choice of pattern.choices) {
        const end = follow(choice, words, index, first, next);
        if (end >= 0) return end;
      }
      return -1;
    case 'maybe': {
      const end = follow(pattern.part, words, index, first, next);
      return end >= 0 ? end : next(index);
    }
    case 'start':
      return opensClause(words, index) ? next(index) : -1;
    case 'turn':
      return opensTurn(words, index) ? next(index) : -1;
    case 'end':
      return word === undefined || word.boundary > 0 ? next(index) : -1;
    case 'gap':
      for (let skipped = 0; skipped <= longestGap; skipped += 1) {
        const end = next(index + skipped);
        if (end >= 0) return end;
        if ((words[index + skipped]?.boundary ?? 2) === 2 && skipped > 0) return -1;
      }
      return -1;
  }
}

/**
 * Where a phrase that begins at a word ends.
 *
 * @param at  index of the first word
 * @returns index after the last word, or -1 where the phrase does not stand here; never across the end of a sentence
 */
export const matchPhrase = (pattern: PhrasePattern, words: readonly ListWord[], at: number): number =>
  follow(pattern, words, at, at, (end) => end);
