import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { choicesOf } from './questionnaire.js';
import { type QuestionnaireProgress } from './questionnaire-progress.js';

/** What was answered and what was left open, before the form is sent. Each entry leads back to its question. */
@Component({
  selector: 'answer-review',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (progress().unanswered(); as open) {
      @if (open.length === 0) {
        <p class="lead">You have answered all {{ total() }} questions.</p>
      } @else {
        <p class="lead">
          {{
            open.length === 1 ? 'One question is still open.' : open.length + ' of ' + total() + ' questions are open.'
          }}
          You may leave {{ open.length === 1 ? 'it' : 'them' }} open.
        </p>
        <ul class="open">
          @for (index of open; track index) {
            <li>
              <button type="button" (click)="revisit.emit(index)">
                <span>{{ progress().questionnaire.questions[index]?.text }}</span>
                <span class="action">Answer</span>
              </button>
            </li>
          }
        </ul>
      }
    }
    @if (progress().answered() > 0) {
      <details>
        <summary>Look through my {{ progress().answered() === 1 ? 'answer' : 'answers' }}</summary>
        <ul>
          @for (question of progress().questionnaire.questions; track question.number; let index = $index) {
            @if (progress().answers()[index] !== null) {
              <li>
                <button type="button" (click)="revisit.emit(index)">
                  <span>
                    {{ question.text }}
                    <strong>{{ answerText(index) }}</strong>
                  </span>
                  <span class="action">Change</span>
                </button>
              </li>
            }
          }
        </ul>
      </details>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
    .lead {
      font-size: 1.0625rem;
    }
    ul {
      display: grid;
      gap: 8px;
    }
    button {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-3);
      width: 100%;
      min-height: 54px;
      padding: 10px 16px;
      border: 1px solid var(--line-strong);
      border-radius: 14px;
      background: var(--surface);
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      background: var(--surface-hover);
    }
    strong {
      display: block;
      font-weight: 620;
    }
    .action {
      color: var(--accent);
      font-weight: 560;
    }
    summary {
      padding: 10px 0;
      color: var(--accent);
      cursor: pointer;
    }
  `,
})
export class AnswerReview {
  readonly progress = input.required<QuestionnaireProgress>();
  readonly revisit = output<number>();

  protected total(): number {
    return this.progress().questionnaire.questions.length;
  }

  protected answerText(index: number): string {
    const question = this.progress().questionnaire.questions[index];
    const answer = this.progress().answers()[index];
    if (question === undefined || answer === null || answer === undefined) return '';
    if (question.control === 'line') return 'marked on the line';
    return choicesOf(question).find(({ value }) => value === answer)?.label ?? String(answer);
  }
}
