import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { choicesOf, type Question } from './questionnaire.js';

let groups = 0;

/** The options of one question as large rows. Radio buttons underneath: arrow keys choose, nothing is preset. */
@Component({
  selector: 'question-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'chooseByDigit($event)', '(click)': 'picked($event)', '[class.beside]': 'showNumbers()' },
  template: `
    @for (choice of choices(); track choice.value) {
      <label [class.chosen]="choice.value === answer()">
        <input
          type="radio"
          [name]="name"
          [value]="choice.value"
          [checked]="choice.value === answer()"
          (change)="answered.emit(choice.value)"
        />
        @if (showNumbers() && !choice.numberOnly) {
          <span class="digit">{{ choice.value }}</span>
        }
        <span>{{ choice.label }}</span>
      </label>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 9px;
    }
    label {
      position: relative;
      display: flex;
      align-items: center;
      gap: 14px;
      min-height: 54px;
      padding: 10px 16px;
      border: 1px solid var(--line-strong);
      border-radius: 14px;
      background: var(--surface);
      font-size: 1.0625rem;
      line-height: 1.3;
      cursor: pointer;
    }
    :host-context(.compact) {
      gap: 6px;
    }
    :host-context(.compact) label {
      min-height: 46px;
      padding: 8px 14px;
      font-size: 1rem;
    }
    label:hover {
      background: var(--surface-hover);
    }
    label.chosen {
      border-color: var(--accent);
      background: var(--accent-soft);
      color: var(--accent);
      font-weight: 620;
    }
    label:has(:focus-visible) {
      outline: 2.5px solid var(--focus);
      outline-offset: 2px;
    }
    input {
      flex: none;
      appearance: none;
      width: 20px;
      height: 20px;
      margin: 0;
      border: 2px solid var(--line-strong);
      border-radius: 50%;
      outline: none;
    }
    input:checked {
      border: 6px solid var(--accent);
    }
    @media (forced-colors: active) {
      input {
        appearance: auto;
      }
    }
    @media (min-width: 700px) {
      :host(.beside) {
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
      }
      :host(.beside) label {
        flex-direction: column;
        justify-content: start;
        gap: 4px;
        padding: 8px 6px;
        border-radius: var(--radius-m);
        font-size: var(--text-m);
        text-align: center;
        overflow-wrap: anywhere;
      }
    }
    .digit {
      min-width: 1.2em;
      color: var(--text-faint);
    }
    .chosen .digit {
      color: inherit;
    }
  `,
})
export class QuestionChoices {
  readonly question = input.required<Question>();
  readonly answer = input.required<number | null>();
  /** Shows the values beside their words and lets digit keys choose: for copying from paper. */
  readonly showNumbers = input(false);
  readonly answered = output<number>();
  /** Chosen by a tap or click, not by wandering through the options with arrow keys. */
  readonly tapped = output();

  protected readonly name = `question-${++groups}`;
  protected readonly choices = computed(() => choicesOf(this.question()));

  protected picked(event: MouseEvent): void {
    // Arrow keys make browsers dispatch a click too; only the clicks of a pointer count their presses.
    if (event.detail > 0 && (event.target as Element).closest('label')) this.tapped.emit();
  }

  protected chooseByDigit(event: KeyboardEvent): void {
    if (!this.showNumbers() || event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
    const choice = this.choices().find(({ value }) => value === Number(event.key));
    if (!choice) return;
    event.preventDefault();
    this.answered.emit(choice.value);
    this.tapped.emit();
  }
}
