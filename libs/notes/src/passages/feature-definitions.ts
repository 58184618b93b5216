import { fewWords, longTurn } from './minimal-response.js';
import type { FeatureKey } from './transcript-features.js';
import { pauseSeconds } from './timing.js';

export interface FeatureDefinition {
  readonly key: FeatureKey;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly needs: 'roles' | 'English' | 'measured ends';
}

const share = 'share, 0 to 1';
const perHundred = 'per 100 words';

/** What each number is, in words, in the order in which a page shows them. */
export const featureDefinitions: readonly FeatureDefinition[] = [
  {
    key: 'clientShare',
    name: 'Talk share of the client',
    definition: 'Words of the client among the words of both.',
    unit: share,
    needs: 'roles',
  },
  {
    key: 'clientTurns',
    name: 'Turns of the client',
    definition: 'Turns in which the client says at least a word.',
    unit: 'turns',
    needs: 'roles',
  },
  {
    key: 'therapistTurns',
    name: 'Turns of the therapist',
    definition: 'Turns in which the therapist says at least a word.',
    unit: 'turns',
    needs: 'roles',
  },
  {
    key: 'clientWordsPerTurn',
    name: 'Words per turn, client',
    definition: 'Words of the client over turns of the client.',
    unit: 'words',
    needs: 'roles',
  },
  {
    key: 'therapistWordsPerTurn',
    name: 'Words per turn, therapist',
    definition: 'Words of the therapist over turns of the therapist.',
    unit: 'words',
    needs: 'roles',
  },
  {
    key: 'minimalResponses',
    name: 'Minimal responses',
    definition: `Answers of at most ${fewWords} words, among answers to therapist turns that are questions or have ${longTurn} words or more.`,
    unit: share,
    needs: 'roles',
  },
  {
    key: 'uncertainAnswers',
    name: 'Answers of not knowing',
    definition: 'Short client turns that say little more than not knowing, by a list of phrases, among client turns.',
    unit: share,
    needs: 'English',
  },
  {
    key: 'appeasing',
    name: 'Going along',
    definition: 'Client turns that leave it to the therapist or go along, by a list of phrases, among client turns.',
    unit: share,
    needs: 'English',
  },
  {
    key: 'avoiding',
    name: 'Not going into it',
    definition:
      'Client turns that put a subject aside or say that nothing is the matter, by a list of phrases, among client turns.',
    unit: share,
    needs: 'English',
  },
  {
    key: 'hopeless',
    name: 'Hopeless or self-critical',
    definition:
      'Client turns that say that there is no use, or speak harshly of the own person, by a list of phrases, among client turns.',
    unit: share,
    needs: 'English',
  },
  {
    key: 'confrontation',
    name: 'Objections to therapist or therapy',
    definition: 'Client turns with a phrase of the confrontation list, among client turns.',
    unit: share,
    needs: 'English',
  },
  {
    key: 'repair',
    name: 'Moves of repair',
    definition:
      'Therapist turns about what happens between the two, or about an own part in it, by a list of phrases, among therapist turns.',
    unit: share,
    needs: 'English',
  },
  {
    key: 'topicShift',
    name: 'Topic shift',
    definition:
      '1 − cosine of the TF-IDF vectors of a client turn and the therapist turn before it, mean over pairs with four content words each.',
    unit: '0 to 1',
    needs: 'English',
  },
  {
    key: 'styleMatching',
    name: 'Language style matching',
    definition:
      'Likeness of both in nine classes of function words (Ireland & Pennebaker 2010, own word lists), at least 50 words each.',
    unit: '0 to 1',
    needs: 'English',
  },
  { key: 'clientI', name: '“I”, client', definition: 'I, me, my, mine, myself.', unit: perHundred, needs: 'English' },
  {
    key: 'clientWe',
    name: '“We”, client',
    definition: 'We, us, our, ours, ourselves.',
    unit: perHundred,
    needs: 'English',
  },
  {
    key: 'clientYou',
    name: '“You”, client',
    definition: 'You, your, yours, yourself, yourselves.',
    unit: perHundred,
    needs: 'English',
  },
  {
    key: 'therapistI',
    name: '“I”, therapist',
    definition: 'I, me, my, mine, myself.',
    unit: perHundred,
    needs: 'English',
  },
  {
    key: 'therapistWe',
    name: '“We”, therapist',
    definition: 'We, us, our, ours, ourselves.',
    unit: perHundred,
    needs: 'English',
  },
  {
    key: 'therapistYou',
    name: '“You”, therapist',
    definition: 'You, your, yours, yourself, yourselves.',
    unit: perHundred,
    needs: 'English',
  },
  {
    key: 'clientLatency',
    name: 'Response time, client',
    definition: 'Median time from the end of a therapist turn to the client’s answer; 0 where they overlap.',
    unit: 'seconds',
    needs: 'measured ends',
  },
  {
    key: 'therapistLatency',
    name: 'Response time, therapist',
    definition: 'Median time from the end of a client turn to the therapist’s answer; 0 where they overlap.',
    unit: 'seconds',
    needs: 'measured ends',
  },
  {
    key: 'pauses',
    name: 'Pauses',
    definition: `Changes of speaker with ${pauseSeconds} seconds or more of silence, among changes of speaker.`,
    unit: share,
    needs: 'measured ends',
  },
  {
    key: 'interruptions',
    name: 'Interruptions',
    definition: 'Changes of speaker at which one begins before the other has ended, among changes of speaker.',
    unit: share,
    needs: 'measured ends',
  },
];
