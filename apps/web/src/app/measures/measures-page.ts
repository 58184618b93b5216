import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { InstrumentList, type InstrumentSummary } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { ContentCard } from '../ui/content-card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { counted } from '../ui/number-format.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusPill } from '../ui/status-pill.js';
import { type CatalogueFilter, everything, matchingInstruments, occurring, shortLicence } from './catalogue-filter.js';
import { keyStateWords } from './key-state.js';
import { OwnInstrumentDialog } from './own-instrument-dialog.js';

/** The catalogue: every form that can be given, and how far its key can be trusted. */
@Component({
  selector: 'measures-page',
  imports: [
    ContentCard,
    EmptyState,
    ErrorState,
    LoadingSkeleton,
    OwnInstrumentDialog,
    PageHeader,
    RouterLink,
    StatusPill,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './measures-page.html',
  styleUrl: './measures-page.css',
})
export class MeasuresPage {
  protected readonly read = apiResource(() => ({ path: '/instruments' }), InstrumentList);
  protected readonly list = lastValue(this.read);
  protected readonly filter = signal<CatalogueFilter>(everything);
  protected readonly all = computed(() => this.list()?.items ?? []);
  protected readonly shown = computed(() => matchingInstruments(this.all(), this.filter()));
  protected readonly domains = computed(() => occurring(this.all(), 'domain'));
  protected readonly perspectives = computed(() => occurring(this.all(), 'perspective'));
  protected readonly subtitle = computed(() =>
    this.list()
      ? `${counted(this.all().length, 'form')}. Keys and short topics only; the licensed wording stays with its owners.`
      : undefined,
  );
  protected readonly adding = signal(false);
  protected readonly mayManage = inject(CurrentPerson).may('instruments.manage');

  protected readonly key = keyStateWords;
  protected readonly licence = shortLicence;

  private readonly router = inject(Router);

  protected narrow(field: keyof CatalogueFilter, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.filter.update((filter) => ({ ...filter, [field]: value }));
  }

  protected showEverything(): void {
    this.filter.set(everything);
  }

  protected given(one: InstrumentSummary): string {
    return one.administrations === 0 ? 'not yet' : one.administrations.toLocaleString('en');
  }

  protected range(one: InstrumentSummary): string {
    return one.rangeKnown ? `${one.minimum}–${one.maximum}` : 'not known';
  }

  protected added(form: string): void {
    this.adding.set(false);
    void this.router.navigate(['/measures', form]);
  }
}
