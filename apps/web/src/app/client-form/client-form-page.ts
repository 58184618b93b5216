import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { type ClientForm } from '@attune/contracts';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { AnswerSender } from './answer-sender.js';
import { Connection } from './connection.js';
import { FormVisit } from './form-visit.js';
import { occasionOf } from './occasion.js';
import { QuestionnaireView } from './questionnaire-view.js';
import { VisitMessage } from './visit-message.js';

/** The page behind a private link: a client fills one form in, without an account and without the rest of Attune. */
@Component({
  selector: 'client-form-page',
  imports: [ErrorState, LoadingSkeleton, QuestionnaireView, VisitMessage],
  providers: [FormVisit, AnswerSender],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './client-form-page.html',
  styleUrl: './client-form-page.css',
})
export class ClientFormPage {
  readonly token = input.required<string>();

  protected readonly visit = inject(FormVisit);
  protected readonly online = inject(Connection).online;
  protected readonly sending = this.visit.sending;
  protected readonly busy = computed(() => this.sending().kind === 'sending');

  constructor() {
    effect(() => {
      const token = this.token();
      untracked(() => void this.visit.open(token));
    });
  }

  protected occasion(form: ClientForm): string {
    return occasionOf(form.sessionOn, new Date());
  }
}
