import { type SessionMeasure, type TranscriptView } from '@attune/contracts';
import { type Reference } from '@attune/notes';
import { clockTime } from './clock-time.js';
import { type NamedGoal } from './note-goals.js';
import { type TurnRange } from './session-desk.js';

type Turns = Pick<TranscriptView, 'turns'> | null;

/** What a reference points at on this page. */
export type ReferenceTarget =
  | { readonly kind: 'turns'; readonly range: TurnRange }
  | { readonly kind: 'measures' }
  | { readonly kind: 'goals' }
  | { readonly kind: 'none' };

/** A reference as a reader sees it. */
export interface ReferenceLabel {
  readonly text: string;
  /** More about it for the pointer: the words of the turn, the scores, the goal. */
  readonly title: string;
  readonly target: ReferenceTarget;
}

export interface LabelSources {
  readonly transcript: Turns;
  readonly measures: readonly SessionMeasure[];
  readonly goals: readonly NamedGoal[];
}

/**
 * Turns of the original transcript, counted from 0, by the time at which they start: `18:42`, `18:10–21:30`; where they
 * have none, by their number: `turn 12`, `turns 12–14`.
 */
export function turnLabel(transcript: Turns, [first, last]: TurnRange): string {
  const start = startOf(transcript, first);
  if (start === null) return first === last ? `turn ${first + 1}` : `turns ${first + 1}–${last + 1}`;
  const end = last === first ? null : startOf(transcript, last);
  return end === null ? clockTime(start) : `${clockTime(start)}–${clockTime(end)}`;
}

function turnOf(transcript: Turns, origin: number): TranscriptView['turns'][number] | undefined {
  return transcript?.turns.find((turn) => turn.origin[0] <= origin && origin <= turn.origin[1]);
}

function startOf(transcript: Turns, origin: number): number | null {
  return turnOf(transcript, origin)?.start ?? null;
}

/** What stands on the small mark behind a sentence, and where it leads. */
export function referenceLabel(reference: Reference, sources: LabelSources): ReferenceLabel {
  switch (reference.kind) {
    case 'turns': {
      const range: TurnRange = [reference.first - 1, reference.last - 1];
      const words = turnOf(sources.transcript, range[0])?.text ?? '';
      return { text: turnLabel(sources.transcript, range), title: shortened(words), target: { kind: 'turns', range } };
    }
    case 'form': {
      const given = sources.measures.find((measure) => measure.form === reference.form);
      if (!given) return { text: reference.form, title: '', target: { kind: 'none' } };
      const scores = given.scales.map((scale) => `${scale.name} ${scale.itemMean.toFixed(1)}`).join(', ');
      return { text: `${given.formName} ${given.perspective}`, title: scores, target: { kind: 'measures' } };
    }
    case 'session':
      return { text: 'this session', title: 'Day, length and attendance of the session', target: { kind: 'none' } };
    case 'goal': {
      const goal = sources.goals.find((one) => one.number === reference.number);
      return { text: `goal ${reference.number}`, title: goal?.text ?? '', target: { kind: 'goals' } };
    }
  }
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
}
