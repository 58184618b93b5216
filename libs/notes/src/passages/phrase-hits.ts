import { confrontationList } from './lists/confrontation.js';
import type { PhraseGroup } from './lists/phrase-list.js';
import { repairList } from './lists/repair.js';
import { withdrawalList } from './lists/withdrawal.js';
import { isGuarded } from './phrase-guards.js';
import { compilePhrase, firstWords, matchPhrase, type PhrasePattern } from './phrase-pattern.js';
import type { Speaker } from '../transcript/turn.js';
import type { ListWord } from './spoken-words.js';

/** A phrase of a list found in a turn: the words from `from` up to and without `to`. */
export interface PhraseHit {
  readonly group: PhraseGroup;
  readonly from: number;
  readonly to: number;
}

interface Entry {
  readonly group: PhraseGroup;
  readonly pattern: PhrasePattern;
}

/** Phrases by the word that they can begin with, so that a word looks only at its own. */
function indexed(groups: readonly PhraseGroup[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const group of groups)
    for (const pattern of group.phrases.map(compilePhrase))
      for (const word of new Set(firstWords(pattern).words)) {
        const entries = index.get(word);
        if (entries) entries.push({ group, pattern });
        else index.set(word, [{ group, pattern }]);
      }
  return index;
}

type Voice = 'client' | 'therapist' | 'unknown';
const indexes = new Map<Voice, ReadonlyMap<string, readonly Entry[]>>();

/** The lists that a voice is read with. Compiled when first asked for: a page that shows no passages pays nothing. */
function listsOf(voice: Voice): ReadonlyMap<string, readonly Entry[]> {
  const ready = indexes.get(voice);
  if (ready) return ready;
  const client = [...confrontationList, ...withdrawalList];
  const groups =
    voice === 'client'
      ? client
      : voice === 'therapist'
        ? repairList
        : [...client, ...repairList].filter((group) => group.anyVoice === true);
  const index = indexed(groups);
  indexes.set(voice, index);
  return index;
}

/**
 * Phrases of the lists in a turn, at most one of each group, none of them guarded.
 *
 * @param words  of the turn, as the lists see them
 * @param before  words of the other's turn just before
 * @param turnWords  how many words the turn has as spoken
 * @returns in the order of the text; none for speakers who are neither client nor therapist
 */
export function phraseHits(
  speaker: Speaker,
  words: readonly ListWord[],
  before: readonly ListWord[],
  turnWords: number,
): PhraseHit[] {
  if (speaker === 'other') return [];
  const lists = listsOf(speaker);
  const hits: PhraseHit[] = [];
  const found = new Set<PhraseGroup>();
  for (let at = 0; at < words.length; at += 1) {
    for (const { group, pattern } of lists.get(words[at]?.text ?? '') ?? []) {
      if (found.has(group) || (group.shortTurn !== undefined && turnWords > group.shortTurn)) continue;
      const to = matchPhrase(pattern, words, at);
      if (to < 0 || isGuarded(group.guards, { words, from: at, to, before })) continue;
      found.add(group);
      hits.push({ group, from: at, to });
    }
  }
  return hits;
}
