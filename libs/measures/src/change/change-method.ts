import { type ChangeMethodId } from './chance-rules.js';

/**
 * What a method is good for.
 * - `alarm`: rare enough by chance to be looked at when it fires
 * - `watch`: slow erosion that no single session shows
 * - `description`: names what is in a course; fires in many undisturbed treatments
 * - `signal`: an absolute rule that asks for a conversation
 */
export type ChangeMethodPurpose = 'alarm' | 'watch' | 'description' | 'signal';

/** One method as pages list and explain it. */
export interface ChangeMethod {
  readonly id: ChangeMethodId;
  readonly name: string;
  readonly version: string;
  readonly purpose: ChangeMethodPurpose;
  /** What it does, in plain words. */
  readonly description: string;
  readonly formula: string;
  /** Where it comes from, and what of it is this library's own definition. */
  readonly source: string;
  /** Parameters that have a default, by name. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** Parameters that must be given, because they belong to the instrument or the sample. */
  readonly required: readonly string[];
  /** Scores needed to compute at all, and to show the result as a finding. */
  readonly minimumScores: { readonly toCompute: number; readonly toShow: number; readonly note?: string };
  /** Which sessions can be flagged. */
  readonly flaggable: string;
  /** What counts as repaired. */
  readonly repair: string;
  /** Whether a later score can change an earlier flag. */
  readonly flagsAreFinal: boolean;
}
