import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { type InstrumentDetail } from '@attune/contracts';
import { totalHint } from './form-entry.js';

/** Totals copied from paper, for forms whose answers are not at hand. They stay totals. */
@Component({
  selector: 'totals-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (submit)="submit($event)">
      <p class="muted">
        Totals stay totals: no answers are made up from them, and pages say that they were entered as totals.
      </p>
      @for (scale of instrument().scaleItems; track scale.id) {
        <div class="field">
          <label [attr.for]="'total-' + scale.id">{{ scale.name }}</label>
          <input
            class="input"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            [id]="'total-' + scale.id"
            [attr.aria-describedby]="'hint-' + scale.id"
            [value]="texts()[scale.id] ?? ''"
            (input)="type(scale.id, $event)"
          />
          <span class="hint" [id]="'hint-' + scale.id">{{ hint(scale) }}, as printed on the form</span>
        </div>
      }
      <div class="row">
        <button class="button button-primary" [disabled]="busy() || empty()">
          {{ busy() ? 'Saving…' : 'Save the totals' }}
        </button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--space-4);
      max-width: 420px;
    }
    .input {
      max-width: 9rem;
    }
  `,
})
export class TotalsForm {
  readonly instrument = input.required<InstrumentDetail>();
  readonly busy = input(false);
  readonly entered = output<Readonly<Record<string, string>>>();

  protected readonly texts = signal<Readonly<Record<string, string>>>({});
  protected readonly empty = computed(() => Object.values(this.texts()).every((text) => text.trim() === ''));
  protected readonly hint = totalHint;

  protected type(scale: string, event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.texts.update((texts) => ({ ...texts, [scale]: text }));
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.entered.emit(this.texts());
  }
}
