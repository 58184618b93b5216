import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const widths = [92, 78, 85, 64, 88, 71];

/** Grey bars in the place of what is being read. Appears after a moment, so that fast answers do not flicker. */
@Component({
  selector: 'loading-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  template: `
    <span class="visually-hidden">{{ label() }}</span>
    @for (width of bars(); track $index) {
      <span class="bar" aria-hidden="true" [style.width.%]="width"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
      padding: var(--space-4) 0;
      animation: appear 0.2s 0.25s both;
    }
    .bar {
      height: 14px;
      border-radius: 7px;
      background: var(--neutral-soft);
      animation: breathe 1.4s ease-in-out infinite alternate;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  `,
})
export class LoadingSkeleton {
  /** What is being read, for screen readers: "Loading the caseload". */
  readonly label = input.required<string>();
  readonly lines = input(6);
  protected readonly bars = computed(() => Array.from({ length: this.lines() }, (_, i) => widths[i % widths.length]));
}
