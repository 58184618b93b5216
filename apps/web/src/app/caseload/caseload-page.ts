import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Caseload } from '@attune/contracts';
import { AlertCount } from '../api/alert-count.js';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { SharePlot } from '../chart/share-plot.js';
import { ContentCard } from '../ui/content-card.js';
import { weekOf } from '../ui/day-format.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { PageHeader } from '../ui/page-header.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { caseloadRows, caseloadSize, lastSession } from './caseload-rows.js';
import { CaseloadTable } from './caseload-table.js';
import { shareRows, sharesSentence } from './intern-shares.js';

/** Which client needs me first? Everything chosen here is in the address, so that it survives a reload and a link. */
@Component({
  selector: 'caseload-page',
  imports: [
    CaseloadTable,
    ContentCard,
    EmptyState,
    ErrorState,
    LoadingSkeleton,
    PageHeader,
    RouterLink,
    SegmentedControl,
    SharePlot,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './caseload-page.html',
  styleUrl: './caseload-page.css',
})
export class CaseloadPage {
  private readonly router = inject(Router);
  private readonly person = inject(CurrentPerson);
  private readonly alerts = inject(AlertCount);

  /** From the address: form id, `intern` for groups, `all` for ended treatments too. */
  readonly form = input<string>();
  readonly order = input<string, string | undefined>('attention', {
    transform: (order) => (order === 'intern' ? 'intern' : 'attention'),
  });
  readonly treatments = input<string>();

  protected readonly resource = apiResource(
    () => ({ path: '/caseload', query: { form: this.form(), treatments: this.treatments() } }),
    Caseload,
  );
  protected readonly caseload = lastValue(this.resource);

  protected readonly orders = [
    { value: 'attention', label: 'Attention first' },
    { value: 'intern', label: 'By intern' },
  ];
  protected readonly rows = computed(() => caseloadRows(this.caseload()!));
  protected readonly lastSession = computed(() => lastSession(this.caseload()!));
  protected readonly several = computed(() => new Set(this.caseload()?.items.map((item) => item.intern.id)).size > 1);
  protected readonly subtitle = computed(() => {
    const caseload = this.caseload();
    return caseload && `${caseloadSize(caseload)} · week of ${weekOf(caseload.asOf)}`;
  });
  protected readonly repaired = computed(() => shareRows(this.caseload()?.ruptureRepair ?? []));
  protected readonly given = computed(() => shareRows(this.caseload()?.measuresGiven ?? []));
  protected readonly repairedSentence = computed(() =>
    sharesSentence('Ruptures repaired within 3 sessions', this.repaired(), this.caseload()!.programmeRepairShare),
  );
  protected readonly givenSentence = computed(() =>
    sharesSentence('Attended sessions with a completed client form', this.given(), null),
  );
  protected readonly mayImport = computed(() => this.person.may('imports.run'));

  constructor() {
    effect(() => {
      const caseload = this.caseload();
      const wholeCaseload = this.form() === undefined && this.treatments() === undefined;
      if (caseload && wholeCaseload) this.alerts.takeFrom(caseload);
    });
  }

  protected choose(change: { form?: string; order?: string; treatments?: string }): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', scroll: 'manual' });
  }
}
