import { confrontationList } from './lists/confrontation.js';
import type { PhraseGroup } from './lists/phrase-list.js';
import { repairList } from './lists/repair.js';
import { withdrawalList } from './lists/withdrawal.js';
import { isGuarded } from './phrase-guards.js';
import { beginningsOf } from './phrase-beginnings.js';
import { compilePhrase, matchPhrase, type PhrasePattern } from './phrase-pattern.js';
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

/** Entries that a word can begin: by the word after it, and those after which anything may come. */
interface Beginnings {
  readonly bySecond: Map<string, Entry[]>;
  readonly others: Entry[];
}

type PhraseIndex = ReadonlyMap<string, Beginnings>;

/** Phrases by their first two words, so that a place in a text looks only at what could stand there. */
function indexed(groups: readonly PhraseGroup[]): PhraseIndex {
  const index = new Map<string, Beginnings>();
  for (const group of groups)
    for (const phrase of group.phrases) {
      const entry: Entry = { group, pattern: compilePhrase(phrase) };
      const { first, second } = beginningsOf(entry.pattern);
      for (const word of first.words) {
        const known: Beginnings = index.get(word) ?? { bySecond: new Map(), others: [] };
        index.set(word, known);
        if (second.open) known.others.push(entry);
        else
          for (const next of second.words) {
            const entries = known.bySecond.get(next);
            if (entries) entries.push(entry);
            else known.bySecond.set(next, [entry]);
          }
      }
    }
  return index;
}

const none: readonly Entry[] = [];

type Voice = 'client' | 'therapist' | 'unknown';
const indexes = new Map<Voice, PhraseIndex>();

/** The lists that a voice is read with. Compiled when first asked for: a page that shows no passages pays nothing. */
function listsOf(voice: Voice): PhraseIndex {
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
    const beginnings = lists.get(words[at]?.text ?? '');
    if (!beginnings) continue;
    for (const entries of [beginnings.bySecond.get(words[at + 1]?.text ?? '') ?? none, beginnings.others])
      for (const { group, pattern } of entries) {
        if (found.has(group) || (group.shortTurn !== undefined && turnWords > group.shortTurn)) continue;
        const to = matchPhrase(pattern, words, at);
        if (to < 0 || isGuarded(group.guards, { words, from: at, to, before })) continue;
        found.add(group);
        hits.push({ group, from: at, to });
      }
  }
  return hits;
}
