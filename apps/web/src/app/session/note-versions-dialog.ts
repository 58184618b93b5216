import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { NoteVersions, type NoteView } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { dateTime } from '../ui/day-format.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { FormField } from '../ui/form-field.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { ModalDialog } from '../ui/modal-dialog.js';
import { NoteDesk } from './note-desk.js';
import { NoteDifferenceView } from './note-difference-view.js';
import { comparableTexts } from './note-version-texts.js';

/** Every version that was kept, and the difference between any two of them. */
@Component({
  selector: 'note-versions-dialog',
  imports: [EmptyState, ErrorState, FormField, LoadingSkeleton, ModalDialog, NoteDifferenceView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <modal-dialog heading="Versions of this note" (closed)="desk.dialog.set(null)">
      @if (read.error() && !versions()) {
        <error-state heading="The versions could not be loaded" [error]="read.error()" (retry)="read.reload()" />
      } @else if (!versions()) {
        <loading-skeleton label="Loading the versions" [lines]="5" />
      } @else if (texts().length === 0) {
        <empty-state
          heading="No version yet"
          text="A version is kept when the note is signed, or earlier with “Keep a version”."
        />
      } @else {
        <div class="stack">
          <div class="two">
            <form-field label="From" #fromField>
              <select class="input" [id]="fromField.id" (change)="from.set(chosen($event))">
                @for (text of texts(); track text.key) {
                  <option [value]="text.key" [selected]="text.key === from()">{{ text.name }}</option>
                }
              </select>
            </form-field>
            <form-field label="To" #toField>
              <select class="input" [id]="toField.id" (change)="to.set(chosen($event))">
                @for (text of texts(); track text.key) {
                  <option [value]="text.key" [selected]="text.key === to()">{{ text.name }}</option>
                }
              </select>
            </form-field>
          </div>
          @if (pair(); as shown) {
            <note-difference-view
              [before]="shown.from.short"
              [after]="shown.to.short"
              [earlier]="shown.from.sections"
              [later]="shown.to.sections"
            />
          }
        </div>
      }
    </modal-dialog>
  `,
  styles: `
    modal-dialog {
      --dialog-width: 760px;
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: var(--space-3);
    }
  `,
})
export class NoteVersionsDialog {
  protected readonly desk = inject(NoteDesk);

  readonly note = input.required<NoteView>();

  protected readonly read = apiResource(() => ({ path: `/notes/${this.note().id}/versions` }), NoteVersions);
  protected readonly versions = lastValue(this.read);
  protected readonly texts = computed(() => comparableTexts(this.versions()?.items ?? [], this.note(), dateTime));
  protected readonly from = linkedSignal(() => (this.texts().at(-2) ?? this.texts().at(-1))?.key ?? '');
  protected readonly to = linkedSignal(() => this.texts().at(-1)?.key ?? '');
  protected readonly pair = computed(() => {
    const [from, to] = [this.from(), this.to()].map((key) => this.texts().find((text) => text.key === key));
    return from && to ? { from, to } : undefined;
  });

  protected chosen(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }
}
