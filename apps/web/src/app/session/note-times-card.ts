import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { BillingView, SessionTimes } from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { checkedForm, type FormProblems, noProblems, problemsOf } from '../api/checked-form.js';
import { CurrentPerson } from '../api/current-person.js';
import { toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { ErrorState } from '../ui/error-state.js';
import { FormField } from '../ui/form-field.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';

/** When the session began and ended, and the psychotherapy code that these minutes allow, with the reason. */
@Component({
  selector: 'note-times-card',
  imports: [ContentCard, ErrorState, FormField, LoadingSkeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <content-card heading="Start and stop times">
      @if (mayWrite && billing() && !changing()) {
        <button actions type="button" class="button button-small" (click)="changing.set(true)">
          {{ billing()?.startedAt ? 'Change' : 'Enter the times' }}
        </button>
      }
      @if (read.error() && !billing()) {
        <error-state heading="The times could not be loaded" [error]="read.error()" (retry)="read.reload()" />
      } @else if (billing(); as times) {
        <p class="times">{{ words() }}</p>
        @if (times.code.ok) {
          <p class="code">
            <strong>CPT {{ times.code.code }}</strong
            >: {{ times.code.description }} ({{ range() }})
          </p>
        } @else {
          <p class="code faint">No CPT code: {{ times.code.reason }}</p>
        }
        @if (changing()) {
          <form class="form" novalidate (submit)="save($event, start.value, end.value, evaluation.checked)">
            <form-field label="Start" [problem]="problems().fields['startedAt']" #startField>
              <input
                #start
                class="input"
                type="time"
                [id]="startField.id"
                [attr.aria-describedby]="startField.describedBy()"
                [value]="times.startedAt ?? ''"
              />
            </form-field>
            <form-field label="Stop" [problem]="problems().fields['endedAt']" #endField>
              <input
                #end
                class="input"
                type="time"
                [id]="endField.id"
                [attr.aria-describedby]="endField.describedBy()"
                [value]="times.endedAt ?? ''"
              />
            </form-field>
            <label class="check"><input #evaluation type="checkbox" /> with a medical evaluation (add-on code)</label>
            @if (problems().general; as text) {
              <p class="problem" role="alert">{{ text }}</p>
            }
            <div class="row">
              <button type="submit" class="button button-primary" [disabled]="sending()">Save times</button>
              <button type="button" class="button" (click)="changing.set(false)">Cancel</button>
            </div>
          </form>
        }
      } @else {
        <loading-skeleton label="Loading the times" [lines]="2" />
      }
    </content-card>
  `,
  styles: `
    .times {
      margin-top: var(--space-2);
    }
    .code {
      font-size: var(--text-m);
      color: var(--text-muted);
    }
    .faint {
      color: var(--text-faint);
    }
    .form {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 9rem));
      gap: var(--space-3);
      margin-top: var(--space-3);
    }
    .check,
    .problem,
    .form > .row {
      grid-column: 1 / -1;
    }
    .check {
      display: flex;
      gap: var(--space-2);
      align-items: center;
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class NoteTimesCard {
  private readonly api = inject(Api);
  protected readonly mayWrite = inject(CurrentPerson).may('sessions.write');

  readonly sessionId = input.required<string>();

  protected readonly read = apiResource(() => ({ path: `/sessions/${this.sessionId()}/times` }), BillingView);
  protected readonly billing = linkedSignal(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly changing = linkedSignal<string, boolean>({ source: this.sessionId, computation: () => false });
  protected readonly sending = signal(false);
  protected readonly problems = signal<FormProblems>(noProblems);

  protected readonly words = computed(() => {
    const times = this.billing();
    if (!times?.startedAt || !times.endedAt) {
      const minutes = times?.minutes ?? null;
      return minutes === null ? 'Not entered.' : `Not entered; the session is listed with ${minutes} minutes.`;
    }
    return `${times.startedAt} to ${times.endedAt}, ${times.minutes ?? '–'} minutes`;
  });
  protected readonly range = computed(() => {
    const code = this.billing()?.code;
    if (!code?.ok) return '';
    return code.to === null ? `${code.from} minutes or more` : `${code.from} to ${code.to} minutes`;
  });

  protected async save(event: Event, startedAt: string, endedAt: string, withEvaluation: boolean): Promise<void> {
    event.preventDefault();
    const checked = checkedForm(SessionTimes, { startedAt, endedAt, withEvaluation });
    this.problems.set(checked.ok ? noProblems : checked.problems);
    if (!checked.ok) return;
    this.sending.set(true);
    try {
      this.billing.set(await this.api.patch(`/sessions/${this.sessionId()}/times`, checked.value, BillingView));
      this.changing.set(false);
    } catch (error) {
      this.problems.set(problemsOf(toProblemError(error)));
    } finally {
      this.sending.set(false);
    }
  }
}
