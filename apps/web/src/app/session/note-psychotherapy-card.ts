import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { PsychotherapyNote, PsychotherapyNotes } from '@attune/contracts';
import * as z from 'zod';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { dateTime } from '../ui/day-format.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { NotePsychotherapyEditor } from './note-psychotherapy-editor.js';
import { visibilityWords } from './note-psychotherapy-words.js';

/** Psychotherapy notes (45 CFR 164.501): the author's own, apart from the record, shown to nobody unless shared. */
@Component({
  selector: 'note-psychotherapy-card',
  imports: [ContentCard, ErrorState, LoadingSkeleton, NotePsychotherapyEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-psychotherapy-card.html',
  styleUrl: './note-psychotherapy-card.css',
})
export class NotePsychotherapyCard {
  private readonly api = inject(Api);

  readonly sessionId = input.required<string>();

  /** Opened by hand: what stands here is not read, and its reading not recorded, by merely opening the session. */
  protected readonly open = linkedSignal<string, boolean>({ source: this.sessionId, computation: () => false });
  protected readonly read = apiResource(() => (this.open() ? { path: this.path() } : undefined), PsychotherapyNotes);
  protected readonly list = lastValue(this.read, () => this.sessionId());
  protected readonly mine = computed(() => this.list()?.items.find((note) => note.mine));
  protected readonly others = computed(() => (this.list()?.items ?? []).filter((note) => !note.mine));
  protected readonly visibility = visibilityWords;
  protected readonly when = dateTime;
  protected readonly busy = signal(false);
  protected readonly removing = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected toggled(event: Event): void {
    if ((event.target as HTMLDetailsElement).open) this.open.set(true);
  }

  protected begin(): Promise<void> {
    return this.asked(() => this.api.post(this.path(), { text: '' }, PsychotherapyNote));
  }

  protected share(note: PsychotherapyNote, personId: string): Promise<void> {
    if (personId === '') return Promise.resolve();
    return this.asked(() => this.api.post(`/psychotherapy-notes/${note.id}/shares`, { personId }, z.unknown()));
  }

  protected unshare(note: PsychotherapyNote, personId: string): Promise<void> {
    return this.asked(() => this.api.delete(`/psychotherapy-notes/${note.id}/shares/${personId}`, z.unknown()));
  }

  protected async remove(note: PsychotherapyNote): Promise<void> {
    await this.asked(() => this.api.delete(`/psychotherapy-notes/${note.id}`, z.unknown()));
    this.removing.set(false);
  }

  protected sharable(note: PsychotherapyNote): PsychotherapyNotes['mayShareWith'] {
    const already = new Set(note.sharedWith.map((person) => person.id));
    return (this.list()?.mayShareWith ?? []).filter((person) => !already.has(person.id));
  }

  private path(): string {
    return `/sessions/${this.sessionId()}/psychotherapy-notes`;
  }

  private async asked(request: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await request();
      this.read.reload();
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
