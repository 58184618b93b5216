import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { attendances, NewSession, type TreatmentSummary } from '@attune/contracts';
import { Api } from '../api/api.js';
import { checkedForm, type FormProblems, noProblems, problemsOf } from '../api/checked-form.js';
import { Created } from '../api/created.js';
import { toProblemError } from '../api/problem-error.js';
import { attendanceName } from '../ui/attendance-name.js';
import { today } from '../ui/day-format.js';
import { FormField } from '../ui/form-field.js';
import { ModalDialog } from '../ui/modal-dialog.js';

/** A session that was held or missed; leads to its page, where forms, transcript and note are. */
@Component({
  selector: 'add-session-dialog',
  imports: [FormField, ModalDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <modal-dialog heading="Add a session" (closed)="closed.emit()">
      <form
        class="stack"
        novalidate
        (submit)="
          save($event, {
            heldOn: day.value,
            attendance: attendance.value,
            minutes: minutes.value,
            number: number.value,
          })
        "
      >
        <form-field label="Day" [problem]="problems().fields['heldOn']" #dayField>
          <input
            #day
            class="input"
            type="date"
            [id]="dayField.id"
            [attr.aria-describedby]="dayField.describedBy()"
            [value]="today"
          />
        </form-field>
        <form-field label="Attendance" [problem]="problems().fields['attendance']" #attendanceField>
          <select #attendance class="input" [id]="attendanceField.id">
            @for (one of attendances; track one) {
              <option [value]="one">{{ name(one) }}</option>
            }
          </select>
        </form-field>
        <form-field
          label="Minutes"
          hint="Leave empty where not known."
          [problem]="problems().fields['minutes']"
          #minutesField
        >
          <input
            #minutes
            class="input"
            type="number"
            min="0"
            max="600"
            inputmode="numeric"
            [id]="minutesField.id"
            [attr.aria-describedby]="minutesField.describedBy()"
          />
        </form-field>
        <form-field
          label="Number"
          hint="Leave empty for the next number of the treatment."
          [problem]="problems().fields['number']"
          #numberField
        >
          <input
            #number
            class="input"
            type="number"
            min="1"
            inputmode="numeric"
            [id]="numberField.id"
            [attr.aria-describedby]="numberField.describedBy()"
          />
        </form-field>
        @if (problems().general; as text) {
          <p class="problem" role="alert">{{ text }}</p>
        }
        <div class="row">
          <button type="submit" class="button button-primary" [disabled]="sending()">Add session</button>
          <button type="button" class="button" (click)="closed.emit()">Cancel</button>
        </div>
      </form>
    </modal-dialog>
  `,
  styles: `
    .problem {
      color: var(--danger);
    }
  `,
})
export class AddSessionDialog {
  private readonly api = inject(Api);
  private readonly router = inject(Router);

  readonly treatment = input.required<TreatmentSummary>();
  readonly closed = output();

  protected readonly attendances = attendances;
  protected readonly name = attendanceName;
  protected readonly today = today();
  protected readonly problems = signal<FormProblems>(noProblems);
  protected readonly sending = signal(false);

  protected async save(
    event: Event,
    typed: { heldOn: string; attendance: string; minutes: string; number: string },
  ): Promise<void> {
    event.preventDefault();
    const { id: treatmentId, modality } = this.treatment();
    const checked = checkedForm(NewSession, {
      treatmentId,
      modality,
      heldOn: typed.heldOn,
      attendance: typed.attendance,
      minutes: typed.minutes === '' ? null : Number(typed.minutes),
      number: typed.number === '' ? undefined : Number(typed.number),
    });
    this.problems.set(checked.ok ? noProblems : checked.problems);
    if (!checked.ok) return;
    this.sending.set(true);
    try {
      const created = await this.api.post('/sessions', checked.value, Created);
      this.closed.emit();
      await this.router.navigate(['/sessions', created.id]);
    } catch (error) {
      this.problems.set(problemsOf(toProblemError(error)));
    } finally {
      this.sending.set(false);
    }
  }
}
