import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { NewComment, SessionComment, SessionComments } from '@attune/contracts';
import * as z from 'zod';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { dateTime } from '../ui/day-format.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { turnLabel } from './note-reference.js';
import { commentThreads } from './note-comment-threads.js';
import { SessionDesk, type TurnRange } from './session-desk.js';

/** What supervisor and intern say to each other about a session, beside it and apart from the record of the client. */
@Component({
  selector: 'note-comments-card',
  imports: [ContentCard, ErrorState, LoadingSkeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-comments-card.html',
  styleUrl: './note-comments-card.css',
})
export class NoteCommentsCard {
  private readonly api = inject(Api);
  private readonly desk = inject(SessionDesk);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly mayWrite = inject(CurrentPerson).may('comments.write');

  readonly sessionId = input.required<string>();

  protected readonly read = apiResource(() => ({ path: `/sessions/${this.sessionId()}/comments` }), SessionComments);
  private readonly latest = lastValue(this.read, () => this.sessionId());
  protected readonly threads = computed(() => {
    const comments = this.latest()?.items;
    return comments && commentThreads(comments);
  });
  protected readonly when = dateTime;
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  /** The comment that an answer is written to; null for a new one. */
  protected readonly answering = signal<string | null>(null);
  protected readonly text = signal('');
  /** The turn that a new comment is about; follows what is marked in the transcript until it is taken away. */
  protected readonly anchor = linkedSignal<TurnRange | null>(() => this.desk.selection()?.turns ?? null);

  protected readonly label = (turn: number): string => turnLabel(this.desk.transcript(), [turn, turn]);

  protected goTo(turn: number): void {
    this.desk.goToTurn(turn);
  }

  protected answer(id: string | null): void {
    this.answering.set(id);
    this.text.set('');
    this.problem.set(undefined);
    if (id === null) return;
    afterNextRender(() => this.document.getElementById(`answer-${id}`)?.focus(), { injector: this.injector });
  }

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const answers = this.answering();
    const turn = answers === null ? (this.anchor()?.[0] ?? null) : null;
    const comment = NewComment.safeParse({ turn, answers, text: this.text() });
    if (!comment.success) return;
    const sent = await this.asked(() =>
      this.api.post(`/sessions/${this.sessionId()}/comments`, comment.data, SessionComment),
    );
    if (!sent) return;
    this.answer(null);
    this.anchor.set(null);
  }

  protected async remove(id: string): Promise<void> {
    await this.asked(() => this.api.delete(`/comments/${id}`, z.unknown()));
  }

  private async asked(request: () => Promise<unknown>): Promise<boolean> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await request();
      this.read.reload();
      return true;
    } catch (error) {
      this.problem.set(toProblemError(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
