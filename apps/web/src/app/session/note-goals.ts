import { computed, inject, Injectable, signal } from '@angular/core';
import { type GoalChange, type NewGoal, TreatmentGoal, TreatmentGoals } from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { NoteDesk } from './note-desk.js';

/** Number, words and state of a goal, as a citation shows it. */
export type NamedGoal = Pick<TreatmentGoal, 'number' | 'text' | 'state'>;

/** The goals of the treatment on the page: the card lists them, the note cites them. Provided by the page. */
@Injectable()
export class NoteGoals {
  private readonly api = inject(Api);
  private readonly notes = inject(NoteDesk);
  private readonly mayRead = inject(CurrentPerson).may('goals.read');
  /** Versions of notes say where a goal is cited: after a new one the list is read again. */
  private readonly version = computed(() => this.notes.note()?.version ?? 0);
  private readonly treatmentId = signal<string | undefined>(undefined);

  readonly read = apiResource(() => {
    const id = this.treatmentId();
    this.version();
    return id !== undefined && this.mayRead ? { path: `/treatments/${id}/goals` } : undefined;
  }, TreatmentGoals);
  private readonly latest = lastValue(this.read, () => this.treatmentId());
  readonly goals = computed(() => this.latest()?.items);
  readonly mayWrite = computed(() => this.latest()?.mayWrite ?? false);
  readonly busy = signal(false);
  readonly problem = signal<ProblemError | undefined>(undefined);

  /** Of which treatment; asked once per treatment. */
  of(treatmentId: string): void {
    this.treatmentId.set(treatmentId);
  }

  add(goal: NewGoal): Promise<boolean> {
    return this.changed(() => this.api.post(`/treatments/${this.treatmentId()}/goals`, goal, TreatmentGoal));
  }

  change(id: string, change: GoalChange): Promise<boolean> {
    return this.changed(() => this.api.patch(`/goals/${id}`, change, TreatmentGoal));
  }

  private async changed(request: () => Promise<TreatmentGoal>): Promise<boolean> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await request();
      this.read.reload();
      return true;
    } catch (error) {
      this.problem.set(toProblemError(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
