import type { Speaker } from '../transcript/turn.js';
import { quoteTurn } from '../citations/insert-evidence.js';
import { formatReference } from '../citations/reference.js';
import type { Said } from './said.js';

const names: Readonly<Record<Speaker, string>> = {
  client: 'client',
  therapist: 'therapist',
  other: 'another person',
  unknown: 'a speaker',
};

/** Who said it, in small letters; nobody is made client or therapist who was not assigned as such. */
export const speakerName = (speaker: Speaker): string => names[speaker];

/** The words as a quotation, with an ellipsis where the sentence went on. */
export const quoteSaid = ({ text, cutBefore, cutAfter }: Said): string =>
  quoteTurn(`${cutBefore ? '… ' : ''}${text}${cutAfter ? ' …' : ''}`);

/** The reference to the turns of one or several extracts, from the first to the last. */
export const referenceTo = (...extracts: readonly Said[]): string =>
  formatReference({
    kind: 'turns',
    first: Math.min(...extracts.map(({ first }) => first)),
    last: Math.max(...extracts.map(({ last }) => last)),
  });

/**
 * Somebody's words as a sentence.
 *
 * @param lead what it is about, before a comma; empty for none
 * @example statement(said, 'said', 'On feelings') // 'On feelings, client said “I feel down” [24].'
 */
export function statement(said: Said, verb: string, lead = ''): string {
  const who = speakerName(said.speaker);
  const start = lead === '' ? `${who.charAt(0).toUpperCase()}${who.slice(1)}` : `${lead}, ${who}`;
  return `${start} ${verb} ${quoteSaid(said)} ${referenceTo(said)}.`;
}

/**
 * An answer with the question that it answers.
 *
 * @example exchange(question, answer) // 'Asked “How do you feel after you drink?”, client said “I feel down again.” [25-26].'
 */
export const exchange = (question: Said, answer: Said): string =>
  `Asked ${quoteSaid(question)}, ${speakerName(answer.speaker)} said ${quoteSaid(answer)} ${referenceTo(question, answer)}.`;
