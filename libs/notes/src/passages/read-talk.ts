import type { Turn } from '../transcript/turn.js';
import { isEnglish, isWrittenWithoutSpaces } from './english.js';
import { minimalResponse, type MinimalResponse } from './minimal-response.js';
import { phraseHits, type PhraseHit } from './phrase-hits.js';
import { listWords, spokenWords, type ListWord, type SpokenWord } from './spoken-words.js';

/** A turn with what was read from it. */
export interface TalkTurn {
  readonly turn: Turn;
  readonly words: readonly SpokenWord[];
  /** Words as the lists see them; empty where the transcript is not English. */
  readonly list: readonly ListWord[];
  readonly hits: readonly PhraseHit[];
  /** Present where the turn answers one that asked for an answer. */
  readonly answer: MinimalResponse | undefined;
}

/** A transcript read once; numbers and passages both come from it. */
export interface Talk {
  readonly turns: readonly TalkTurn[];
  readonly english: boolean;
  /** Words are set apart by spaces, so that they can be counted. */
  readonly countable: boolean;
  readonly roles: boolean;
  /** Somebody's voice is not assigned. */
  readonly unknownVoices: boolean;
}

function* inOrder(words: readonly (readonly SpokenWord[])[]): Generator<SpokenWord> {
  for (const turn of words) yield* turn;
}

/** Reads a transcript: words, phrases of the lists, and how the client answers. Linear in its length. */
export function readTalk(turns: readonly Turn[]): Talk {
  const words = turns.map((turn) => spokenWords(turn.text));
  const english = isEnglish(inOrder(words));
  const countable = !isWrittenWithoutSpaces(
    turns
      .map((turn) => turn.text.slice(0, 400))
      .join(' ')
      .slice(0, 20_000),
  );
  const has = (speaker: Turn['speaker']) =>
    turns.some((turn, index) => turn.speaker === speaker && words[index]?.length);
  const punctuated = turns.some((turn) => turn.speaker !== 'client' && turn.text.includes('?'));
  const read: TalkTurn[] = [];
  turns.forEach((turn, index) => {
    const own = words[index] ?? [];
    const list = english && own.length > 0 ? listWords(turn.text, own) : [];
    const before = read[index - 1];
    read.push({
      turn,
      words: own,
      list,
      hits: list.length > 0 ? phraseHits(turn.speaker, list, before?.list ?? [], own.length) : [],
      answer: before && countable ? minimalResponse(before, { turn, words: own }, punctuated) : undefined,
    });
  });
  return {
    turns: read,
    english,
    countable,
    roles: has('client') && has('therapist'),
    unknownVoices: has('unknown'),
  };
}
