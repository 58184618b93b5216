import { ChangeDetectionStrategy, Component, computed, effect, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NoteList } from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { NoteCount } from '../api/note-count.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { longDay } from '../ui/day-format.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { PageHeader } from '../ui/page-header.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { StatusPill } from '../ui/status-pill.js';
import { allDone, type NoteState, openWords, stateOf, stateSegments, waitingFor } from './unfinished-notes.js';

/** What is unfinished in the record: notes to sign, to revise and to co-sign, and sessions without a note. */
@Component({
  selector: 'notes-page',
  imports: [ContentCard, EmptyState, ErrorState, LoadingSkeleton, PageHeader, RouterLink, SegmentedControl, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notes-page.html',
  styleUrl: './notes-page.css',
})
export class NotesPage {
  private readonly api = inject(Api);
  private readonly person = inject(CurrentPerson);
  protected readonly maySeeFormats = this.person.may('note-formats.read');

  protected readonly state = signal<string>('all');
  protected readonly first = apiResource(() => ({ path: '/notes', query: { state: stateOf(this.state()) } }), NoteList);
  /** Counts and missing notes are the same whatever is shown. */
  protected readonly latest = lastValue(this.first);
  /** What was read so far: the first page, then one more with each "Load more". */
  protected readonly loaded = linkedSignal<NoteList | undefined>(() =>
    this.first.hasValue() ? this.first.value() : undefined,
  );
  protected readonly more = computed(() => this.loaded()?.nextCursor ?? null);
  protected readonly segments = computed(() => {
    const list = this.latest();
    return list ? stateSegments(list.counts) : [];
  });
  protected readonly nothingLeft = computed(() => allDone(this.state() as NoteState | 'all'));
  protected readonly missing = computed(() => this.latest()?.missing ?? []);
  protected readonly loadingMore = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected readonly day = longDay;
  protected readonly openFor = openWords;
  protected readonly waiting = (item: NoteList['items'][number]): ReturnType<typeof waitingFor> =>
    waitingFor(item, this.person.me()?.person.id);

  constructor() {
    const count = inject(NoteCount);
    effect(() => {
      const list = this.latest();
      if (list) count.takeFrom(list);
    });
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.more();
    if (cursor === null || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.problem.set(undefined);
    try {
      const page = await this.api.get('/notes', NoteList, { query: { state: stateOf(this.state()), cursor } });
      this.loaded.update((before) => ({ ...page, items: [...(before?.items ?? []), ...page.items] }));
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.loadingMore.set(false);
    }
  }
}
