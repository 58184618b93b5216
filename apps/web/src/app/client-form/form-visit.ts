import { computed, effect, inject, Injectable, InjectionToken, signal, untracked } from '@angular/core';
import { ClientForm } from '@attune/contracts';
import { v7 as newId } from 'uuid';
import { Api } from '../api/api.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { AnswerSender } from './answer-sender.js';
import {
  browserStorage,
  keep,
  type KeepingPlace,
  type KeptForm,
  readKept,
  removeExpired,
  removeKept,
} from './kept-form.js';
import { linkRefusal, type LinkRefusal } from './link-refusal.js';
import { questionnaireFromLink } from './questionnaire.js';
import { QuestionnaireProgress } from './questionnaire-progress.js';
import { worthRetrying } from './retry.js';

/** Where unsent answers are kept. */
export const KEEPING_PLACE = new InjectionToken<KeepingPlace>('keeping place', {
  providedIn: 'root',
  factory: browserStorage,
});

export type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unreachable'; readonly problem: ProblemError }
  | { readonly kind: 'closed'; readonly refusal: LinkRefusal }
  | { readonly kind: 'filling'; readonly form: ClientForm; readonly progress: QuestionnaireProgress }
  /** The person took the answers off the device without sending them. */
  | { readonly kind: 'forgotten' };

/**
 * One visit of a client to a form. Answers are kept on the device from the first one on and removed when they have
 * arrived; a form that was begun before opens again where it was left, with or without a network.
 */
@Injectable()
export class FormVisit {
  readonly stage = signal<Stage>({ kind: 'opening' });
  /** False where the device keeps nothing: the page then asks the person to stay until the form is sent. */
  readonly kept = signal(true);
  readonly sender = inject(AnswerSender);
  /** The end of the visit, or what is in the way of it; `idle` while the form is being filled in. */
  readonly sending = computed(() => this.sender.state());

  private readonly api = inject(Api);
  private readonly place = inject(KEEPING_PLACE);
  private token = '';
  private submissionId = '';

  constructor() {
    effect(() => {
      const stage = this.stage();
      if (stage.kind !== 'filling') return;
      const snapshot = stage.progress.snapshot();
      untracked(() => this.keepNow(stage.form, snapshot));
    });
  }

  async open(token: string): Promise<void> {
    this.token = token;
    this.stage.set({ kind: 'opening' });
    removeExpired(this.place, new Date(), token);
    const before = readKept(this.place, token);
    if (before?.sending) {
      this.fill(before.form, before);
      await this.send();
      return;
    }
    try {
      const form = await this.api.get(`/links/${encodeURIComponent(token)}`, ClientForm, { handlesRefusal: true });
      this.fill(form, before);
    } catch (error) {
      const problem = toProblemError(error);
      if (!worthRetrying(problem)) this.close(linkRefusal(problem));
      else if (before) this.fill(before.form, before);
      else this.stage.set({ kind: 'unreachable', problem });
    }
  }

  async send(): Promise<void> {
    const stage = this.stage();
    if (stage.kind !== 'filling') return;
    this.keepNow(stage.form, stage.progress.snapshot(), true);
    await this.sender.send(this.token, {
      submissionId: this.submissionId,
      responses: [...stage.progress.answers()],
    });
    if (this.sender.state().kind === 'received') removeKept(this.place, this.token);
  }

  /** Takes the answers off this device without sending them. */
  forget(): void {
    removeKept(this.place, this.token);
    this.sender.state.set({ kind: 'idle' });
    this.stage.set({ kind: 'forgotten' });
  }

  private close(refusal: LinkRefusal): void {
    // Answers that nobody can receive any more do not stay on the device.
    if (refusal.reason !== 'unknown') removeKept(this.place, this.token);
    this.stage.set({ kind: 'closed', refusal });
  }

  private fill(form: ClientForm, before: KeptForm | null): void {
    this.submissionId = before?.submissionId ?? newId();
    this.stage.set({
      kind: 'filling',
      form,
      progress: new QuestionnaireProgress(questionnaireFromLink(form), before ?? undefined),
    });
  }

  private keepNow(form: ClientForm, snapshot: ReturnType<QuestionnaireProgress['snapshot']>, sending = false): void {
    const state = this.sender.state().kind;
    if (state === 'received') return;
    if (!sending && snapshot.answers.every((answer) => answer === null)) {
      removeKept(this.place, this.token);
      return;
    }
    const stored = keep(this.place, this.token, {
      form,
      submissionId: this.submissionId,
      answers: [...snapshot.answers],
      position: snapshot.position,
      layout: snapshot.layout,
      sending: sending || state === 'sending' || state === 'waiting',
    });
    this.kept.set(stored);
  }
}
