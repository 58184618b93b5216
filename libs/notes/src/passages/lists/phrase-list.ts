import type { PassageFamily } from '../passage.js';

/**
 * What must not, or must, surround a phrase for it to count.
 *
 * - `negated`: "I'm not saying that …", "it's not that …" before it
 * - `quoted`: inside quotation marks, or reported speech of or to somebody else ("she said …", "I told him …")
 * - `third person`: the rest of the clause is about somebody else and not about the speaker
 * - `conditional`: "if …", "unless …" before it
 * - `other remedy`: the sentence is about a medicine, a diet, a device or another treatment
 * - `needs therapy near`: the therapy or a task of it is named in the sentence, or by the therapist just before
 * - `needs request before`: the therapist has just asked for or proposed something
 */
export type PhraseGuard =
  | 'negated'
  | 'quoted'
  | 'third person'
  | 'conditional'
  | 'other remedy'
  | 'needs therapy near'
  | 'needs request before';

/** Which number a phrase counts towards. */
export type PhraseKind = 'uncertainAnswers' | 'appeasing' | 'avoiding' | 'hopeless' | 'confrontation' | 'repair';

/** Phrases that say one thing. Wording is ours; the marker is a category name only. */
export interface PhraseGroup {
  readonly id: string;
  readonly family: PassageFamily;
  readonly kind: PhraseKind;
  readonly marker: string;
  /** Ends "The client speaks of …" or "The therapist …" in a reason. */
  readonly about: string;
  /** 2: enough alone; 1: only together with others. */
  readonly weight: number;
  readonly guards: readonly PhraseGuard[];
  /** The turn has at most so many words; any length where left out. */
  readonly shortTurn?: number;
  /** Also counted where nobody has said whose voice it is: nobody but this speaker would say it. */
  readonly anyVoice?: boolean;
  readonly phrases: readonly string[];
}
