import { computed, type Signal, signal, type WritableSignal } from '@angular/core';
import { type Questionnaire } from './questionnaire.js';

export type Answer = number | null;
export type Layout = 'one' | 'list';

/** What is kept of a questionnaire that is being filled in. */
export interface ProgressSnapshot {
  readonly answers: readonly Answer[];
  readonly position: number;
  readonly layout: Layout;
}

/**
 * Where a person is in a questionnaire and what was answered. Position runs from 0 to the number of questions; the last
 * position is the review before sending. A question that was skipped stays unanswered: null, never a value.
 */
export class QuestionnaireProgress {
  readonly answers: Signal<readonly Answer[]>;
  readonly position: Signal<number>;
  readonly layout: Signal<Layout>;
  readonly answered = computed(() => this.answers().filter((answer) => answer !== null).length);
  readonly unanswered = computed(() => this.answers().flatMap((answer, index) => (answer === null ? [index] : [])));
  readonly reviewing = computed(() => this.position() === this.questionnaire.questions.length);
  readonly snapshot: Signal<ProgressSnapshot> = computed(() => ({
    answers: this.answers(),
    position: this.position(),
    layout: this.layout(),
  }));

  private readonly answerState: WritableSignal<readonly Answer[]>;
  private readonly positionState: WritableSignal<number>;
  private readonly layoutState: WritableSignal<Layout>;

  constructor(
    readonly questionnaire: Questionnaire,
    kept?: ProgressSnapshot,
  ) {
    const { questions } = questionnaire;
    this.answerState = signal(questions.map((_, index) => this.acceptable(index, kept?.answers[index] ?? null)));
    this.positionState = signal(Math.min(Math.max(kept?.position ?? 0, 0), questions.length));
    this.layoutState = signal(kept?.layout ?? 'one');
    this.answers = this.answerState.asReadonly();
    this.position = this.positionState.asReadonly();
    this.layout = this.layoutState.asReadonly();
  }

  /** Sets or clears (null) the answer to the question at `index`; a value outside the question's range is not taken. */
  answer(index: number, value: Answer): void {
    const accepted = this.acceptable(index, value);
    if (value !== null && accepted === null) return;
    this.answerState.update((answers) => answers.map((old, at) => (at === index ? accepted : old)));
  }

  next(): void {
    this.goTo(this.position() + 1);
  }

  back(): void {
    this.goTo(this.position() - 1);
  }

  /** Leaves the question open and moves on. An answer given before is taken back: skipping means no answer. */
  skip(): void {
    this.answer(this.position(), null);
    this.next();
  }

  goTo(position: number): void {
    this.positionState.set(Math.min(Math.max(position, 0), this.questionnaire.questions.length));
  }

  review(): void {
    this.goTo(this.questionnaire.questions.length);
  }

  show(layout: Layout): void {
    this.layoutState.set(layout);
  }

  private acceptable(index: number, value: Answer): Answer {
    const question = this.questionnaire.questions[index];
    if (question === undefined || value === null || !Number.isFinite(value)) return null;
    if (value < question.minimum || value > question.maximum) return null;
    return question.control === 'choices' && !Number.isInteger(value) ? null : value;
  }
}
