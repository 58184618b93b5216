import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RetentionRule, RetentionView } from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { checkedForm, type FormProblems, noProblems, problemsOf } from '../api/checked-form.js';
import { lastValue } from '../api/last-value.js';
import { toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { counted } from '../ui/number-format.js';

const rules: readonly { readonly value: RetentionRule['rule']; readonly label: string; readonly hint: string }[] = [
  {
    value: 'delete-after-transcription',
    label: 'Delete once it is text',
    hint: 'The least data; the sound cannot be heard afterwards.',
  },
  { value: 'days', label: 'Delete after some days', hint: 'Counted from the upload.' },
  { value: 'keep', label: 'Keep', hint: 'Until somebody deletes it or the client withdraws consent.' },
];

/** How long sound is kept, what is there, and where it becomes text. */
@Component({
  selector: 'recording-retention',
  imports: [ContentCard, ErrorState, LoadingSkeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <content-card
      heading="Recordings"
      hint="How long the sound of sessions is kept. The rule is carried out by itself, and every deletion is in the audit trail."
    >
      @if (view(); as now) {
        <p class="facts">{{ facts() }}</p>
        <form class="stack" novalidate (submit)="save($event, days.value)">
          <fieldset>
            <legend class="visually-hidden">How long sound is kept</legend>
            @for (one of rules; track one.value) {
              <label>
                <input
                  type="radio"
                  name="retention"
                  [value]="one.value"
                  [checked]="rule() === one.value"
                  (change)="rule.set(one.value)"
                />
                <span
                  ><strong>{{ one.label }}</strong> {{ one.hint }}</span
                >
              </label>
            }
          </fieldset>
          <div class="field" [hidden]="rule() !== 'days'">
            <label for="retention-days">Days</label>
            <input #days id="retention-days" class="input" type="number" min="1" max="3650" [value]="now.days ?? 30" />
            @if (problems().fields['days']; as problem) {
              <p class="problem" role="alert">{{ problem }}</p>
            }
          </div>
          @if (problems().general; as problem) {
            <p class="problem" role="alert">{{ problem }}</p>
          }
          <div class="row">
            <button class="button button-primary" [disabled]="saving()">Save the rule</button>
            <span role="status">{{ saved() }}</span>
          </div>
        </form>
      } @else if (read.error()) {
        <error-state heading="The rule could not be loaded" [error]="read.error()" (retry)="read.reload()" />
      } @else {
        <loading-skeleton label="Loading the rule" />
      }
    </content-card>
  `,
  styles: `
    .facts {
      max-width: 78ch;
      margin: var(--space-3) 0;
      line-height: 1.5;
    }
    fieldset {
      display: grid;
      gap: var(--space-2);
    }
    fieldset label {
      display: flex;
      align-items: baseline;
      gap: var(--space-2);
    }
    .field .input {
      max-width: 120px;
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class RecordingRetention {
  private readonly api = inject(Api);
  protected readonly rules = rules;
  protected readonly read = apiResource(() => ({ path: '/recordings/retention' }), RetentionView);
  protected readonly view = lastValue(this.read);
  protected readonly rule = linkedSignal<RetentionRule['rule']>(
    () => this.view()?.rule ?? 'delete-after-transcription',
  );
  protected readonly problems = signal<FormProblems>(noProblems);
  protected readonly saving = signal(false);
  protected readonly saved = signal('');
  protected readonly facts = computed(() => {
    const view = this.view();
    if (!view) return '';
    const megabytes = (view.storedBytes / 1_000_000).toFixed(view.storedBytes < 10_000_000 ? 1 : 0);
    const kept = `${counted(view.stored, 'recording')} stored (${megabytes} MB, encrypted, ${view.storage === 's3' ? 'S3-compatible storage' : 'in a folder'}), ${view.dueForDeletion} due for deletion, ${view.deleted} deleted.`;
    const speech = view.transcription;
    return `${kept} ${speech.configured ? `Speech becomes text at ${speech.address} (${speech.model}).` : speech.reason}`;
  });

  protected async save(event: Event, days: string): Promise<void> {
    event.preventDefault();
    const rule = this.rule();
    const checked = checkedForm(RetentionRule, { rule, days: rule === 'days' ? Number(days) : null });
    this.saved.set('');
    this.problems.set(checked.ok ? noProblems : checked.problems);
    if (!checked.ok) return;
    this.saving.set(true);
    try {
      await this.api.put('/recordings/retention', checked.value, RetentionView);
      this.saved.set('Saved.');
      this.read.reload();
    } catch (error) {
      this.problems.set(problemsOf(toProblemError(error)));
    } finally {
      this.saving.set(false);
    }
  }
}
