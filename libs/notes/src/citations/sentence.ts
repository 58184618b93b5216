import type { Reference } from './reference.js';

/**
 * What a sentence rests on. `supported`: it cites something, everything cited is there, its quotations stand there word
 * by word and its numbers agree. `unsupported`: it cites nothing. `broken`: something that it cites is not as it says.
 * `not-needed`: it cites nothing and need not, because its section holds the writer's own judgement.
 */
export const supports = ['supported', 'unsupported', 'broken', 'not-needed'] as const;
export type Support = (typeof supports)[number];

/** A reference where it stands in the section. */
export interface PlacedReference {
  readonly reference: Reference;
  /** First character of the text of the reference, and the one after it; the brackets stand around one or several. */
  readonly start: number;
  readonly end: number;
  /** Why it points at nothing, in plain words; null where it is there. */
  readonly missing: string | null;
}

/** What stands between quotation marks. */
export interface Quotation {
  readonly text: string;
  /** Of the opening quotation mark, and after the closing one. */
  readonly start: number;
  readonly end: number;
  /** Turns of the original, counted from 1, in which it stands word by word; empty where it does not. */
  readonly turns: readonly number[];
  /** Why it was not found; null where it was. */
  readonly missing: string | null;
}

/** A sentence of a section with its evidence. The sentences of a section cover its text without gaps. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** The sentence with its references, without the white space around it. */
  readonly text: string;
  readonly references: readonly PlacedReference[];
  readonly quotations: readonly Quotation[];
  readonly support: Support;
  /** Why it is not supported, in plain words; null where it is or need not be. */
  readonly reason: string | null;
}
