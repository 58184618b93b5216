import type { Turn } from '../transcript/turn.js';
import { wordsBy, wordsOf } from '../transcript/word-count.js';

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

/** Numbers of a transcript: of the whole and of each window. */
export function transcriptFeatures(turns: readonly Turn[], _options: FeatureOptions = {}): TranscriptFeatures {
  const by = (speaker: Turn['speaker']) => wordsBy(turns, speaker);
  return {
    version: 1,
    turns: turns.length,
    words: turns.reduce((sum, turn) => sum + wordsOf(turn.text), 0),
    timed: false,
    roles: by('client') > 0 && by('therapist') > 0,
    english: true,
    session: {},
    windows: [],
  };
}
