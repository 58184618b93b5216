import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { goalStates, InstrumentList, type TreatmentGoal } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { ContentCard } from '../ui/content-card.js';
import { ErrorState } from '../ui/error-state.js';
import { FormField } from '../ui/form-field.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { decimal } from '../ui/number-format.js';
import { NoteGoals } from './note-goals.js';

/** The goals of the treatment: what is worked towards, which measure shows it, and which notes speak of it. */
@Component({
  selector: 'note-goals-card',
  imports: [ContentCard, ErrorState, FormField, LoadingSkeleton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-goals-card.html',
  styleUrl: './note-goals-card.css',
})
export class NoteGoalsCard {
  protected readonly list = inject(NoteGoals);
  protected readonly states = goalStates;
  protected readonly adding = signal(false);

  private readonly instruments = apiResource(
    () => (this.adding() ? { path: '/instruments' } : undefined),
    InstrumentList,
  );
  private readonly known = lastValue(this.instruments);
  protected readonly forms = (): { id: string; name: string }[] =>
    (this.known()?.items ?? [])
      .filter((form) => form.keyState !== 'code-book' && form.cannotBeGiven === null)
      .sort((a, b) => b.administrations - a.administrations)
      .map((form) => ({ id: form.id, name: `${form.abbreviation}, ${form.perspective}` }));

  protected async add(event: Event, text: string, form: string): Promise<void> {
    event.preventDefault();
    if (await this.list.add({ text, form: form === '' ? null : form })) this.adding.set(false);
  }

  protected changeState(goal: TreatmentGoal, event: Event): void {
    const state = goalStates.find((one) => one === (event.target as HTMLSelectElement).value);
    if (state) void this.list.change(goal.id, { state });
  }

  /** "WAI-SR: 3.1 at session 1, 3.9 at session 12". */
  protected progress(goal: TreatmentGoal): string | null {
    if (goal.form === null) return null;
    const name = goal.formName ?? goal.form;
    if (goal.measure === null) return `${name}: not filled in yet`;
    const { first, latest } = goal.measure;
    const start = `${name}: ${decimal(first.value)} at session ${first.session}`;
    return first.session === latest.session ? start : `${start}, ${decimal(latest.value)} at session ${latest.session}`;
  }
}
