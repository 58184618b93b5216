import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How much of a known amount is done. Without a total it only says that something is going on. */
@Component({
  selector: 'progress-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      role="progressbar"
      aria-valuemin="0"
      [attr.aria-label]="label()"
      [attr.aria-valuemax]="total() || null"
      [attr.aria-valuenow]="total() ? done() : null"
    >
      <div class="done" [class.unknown]="!total()" [style.width.%]="percent()"></div>
    </div>
  `,
  styles: `
    [role='progressbar'] {
      height: 8px;
      overflow: hidden;
      border-radius: 4px;
      background: var(--neutral-soft);
    }
    .done {
      height: 100%;
      border-radius: 4px;
      background: var(--accent);
      transition: width 0.2s;
    }
    .unknown {
      animation: slide 1.2s ease-in-out infinite alternate;
    }
    @keyframes slide {
      from {
        transform: translateX(-60%);
      }
      to {
        transform: translateX(160%);
      }
    }
  `,
})
export class ProgressBar {
  readonly label = input.required<string>();
  readonly done = input.required<number>();
  readonly total = input<number>(0);
  protected readonly percent = computed(() =>
    this.total() > 0 ? Math.min(100, (100 * this.done()) / this.total()) : 40,
  );
}
