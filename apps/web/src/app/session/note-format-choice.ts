import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { SegmentedControl } from '../ui/segmented-control.js';
import { NoteFormatList } from './note-format-list.js';

/** The usual formats side by side; the others, and the clinic's own, in a list. */
@Component({
  selector: 'note-format-choice',
  imports: [SegmentedControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (formats.offered().length > 0) {
      @if (formats.usual().length > 0) {
        <segmented-control
          [label]="label()"
          [segments]="segments()"
          [value]="value()"
          (valueChange)="valueChange.emit($event)"
        />
      }
      @if (others().length > 0) {
        <select class="input" [attr.aria-label]="label() + ', other formats'" (change)="chosen($event)">
          <option value="" [selected]="isUsual()">Other…</option>
          @for (format of others(); track format.id) {
            <option [value]="format.id" [selected]="format.id === value()">{{ format.name }}</option>
          }
        </select>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .input {
      width: auto;
      max-width: 11rem;
      min-height: 34px;
      padding: 3px 6px 3px 10px;
      border-radius: var(--radius-m);
      font-size: var(--text-m);
    }
  `,
})
export class NoteFormatChoice {
  protected readonly formats = inject(NoteFormatList);

  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly valueChange = output<string>();

  protected readonly segments = computed(() =>
    this.formats.usual().map((format) => ({ value: format.id, label: format.name })),
  );
  protected readonly isUsual = computed(() => this.formats.usual().some((format) => format.id === this.value()));
  /** A note may stand in a format that is no longer offered; it stays in the list for this note. */
  protected readonly others = computed(() => {
    const now = this.formats.byId(this.value());
    return now?.archived ? [...this.formats.others(), now] : this.formats.others();
  });

  protected chosen(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    if (value !== '') this.valueChange.emit(value);
  }
}
