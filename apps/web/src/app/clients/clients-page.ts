import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ClientList } from '@attune/contracts';
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
import { AddClientDialog } from './add-client-dialog.js';
import { clientRows, filtered } from './client-rows.js';

/** Every client that the signed-in person may see, with or without open treatment. */
@Component({
  selector: 'clients-page',
  imports: [AddClientDialog, ContentCard, EmptyState, ErrorState, LoadingSkeleton, PageHeader, RouterLink, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './clients-page.html',
  styleUrl: './clients-page.css',
})
export class ClientsPage {
  private readonly person = inject(CurrentPerson);

  protected readonly resource = apiResource(() => ({ path: '/clients' }), ClientList);
  protected readonly clients = lastValue(this.resource);
  protected readonly filter = signal('');
  protected readonly rows = computed(() => clientRows(this.clients()!));
  protected readonly shown = computed(() => filtered(this.rows(), this.filter()));
  protected readonly subtitle = computed(() => {
    if (!this.clients()) return undefined;
    const all = counted(this.rows().length, 'client');
    return this.filter().trim() ? `${this.shown().length} of ${all}` : all;
  });
  protected readonly mayWrite = computed(() => this.person.may('clients.write'));
  protected readonly mayImport = computed(() => this.person.may('imports.run'));
  protected readonly adding = signal(false);

  protected clear(box: HTMLInputElement): void {
    box.value = '';
    this.filter.set('');
    box.focus();
  }
}
