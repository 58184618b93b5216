import type { Speaker, Turn } from '../transcript/turn.js';
import type { PhraseKind } from './lists/phrase-list.js';
import { readTalk, type Talk } from './read-talk.js';
import type { SpokenWord } from './spoken-words.js';
import { languageStyleMatching, styleProfile } from './style-matching.js';
import { hasMeasuredEnds, timingOf } from './timing.js';
import { rarity, topicShift, topicWords } from './topic-shift.js';
import { isTimed, usualWindow, windowsOf } from './windows.js';

/** Numbers that a stretch of talk can have. A number that cannot be had is left out, never 0. */
export const featureKeys = [
  'clientShare',
  'clientTurns',
  'therapistTurns',
  'clientWordsPerTurn',
  'therapistWordsPerTurn',
  'minimalResponses',
  'uncertainAnswers',
  'appeasing',
  'avoiding',
  'confrontation',
  'hopeless',
  'repair',
  'topicShift',
  'styleMatching',
  'clientI',
  'clientWe',
  'clientYou',
  'therapistI',
  'therapistWe',
  'therapistYou',
  'clientLatency',
  'therapistLatency',
  'pauses',
  'interruptions',
] as const;
export type FeatureKey = (typeof featureKeys)[number];
export type FeatureValues = Readonly<Partial<Record<FeatureKey, number>>>;

export interface WindowFeatures {
  /** First and last turn, from 0. */
  readonly turns: readonly [number, number];
  readonly values: FeatureValues;
}

/** The numbers of one transcript and nothing of its words: this is what may be kept in clear. Plain JSON. */
export interface TranscriptFeatures {
  /** Of the definitions; numbers of another version are not comparable. */
  readonly version: number;
  readonly turns: number;
  readonly words: number;
  readonly timed: boolean;
  /** The ends of turns were measured and not filled in: pauses and overlaps can be told. */
  readonly measuredEnds: boolean;
  readonly roles: boolean;
  readonly english: boolean;
  readonly session: FeatureValues;
  readonly windows: readonly WindowFeatures[];
}

export interface FeatureOptions {
  /** Length of a window of a timed transcript in seconds; 300. */
  readonly windowSeconds?: number;
  /** Length of a window of an untimed transcript in turns; 40. */
  readonly windowTurns?: number;
}

/** Of the definitions below and of the lists; raised whenever the same transcript would give other numbers. */
export const featuresVersion = 2;

const styleWords = 50;

const add = (values: Partial<Record<FeatureKey, number>>, key: FeatureKey, value: number | undefined): void => {
  if (value !== undefined && Number.isFinite(value)) values[key] = Math.round(value * 1e6) / 1e6;
};

/** Share as a number; undefined of nothing. */
const per = (count: number, of: number, scale = 1): number | undefined => (of === 0 ? undefined : (scale * count) / of);

/** Pronouns of the three kinds that are counted, in the order of their keys. */
const persons = new Map(
  ['i me my mine myself', 'we us our ours ourselves', 'you your yours yourself yourselves'].flatMap((words, kind) =>
    words.split(' ').map((word) => [word, kind] as const),
  ),
);

function addPronouns(
  values: Partial<Record<FeatureKey, number>>,
  keys: readonly [FeatureKey, FeatureKey, FeatureKey],
  words: readonly SpokenWord[],
): void {
  const counts: [number, number, number] = [0, 0, 0];
  for (const { parts } of words) {
    const kind = persons.get(parts[0] ?? '');
    if (kind === 0 || kind === 1 || kind === 2) counts[kind] += 1;
  }
  keys.forEach((key, index) => add(values, key, per(counts[index] ?? 0, words.length, 100)));
}

