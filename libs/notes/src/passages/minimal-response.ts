import type { Turn } from '../transcript/turn.js';
import type { SpokenWord } from './spoken-words.js';

/** How the client answers a turn that asks for an answer. */
export interface MinimalResponse {
  /** Three words or fewer. */
  readonly minimal: boolean;
  /** How much a minimal one tells: 1 to an open question or a proposal, less where few words are the natural answer. */
  readonly weight: number;
}

interface Spoken {
  readonly turn: Turn;
  readonly words: readonly SpokenWord[];
}

export const fewWords = 3;
export const longTurn = 12;

const acknowledging = new Set(
  'mm mhm mm-hmm mm-hm mmm mmhmm mhmm hm hmm uh-huh uhuh huh yeah yea yes yep yup right okay ok oh ah sure true exactly absolutely definitely all alright'.split(
    ' ',
  ),
);
const plain = new Set(
  'yes yeah yep yup no nope nah mm-hmm mm-hm mhm uh-huh not really sure i do did am have it was is'.split(' '),
);
const denying = new Set(['no', 'nope', 'nah', 'not']);
const opens = /\b(?:how|what|why|where|when|who|which|tell me|describe)\b/i;
const startsQuestion =
  /^(?:(?:so|and|well|okay|but|or)\s+)?(?:how|what|why|where|when|who|which|do|does|did|are|is|was|were|can|could|would|will|have|has|tell me)\b/i;

/**
 * How a client's turn answers the therapist's turn just before it.
 *
 * A client turn of at most three words counts as minimal after a therapist turn of twelve words or more, or one that ends
 * with a question mark. Where a transcript has no question marks, a turn that begins like a question counts as one.
 *
 * @param punctuated  the transcript has question marks
 * @returns undefined where no answer was asked for, or nothing was said
 */
export function minimalResponse(before: Spoken, answer: Spoken, punctuated: boolean): MinimalResponse | undefined {
  if (before.turn.speaker !== 'therapist' || answer.turn.speaker !== 'client' || answer.words.length === 0)
    return undefined;
  const text = before.turn.text.trimEnd();
  const question = /\?["'”’)\]\s.-]*$/.test(text.slice(-12)) || (!punctuated && startsQuestion.test(text));
  if (!question && before.words.length < longTurn) return undefined;
  if (answer.words.length > fewWords) return { minimal: false, weight: 0 };
  const said = answer.words.map((word) => word.text);
  // Asking back ("What's that?") is no moving away.
  if (/\?\W*$/.test(answer.turn.text)) return { minimal: true, weight: 0.25 };
  if (!question) return { minimal: true, weight: said.every((word) => acknowledging.has(word)) ? 0.25 : 0.8 };
  const asked = text.slice(Math.max(0, text.slice(0, -1).search(/[^.!?]*$/)));
  const open = opens.test(asked);
  if (open) return { minimal: true, weight: 1 };
  if (!said.every((word) => plain.has(word))) return { minimal: true, weight: 0.7 };
  return { minimal: true, weight: said.some((word) => denying.has(word)) ? 0.5 : 0.4 };
}
