import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { InstrumentDetail } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { ContentCard } from '../ui/content-card.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { counted } from '../ui/number-format.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { StatusPill } from '../ui/status-pill.js';
import { itemRows, missingRule, numberList } from './item-rows.js';
import { keyStateWords } from './key-state.js';
import { MeasurementErrorCard } from './measurement-error-card.js';

/** One form of the catalogue: its key, where the key comes from, and what is known about its error. */
@Component({
  selector: 'measure-page',
  imports: [ContentCard, ErrorState, LoadingSkeleton, MeasurementErrorCard, PageHeader, RouterLink, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './measure-page.html',
  styleUrl: './measure-page.css',
})
export class MeasurePage {
  /** The form, for example `wai-sr-c`. */
  readonly id = input.required<string>();

  protected readonly read = apiResource(() => ({ path: `/instruments/${this.id()}` }), InstrumentDetail);
  /** As read, then as answered by each change made on this page. */
  protected readonly instrument = linkedSignal(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly items = computed(() => {
    const instrument = this.instrument();
    return instrument ? itemRows(instrument) : [];
  });
  protected readonly subtitle = computed(() => {
    const one = this.instrument();
    if (!one) return '';
    const given = one.administrations === 0 ? 'not given yet' : `given ${counted(one.administrations, 'time')}`;
    return `${one.abbreviation} · filled in by the ${one.perspective} · ${counted(one.items, 'item')} · ${given}`;
  });
  protected readonly mayManage = inject(CurrentPerson).may('instruments.manage');

  protected readonly key = keyStateWords;
  protected readonly rule = missingRule;
  protected readonly numbers = numberList;

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const one = this.instrument();
      if (one) title.set(one.abbreviation);
    });
  }
}
