import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { InstrumentList, type InstrumentSummary } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { ModalDialog } from '../ui/modal-dialog.js';
import { counted } from '../ui/number-format.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { StatusPill } from '../ui/status-pill.js';
import { formsToGive, type GivingPerspective } from './givable-forms.js';
import { keyStateWords } from './key-state.js';
import { OpenLinks } from './open-links.js';
import { PrivateLink } from './private-link.js';

/**
 * Gives a form at a session: choose it, then hand the client a private link, fill it in here, or copy it from paper.
 *
 * @example <give-form-dialog [treatmentId]="…" [sessionId]="…" (closed)="giving.set(false)" />
 */
@Component({
  selector: 'give-form-dialog',
  imports: [ErrorState, LoadingSkeleton, ModalDialog, OpenLinks, PrivateLink, SegmentedControl, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './give-form-dialog.html',
  styleUrl: './give-form-dialog.css',
})
export class GiveFormDialog {
  readonly treatmentId = input.required<string>();
  readonly sessionId = input.required<string>();
  readonly closed = output();

  protected readonly read = apiResource(() => ({ path: '/instruments' }), InstrumentList);
  protected readonly list = lastValue(this.read);
  protected readonly perspective = signal<string>('client');
  protected readonly perspectives = [
    { value: 'client', label: 'Client' },
    { value: 'therapist', label: 'Therapist' },
    { value: 'observer', label: 'Observer' },
  ];
  protected readonly words = signal('');
  protected readonly forms = computed(() =>
    formsToGive(this.list()?.items ?? [], this.perspective() as GivingPerspective, this.words()),
  );
  protected readonly chosen = signal<InstrumentSummary | undefined>(undefined);
  protected readonly linking = signal(false);
  protected readonly heading = computed(() => this.chosen()?.name ?? 'Give a form');
  protected readonly mayLink = inject(CurrentPerson).may('links.write');

  protected readonly key = keyStateWords;
  protected readonly items = (one: InstrumentSummary): string => counted(one.items, 'item');

  private readonly router = inject(Router);
  private readonly links = viewChild(OpenLinks);

  protected search(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected back(): void {
    this.chosen.set(undefined);
    this.linking.set(false);
  }

  protected refreshLinks(): void {
    this.links()?.refresh();
  }

  protected async fillIn(how: 'app' | 'paper'): Promise<void> {
    const form = this.chosen();
    if (!form) return;
    this.closed.emit();
    await this.router.navigate(['/sessions', this.sessionId(), 'forms', form.id], { queryParams: { how } });
  }
}