function valuesOf(
  talk: Talk,
  spoken: readonly Turn[],
  measuredEnds: boolean,
  shifts: readonly (number | undefined)[],
  [first, last]: readonly [number, number],
): FeatureValues {
  const values: Partial<Record<FeatureKey, number>> = {};
  const turns = talk.turns.slice(first, last + 1);
  const of = (speaker: Speaker) => turns.filter((one) => one.turn.speaker === speaker && one.words.length > 0);
  const client = of('client');
  const therapist = of('therapist');
  const clientWords = client.flatMap((one) => one.words);
  const therapistWords = therapist.flatMap((one) => one.words);
  if (talk.roles) {
    add(values, 'clientTurns', client.length);
    add(values, 'therapistTurns', therapist.length);
    if (talk.countable) {
      add(values, 'clientShare', per(clientWords.length, clientWords.length + therapistWords.length));
      add(values, 'clientWordsPerTurn', per(clientWords.length, client.length));
      add(values, 'therapistWordsPerTurn', per(therapistWords.length, therapist.length));
      const answers = client.flatMap((one) => (one.answer ? [one.answer] : []));
      add(values, 'minimalResponses', per(answers.filter((answer) => answer.minimal).length, answers.length));
    }
    if (talk.english) {
      const said = (kind: PhraseKind) => client.filter((one) => one.hits.some((hit) => hit.group.kind === kind)).length;
      for (const kind of ['uncertainAnswers', 'appeasing', 'avoiding', 'hopeless', 'confrontation'] as const)
        add(values, kind, per(said(kind), client.length));
      add(values, 'repair', per(therapist.filter((one) => one.hits.length > 0).length, therapist.length));
      if (clientWords.length >= styleWords && therapistWords.length >= styleWords)
        add(values, 'styleMatching', languageStyleMatching(styleProfile(clientWords), styleProfile(therapistWords)));
      addPronouns(values, ['clientI', 'clientWe', 'clientYou'], clientWords);
      addPronouns(values, ['therapistI', 'therapistWe', 'therapistYou'], therapistWords);
      const known = shifts.slice(first, last + 1).filter((shift) => shift !== undefined);
      add(
        values,
        'topicShift',
        per(
          known.reduce((sum, shift) => sum + shift, 0),
          known.length,
        ),
      );
    }
  }
  if (measuredEnds) {
    const timed = timingOf(spoken, first, last);
    for (const key of ['clientLatency', 'therapistLatency', 'pauses', 'interruptions'] as const)
      add(values, key, timed[key]);
  }
  return values;
}

/** Numbers of a transcript that was read already. */
export function featuresOf(talk: Talk, options: FeatureOptions = {}): TranscriptFeatures {
  const turns = talk.turns.map((one) => one.turn);
  const measuredEnds = hasMeasuredEnds(turns);
  const shifts = talk.english && talk.roles ? shiftsOf(talk) : [];
  const windows = windowsOf(turns, {
    seconds: options.windowSeconds ?? usualWindow.seconds,
    turns: options.windowTurns ?? usualWindow.turns,
  });
  return {
    version: featuresVersion,
    turns: turns.length,
    words: talk.turns.reduce((sum, one) => sum + one.words.length, 0),
    timed: isTimed(turns),
    measuredEnds,
    roles: talk.roles,
    english: talk.english,
    session: valuesOf(talk, turns, measuredEnds, shifts, [0, turns.length - 1]),
    windows: windows.map((range) => ({ turns: range, values: valuesOf(talk, turns, measuredEnds, shifts, range) })),
  };
}

/** For each client turn, how far it is in its words from the therapist turn just before it. */
export function shiftsOf(talk: Talk): (number | undefined)[] {
  const topics = talk.turns.map((one) => topicWords(one.words));
  const weight = rarity(topics);
  return talk.turns.map((one, index) => {
    const before = topics[index - 1];
    const own = topics[index];
    if (!before || !own || one.turn.speaker !== 'client' || talk.turns[index - 1]?.turn.speaker !== 'therapist')
      return undefined;
    return topicShift(own, before, weight);
  });
}

/**
 * The numbers of a transcript: of the whole and of each window (five minutes, or forty turns where it is not timed). Definitions
 * stand in feature-definitions.ts. Numbers only, no words, so that they may be kept beside a sealed transcript.
 *
 * @example
 * const numbers = transcriptFeatures(turns);
 * numbers.session.minimalResponses; // .12, absent where nobody has said who is who
 */
export const transcriptFeatures = (turns: readonly Turn[], options: FeatureOptions = {}): TranscriptFeatures =>
  featuresOf(readTalk(turns), options);
