import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, output, viewChild } from '@angular/core';
import { QuestionChoices } from './question-choices.js';
import { QuestionLine } from './question-line.js';
import { type Question } from './questionnaire.js';

/** One question with its text and its answer. */
@Component({
  selector: 'question-field',
  imports: [QuestionChoices, QuestionLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.compact]': 'compact()' },
  template: `
    <fieldset>
      <legend #heading tabindex="-1">
        @if (compact()) {
          <span class="number" aria-hidden="true">{{ question().number }}</span>
        }
        <span>{{ question().text }}</span>
      </legend>
      @if (note()) {
        <p class="note">{{ note() }}</p>
      }
      @if (question().control === 'choices') {
        <question-choices
          [question]="question()"
          [answer]="answer()"
          [showNumbers]="showNumbers()"
          (answered)="answered.emit($event)"
          (tapped)="tapped.emit()"
        />
      } @else {
        <question-line
          [question]="question()"
          [answer]="answer()"
          [showNumbers]="showNumbers()"
          (answered)="answered.emit($event)"
        />
      }
      @if (answer() !== null && compact()) {
        <button type="button" class="clear" (click)="answered.emit(null)">Take this answer back</button>
      }
    </fieldset>
  `,
  styles: `
    legend {
      display: flex;
      gap: 10px;
      width: 100%;
      font-size: 1.3125rem;
      font-weight: 620;
      line-height: 1.35;
      letter-spacing: -0.01em;
      text-wrap: balance;
      overflow-wrap: anywhere;
    }
    legend:focus-visible {
      outline: none;
    }
    .note {
      margin-top: 6px;
      color: var(--text-faint);
      font-size: 0.875rem;
      line-height: 1.4;
    }
    question-choices,
    question-line {
      margin-top: 18px;
    }
    .number {
      min-width: 1.4em;
      color: var(--text-faint);
      font-weight: 500;
      text-align: left;
    }
    :host(.compact) legend {
      font-size: 1rem;
    }
    :host(.compact) question-choices,
    :host(.compact) question-line {
      margin-top: 10px;
    }
    .clear {
      min-height: 40px;
      margin-top: 4px;
      padding: 4px 0;
      border: 0;
      background: none;
      color: var(--text-faint);
      font-size: var(--text-m);
      text-decoration: underline;
      cursor: pointer;
    }
  `,
})
export class QuestionField {
  readonly question = input.required<Question>();
  readonly answer = input.required<number | null>();
  /** Smaller type, with the number in front: for a list of questions. */
  readonly compact = input(false);
  readonly showNumbers = input(false);
  readonly note = input('');
  readonly answered = output<number | null>();
  readonly tapped = output();

  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly element = computed(() => this.heading().nativeElement);

  focusText(): void {
    this.element().focus();
  }
}
