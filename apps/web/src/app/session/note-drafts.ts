import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { DraftList, DraftPreview, DraftView } from '@attune/contracts';
import { type Subscription } from 'rxjs';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { stateChannel } from '../api/state-channel.js';
import { watchState } from '../api/watch-state.js';

/** Whether nothing more will happen to a draft. */
export const draftIsOver = (draft: Pick<DraftView, 'state'>): boolean =>
  draft.state === 'done' || draft.state === 'failed';

/** Drafts of the session on the page: the ones that were made, and the one being made. Provided by the page. */
@Injectable()
export class NoteDrafts {
  private readonly api = inject(Api);
  readonly mayDraft = inject(CurrentPerson).may('drafts.write');
  private readonly mayRead = inject(CurrentPerson).may('drafts.read');
  private readonly sessionId = signal<string | undefined>(undefined);

  /** Whether the place for drafts is open; the list is read only then. */
  readonly open = signal(false);
  readonly read = apiResource(() => {
    const id = this.sessionId();
    return id !== undefined && this.mayRead && this.open() ? { path: `/sessions/${id}/drafts` } : undefined;
  }, DraftList);
  readonly list = lastValue(this.read, () => this.sessionId());
  /** Whether the model may be used here and if not why; undefined until it is known. */
  readonly model = computed(() => this.list()?.model);

  readonly draft = signal<DraftView | undefined>(undefined);
  readonly preview = signal<DraftPreview | undefined>(undefined);
  readonly busy = signal(false);
  readonly problem = signal<ProblemError | undefined>(undefined);
  private following: Subscription | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.following?.unsubscribe());
  }

  of(sessionId: string): void {
    if (this.sessionId() === sessionId) return;
    this.sessionId.set(sessionId);
    this.open.set(false);
    this.forget();
  }

  /** Writes at once, from what the clinic has; nothing leaves the machine. */
  local(format: string): Promise<void> {
    return this.asked(async () => {
      this.draft.set(await this.api.post(this.path(), { format, engine: 'local' }, DraftView));
      this.read.reload();
    });
  }

  /** Exactly what would be sent to the model; nothing leaves yet. */
  look(format: string): Promise<void> {
    return this.asked(async () => {
      this.preview.set(await this.api.post(`${this.path()}/preview`, { format }, DraftPreview));
    });
  }

  /** Sends what the preview has shown and nothing else, and follows the draft to its end. */
  send(format: string, previewDigest: string): Promise<void> {
    return this.asked(async () => {
      const draft = await this.api.post(this.path(), { format, engine: 'model', previewDigest }, DraftView);
      this.preview.set(undefined);
      this.follow(draft);
    });
  }

  /** A draft that was made earlier, with its text and what was sent. */
  show(id: string): Promise<void> {
    return this.asked(async () => this.follow(await this.api.get(`/drafts/${id}`, DraftView)));
  }

  forget(): void {
    this.following?.unsubscribe();
    this.draft.set(undefined);
    this.preview.set(undefined);
    this.problem.set(undefined);
  }

  private follow(draft: DraftView): void {
    this.following?.unsubscribe();
    this.draft.set(draft);
    if (draftIsOver(draft)) return;
    this.following = watchState(stateChannel(this.api, `/drafts/${draft.id}`, DraftView), draftIsOver).subscribe({
      next: (state) => this.draft.set(state),
      error: (error) => this.problem.set(toProblemError(error)),
      complete: () => this.read.reload(),
    });
  }

  private path(): string {
    return `/sessions/${this.sessionId()}/drafts`;
  }

  private async asked(request: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await request();
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
