import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { AnswerReview } from './answer-review.js';
import { QuestionField } from './question-field.js';
import { type QuestionnaireProgress } from './questionnaire-progress.js';

/** How long a tapped answer stays in sight before the next question comes. */
const TAP_PAUSE_MS = 260;

/**
 * A questionnaire being filled in: one question at a time or as a list, then the review. Used by the client's page and
 * by the page inside the application. What is projected stands below, on every step.
 */
@Component({
  selector: 'questionnaire-view',
  imports: [QuestionField, AnswerReview],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.wide]': 'showNumbers()' },
  templateUrl: './questionnaire-view.html',
  styleUrl: './questionnaire-view.css',
})
export class QuestionnaireView {
  readonly progress = input.required<QuestionnaireProgress>();
  /** Words over the progress bar, for example "After today's session". */
  readonly occasion = input('');
  /** False where the page names the form already. */
  readonly titled = input(true);
  readonly showNumbers = input(false);
  readonly sendLabel = input('Send');
  readonly busy = input(false);
  readonly send = output();

  protected readonly total = computed(() => this.progress().questionnaire.questions.length);
  protected readonly current = computed(() => this.progress().questionnaire.questions[this.progress().position()]);
  protected readonly answer = computed(() => this.progress().answers()[this.progress().position()] ?? null);
  protected readonly topicNote = 'Topic shown in our own words. Your clinic has not yet added the licensed wording.';
  protected readonly reviewingList = signal(false);
  protected readonly reviewing = computed(() =>
    this.progress().layout() === 'one' ? this.progress().reviewing() : this.reviewingList(),
  );

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  private readonly field = viewChild(QuestionField);
  private readonly reviewHeading = viewChild<ElementRef<HTMLElement>>('reviewHeading');

  protected set(index: number, value: number | null): void {
    this.progress().answer(index, value);
  }

  protected afterTap(): void {
    const progress = this.progress();
    const at = progress.position();
    setTimeout(() => {
      if (progress.position() === at && progress.answers()[at] !== null) this.go(() => progress.next());
    }, TAP_PAUSE_MS);
  }

  protected next(): void {
    this.go(() => this.progress().next());
  }

  protected skip(): void {
    this.go(() => this.progress().skip());
  }

  protected back(): void {
    if (this.progress().layout() === 'list') this.reviewingList.set(false);
    else this.go(() => this.progress().back());
  }

  protected reviewList(): void {
    this.reviewingList.set(true);
    this.focusStep();
  }

  protected revisit(index: number): void {
    this.reviewingList.set(false);
    this.progress().show('one');
    this.go(() => this.progress().goTo(index));
  }

  protected switchLayout(): void {
    this.progress().show(this.progress().layout() === 'one' ? 'list' : 'one');
    if (this.progress().reviewing()) this.progress().goTo(0);
  }

  private go(move: () => void): void {
    move();
    this.focusStep();
  }

  /** Screen readers read the new step, and a phone shows it from its top. */
  private focusStep(): void {
    afterNextRender(
      () => {
        this.host.nativeElement.scrollIntoView({ block: 'start' });
        if (this.reviewing()) this.reviewHeading()?.nativeElement.focus({ preventScroll: true });
        else this.field()?.focusText();
      },
      { injector: this.injector },
    );
  }
}
