import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { attendances, InstrumentList, SessionList } from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { attendanceName } from '../ui/attendance-name.js';
import { ContentCard } from '../ui/content-card.js';
import { longDay } from '../ui/day-format.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { counted } from '../ui/number-format.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusPill } from '../ui/status-pill.js';
import { anySession, matchingSessions, type SessionFilter } from './session-filter.js';

/** Every session that the person may see, newest first, with what is there and what is missing. */
@Component({
  selector: 'sessions-page',
  imports: [ContentCard, EmptyState, ErrorState, LoadingSkeleton, PageHeader, RouterLink, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sessions-page.html',
  styleUrl: './sessions-page.css',
})
export class SessionsPage {
  /** Only the sessions of one treatment, where the address names it. */
  readonly treatmentId = input<string>();

  protected readonly first = apiResource(
    () => ({ path: '/sessions', query: { treatmentId: this.treatmentId() } }),
    SessionList,
  );
  /** What was read so far: the first page, then one more with each "Load more". */
  protected readonly loaded = linkedSignal<SessionList | undefined>(() =>
    this.first.hasValue() ? this.first.value() : undefined,
  );
  protected readonly filter = signal<SessionFilter>(anySession);
  protected readonly shown = computed(() => matchingSessions(this.loaded()?.items ?? [], this.filter()));
  protected readonly more = computed(() => this.loaded()?.nextCursor ?? null);
  protected readonly count = computed(() => {
    const all = this.loaded()?.items.length ?? 0;
    const shown = this.shown().length;
    if (shown === all) return counted(all, 'session');
    const loaded = this.more() === null ? counted(all, 'session') : `the ${all} sessions loaded so far`;
    return `${shown} of ${loaded}`;
  });
  private readonly catalogue = lastValue(apiResource(() => ({ path: '/instruments' }), InstrumentList));
  private readonly abbreviations = computed(
    () => new Map(this.catalogue()?.items.map(({ id, abbreviation }) => [id, abbreviation])),
  );
  protected readonly loadingMore = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected readonly attendances = attendances;
  protected readonly attendanceName = attendanceName;
  protected readonly day = longDay;
  protected readonly mayImport = inject(CurrentPerson).may('imports.run');

  private readonly api = inject(Api);

  /** Forms by their abbreviations, as soon as the catalogue is there. */
  protected formNames(forms: readonly string[]): string {
    return forms.map((form) => this.abbreviations().get(form) ?? form).join(', ');
  }

  protected narrow(field: keyof SessionFilter, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.filter.update((filter) => ({ ...filter, [field]: value }));
  }

  protected showEverything(): void {
    this.filter.set(anySession);
  }

  protected async loadMore(): Promise<void> {
    const cursor = this.more();
    if (cursor === null || this.loadingMore()) return;
    this.loadingMore.set(true);
    this.problem.set(undefined);
    try {
      const query = { treatmentId: this.treatmentId(), cursor };
      const page = await this.api.get('/sessions', SessionList, { query });
      this.loaded.update((before) => ({ ...page, items: [...(before?.items ?? []), ...page.items] }));
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.loadingMore.set(false);
    }
  }
}
