import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Client, EpisodeList as Episodes, type EpisodeView, Trajectory } from '@attune/contracts';
import { AlertCount } from '../api/alert-count.js';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { SessionBars } from '../chart/session-bars.js';
import { SessionLines } from '../chart/session-lines.js';
import { GiveFormDialog } from '../measures/give-form-dialog.js';
import { PageTitle } from '../ui/page-title.js';
import { ContentCard } from '../ui/content-card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { PageHeader } from '../ui/page-header.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { StatusPill } from '../ui/status-pill.js';
import { AddSessionDialog } from './add-session-dialog.js';
import { AllianceCard } from './alliance-card.js';
import { chosenTreatment, openRupture, totalFirst, treatmentChoice, treatmentLine } from './client-words.js';
import { EpisodeList } from './episode-list.js';
import { ObserverCard } from './observer-card.js';
import { SessionStrip } from './session-strip.js';
import { gapChart, subscaleChart } from './trajectory-chart.js';

/** How the alliance with one client moves, and what happened there. What is chosen here is kept in the address. */
@Component({
  selector: 'client-page',
  imports: [
    AddSessionDialog,
    AllianceCard,
    ContentCard,
    EmptyState,
    EpisodeList,
    ErrorState,
    GiveFormDialog,
    LoadingSkeleton,
    ObserverCard,
    PageHeader,
    RouterLink,
    SegmentedControl,
    SessionBars,
    SessionLines,
    SessionStrip,
    StatusPill,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './client-page.html',
  styleUrl: './client-page.css',
})
export class ClientPage {
  private readonly router = inject(Router);
  private readonly person = inject(CurrentPerson);
  private readonly alerts = inject(AlertCount);
  private readonly title = inject(PageTitle);

  readonly id = input.required<string>();
  /** From the address: treatment, instrument family and scale. */
  readonly treatment = input<string>();
  readonly family = input<string>();
  readonly scale = input<string>();

  protected readonly clientResource = apiResource(() => ({ path: `/clients/${this.id()}` }), Client);
  protected readonly client = lastValue(this.clientResource, () => this.id());
  protected readonly chosen = computed(() => {
    const client = this.client();
    return client && chosenTreatment(client, this.treatment());
  });

  protected readonly trajectoryResource = apiResource(() => {
    const treatment = this.chosen();
    const query = { form: this.family(), scale: this.scale() };
    return treatment && { path: `/treatments/${treatment.id}/trajectories`, query };
  }, Trajectory);
  protected readonly trajectory = lastValue(this.trajectoryResource, () => this.chosen()?.id);
  protected readonly episodesResource = apiResource(() => {
    const treatment = this.chosen();
    return treatment && { path: `/treatments/${treatment.id}/episodes` };
  }, Episodes);
  protected readonly episodes = lastValue(this.episodesResource, () => this.chosen()?.id);

  protected readonly episodeItems = computed(() => this.episodes()?.items ?? []);
  protected readonly rupture = computed(() => openRupture(this.episodeItems()));
  protected readonly subtitle = computed(() => {
    const treatment = this.chosen();
    return treatment && [this.client()?.name, treatmentLine(treatment)].filter(Boolean).join(' · ');
  });
  protected readonly families = computed(() =>
    (this.trajectory()?.families ?? []).map(({ family, name }) => ({ value: family, label: name })),
  );
  protected readonly scales = computed(() =>
    totalFirst(this.trajectory()?.scales ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  /** Observers usually rate with an instrument of their own; it stands below the chart that lacks them. */
  protected readonly observers = computed(() => {
    const trajectory = this.trajectory();
    if (!trajectory || trajectory.series.some((series) => series.perspective === 'observer')) return undefined;
    return trajectory.families.find(({ perspectives }) => perspectives.includes('observer'));
  });
  protected readonly hasScores = computed(() =>
    (this.trajectory()?.series ?? []).some((series) => series.points.length > 0),
  );
  protected readonly subscales = computed(() => subscaleChart(this.trajectory()!));
  protected readonly subscaleHeading = computed(() =>
    this.subscales()
      .lines.map((line) => line.name)
      .join(', '),
  );
  protected readonly gap = computed(() => gapChart(this.trajectory()!));
  protected readonly mayDecide = computed(() => this.person.may('episodes.decide'));
  protected readonly mayAdd = computed(() => this.person.may('sessions.write'));
  protected readonly mayGive = computed(
    () => this.person.may('links.write') || this.person.may('administrations.write'),
  );
  protected readonly adding = signal(false);
  /** The session that a form is being given at. */
  protected readonly giving = signal<string | undefined>(undefined);
  /** Forms are given at the latest session that was held. */
  protected readonly lastSession = computed(
    () => this.trajectory()?.strip.findLast((cell) => cell.attendance === 'attended')?.sessionId,
  );
  protected readonly treatmentName = treatmentChoice;

  constructor() {
    effect(() => {
      const client = this.client();
      if (client) this.title.set(client.code);
    });
  }

  protected choose(change: { treatment?: string; family?: string; scale?: string | null }): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', scroll: 'manual' });
  }

  /** The list takes the answer as it came; the number of alerts in the navigation may have changed with it. */
  protected decided(episode: EpisodeView): void {
    this.episodesResource.update(
      (list) => list && { ...list, items: list.items.map((one) => (one.id === episode.id ? episode : one)) },
    );
    void this.alerts.refresh();
  }
}
