import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { lineEnds, lineStep, type Question } from './questionnaire.js';

/**
 * A line to be marked, for visual analogue forms. Until it is touched there is no mark at all: the first tap or key sets
 * one. Keyboard: an arrow key sets the first mark in the middle, then moves it; Home and End go to the ends.
 */
@Component({
  selector: 'question-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <input
      type="range"
      [class.unmarked]="answer() === null"
      [attr.min]="question().minimum"
      [attr.max]="question().maximum"
      [attr.step]="step()"
      [value]="answer() ?? middle()"
      [attr.aria-label]="question().text"
      [attr.aria-valuetext]="spoken()"
      (input)="take($event)"
      (pointerup)="takeTap($event)"
      (keydown)="firstKey($event)"
    />
    <div class="ends" aria-hidden="true">
      <span>{{ ends().left }}</span>
      <span>{{ ends().right }}</span>
    </div>
    @if (showNumbers()) {
      <label class="measured">
        <span>Measured on the paper line</span>
        <input
          class="input"
          type="number"
          inputmode="decimal"
          [attr.min]="question().minimum"
          [attr.max]="question().maximum"
          [attr.step]="step()"
          [value]="answer() ?? ''"
          (change)="takeNumber($event)"
        />
        <span class="faint">{{ question().minimum }} to {{ question().maximum }}</span>
      </label>
    } @else if (answer() === null) {
      <p class="faint">Tap the line where it fits for you.</p>
    } @else {
      <p class="faint">Move the mark until it fits for you.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    input[type='range'] {
      appearance: none;
      width: 100%;
      height: 64px;
      margin: 0;
      background: transparent;
      cursor: pointer;
      touch-action: pan-y;
    }
    input[type='range']::-webkit-slider-runnable-track {
      height: 3px;
      border-radius: 2px;
      background: var(--line-strong);
    }
    input[type='range']::-moz-range-track {
      height: 3px;
      border-radius: 2px;
      background: var(--line-strong);
    }
    input[type='range']::-webkit-slider-thumb {
      appearance: none;
      width: 30px;
      height: 30px;
      margin-top: -13.5px;
      border: 3px solid var(--surface);
      border-radius: 50%;
      background: var(--accent);
      box-shadow: 0 0 0 1px var(--accent);
    }
    input[type='range']::-moz-range-thumb {
      width: 26px;
      height: 26px;
      border: 3px solid var(--surface);
      border-radius: 50%;
      background: var(--accent);
      box-shadow: 0 0 0 1px var(--accent);
    }
    .unmarked::-webkit-slider-thumb {
      opacity: 0;
    }
    .unmarked::-moz-range-thumb {
      opacity: 0;
    }
    .ends {
      display: flex;
      justify-content: space-between;
      gap: var(--space-5);
      font-size: 0.9375rem;
    }
    .ends span {
      max-width: 46%;
    }
    .ends span:last-child {
      text-align: right;
    }
    .faint {
      font-size: var(--text-m);
    }
    .measured {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }
    .measured .input {
      width: 6.5rem;
    }
  `,
})
export class QuestionLine {
  readonly question = input.required<Question>();
  readonly answer = input.required<number | null>();
  /** Offers a number field beside the line: for copying a measured line from paper. */
  readonly showNumbers = input(false);
  readonly answered = output<number | null>();

  protected readonly ends = computed(() => lineEnds(this.question()));
  protected readonly step = computed(() => lineStep(this.question()));
  protected readonly middle = computed(() => (this.question().minimum + this.question().maximum) / 2);
  protected readonly spoken = computed(() => {
    const answer = this.answer();
    const { left, right } = this.ends();
    if (answer === null) return `No answer yet. From ${left} to ${right}`;
    const { minimum, maximum } = this.question();
    const share = Math.round(((answer - minimum) / (maximum - minimum)) * 100);
    return `${share} per cent of the way from ${left} to ${right}`;
  });

  protected take(event: Event): void {
    this.answered.emit((event.target as HTMLInputElement).valueAsNumber);
  }

  /** A first tap exactly in the middle changes nothing for the browser (and is no click on a phone): it is taken here. */
  protected takeTap(event: Event): void {
    if (this.answer() === null) this.take(event);
  }

  protected firstKey(event: KeyboardEvent): void {
    if (this.answer() !== null) return;
    const first: Readonly<Record<string, number>> = {
      ArrowLeft: this.middle(),
      ArrowRight: this.middle(),
      ArrowUp: this.middle(),
      ArrowDown: this.middle(),
      Enter: this.middle(),
      ' ': this.middle(),
      Home: this.question().minimum,
      End: this.question().maximum,
    };
    const value = first[event.key];
    if (value === undefined) return;
    event.preventDefault();
    this.answered.emit(value);
  }

  protected takeNumber(event: Event): void {
    const value = (event.target as HTMLInputElement).valueAsNumber;
    this.answered.emit(Number.isNaN(value) ? null : value);
  }
}
