import { computed, inject, Injectable, signal } from '@angular/core';
import { type SpeakerRepair as Step, TranscriptView, type Turn } from '@attune/contracts';
import { repairSpeakers, wordsOf } from '@attune/notes';
import { Api } from '../api/api.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { type Voice } from './transcript-voices.js';

/** Steps that repair who said what, tried out on the page and saved together as the next revision. */
@Injectable()
export class SpeakerRepair {
  private readonly api = inject(Api);

  readonly transcript = signal<TranscriptView | null>(null);
  readonly steps = signal<readonly Step[]>([]);
  readonly problem = signal<ProblemError | null>(null);
  readonly saving = signal(false);
  /** Why the last step could not be done; it is not among the steps. */
  readonly refused = signal('');

  /** The turns as they would be. */
  readonly turns = computed<readonly Turn[]>(() => {
    const transcript = this.transcript();
    if (!transcript) return [];
    const done = repairSpeakers(transcript.turns, transcript.turns, this.steps());
    return done.ok ? done.turns.map((turn, index) => ({ ...turn, index, origin: [...turn.origin] })) : transcript.turns;
  });
  readonly voices = computed<readonly Voice[]>(() => {
    const voices = new Map<string | null, Turn[]>();
    for (const turn of this.turns()) voices.set(turn.name, [...(voices.get(turn.name) ?? []), turn]);
    return [...voices].map(([name, turns]) => ({
      name,
      speaker: turns.every((turn) => turn.speaker === turns[0]?.speaker) ? (turns[0]?.speaker ?? 'unknown') : 'unknown',
      turns: turns.length,
      words: turns.reduce((sum, turn) => sum + wordsOf(turn.text), 0),
      guessed: false,
    }));
  });

  begin(transcript: TranscriptView): void {
    this.transcript.set(transcript);
    this.steps.set([]);
    this.problem.set(null);
    this.refused.set('');
  }

  /** Adds a step where it can be done. Steps that together change nothing are kept: the next one may. */
  add(step: Step): boolean {
    const transcript = this.transcript();
    if (!transcript) return false;
    const steps = [...this.steps(), step];
    const done = repairSpeakers(transcript.turns, transcript.turns, steps);
    const possible = done.ok || done.step === null;
    this.refused.set(possible ? '' : `Not possible: ${done.reason}.`);
    if (possible) this.steps.set(steps);
    return possible;
  }

  undo(): void {
    this.steps.update((steps) => steps.slice(0, -1));
    this.refused.set('');
  }

  /** Saves the steps as the next revision; false where the server refused them. */
  async save(): Promise<boolean> {
    const transcript = this.transcript();
    if (!transcript) return false;
    this.saving.set(true);
    this.problem.set(null);
    try {
      const request = { revision: transcript.revision, steps: this.steps() };
      await this.api.post(`/transcripts/${transcript.id}/repairs`, request, TranscriptView);
      return true;
    } catch (error) {
      this.problem.set(toProblemError(error));
      return false;
    } finally {
      this.saving.set(false);
    }
  }
}
