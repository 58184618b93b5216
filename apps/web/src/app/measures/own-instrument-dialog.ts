import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { InstrumentDetail } from '@attune/contracts';
import { Api } from '../api/api.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { ModalDialog } from '../ui/modal-dialog.js';
import { readDefinition } from './definition-file.js';

/** Adds an instrument of the site's own from a definition file; what is wrong with the file is named field by field. */
@Component({
  selector: 'own-instrument-dialog',
  imports: [ModalDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <modal-dialog heading="Add own instrument" (closed)="closed.emit()">
      <div class="stack">
        <p>
          A definition file describes one form: its items as short topics, response scale, key, missing rule, licence
          and sources. It is checked as a whole before anything is saved.
        </p>
        <p>
          <a href="/api/v1/instruments/definition-schema" target="_blank" rel="noopener">
            Format of definition files (JSON Schema)
          </a>
        </p>
        <div class="field">
          <label for="definition-file">Definition file (.json)</label>
          <input
            id="definition-file"
            class="input"
            type="file"
            accept=".json,application/json"
            [attr.aria-invalid]="unreadable() || problem() ? true : null"
            [disabled]="busy()"
            (change)="take($event)"
          />
        </div>
        <div role="alert">
          @if (unreadable(); as reason) {
            <p class="wrong">{{ reason }}</p>
          }
          @if (problem(); as refused) {
            <p class="wrong">{{ refused.message }}</p>
            @if (refused.problems.length > 0) {
              <dl>
                @for (one of refused.problems; track $index) {
                  <dt>{{ one.field || 'file' }}</dt>
                  <dd>
                    {{ one.message }}
                    @if (one.remedy) {
                      <span class="faint">{{ one.remedy }}</span>
                    }
                  </dd>
                }
              </dl>
            }
          }
        </div>
        @if (busy()) {
          <p role="status">Checking the file…</p>
        }
      </div>
    </modal-dialog>
  `,
  styles: `
    .wrong {
      color: var(--danger);
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 4px var(--space-3);
      margin-top: var(--space-2);
      padding: var(--space-3);
      border-radius: var(--radius-s);
      background: var(--surface-sunken);
    }
    dt {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
  `,
})
export class OwnInstrumentDialog {
  readonly closed = output();
  /** The id of the form that was added. */
  readonly added = output<string>();

  protected readonly busy = signal(false);
  protected readonly unreadable = signal('');
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  private readonly api = inject(Api);

  protected async take(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (!file) return;
    this.unreadable.set('');
    this.problem.set(undefined);
    const read = await readDefinition(file);
    // The same file can be chosen again once it is corrected.
    field.value = '';
    if (!read.ok) {
      this.unreadable.set(read.reason);
      return;
    }
    this.busy.set(true);
    try {
      const instrument = await this.api.post('/instruments', { definition: read.definition }, InstrumentDetail);
      this.added.emit(instrument.id);
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
