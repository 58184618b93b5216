import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type Tone = 'rupture' | 'look' | 'repair' | 'neutral' | 'accent' | 'danger';

const marks: Readonly<Partial<Record<Tone, string>>> = { rupture: '▼', repair: '▲' };

/** A few words about a state. Colour never says it alone: ruptures and repairs carry their shape as well. */
@Component({
  selector: 'status-pill',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[attr.data-tone]': 'tone()' },
  template: `
    @if (mark(); as shape) {
      <span aria-hidden="true">{{ shape }}</span>
    }
    <span><ng-content /></span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: 5px;
      padding: 2px 8px;
      border-radius: var(--radius-s);
      background: var(--neutral-soft);
      color: var(--text-muted);
      font-size: var(--text-s);
      font-weight: 600;
      line-height: 1.5;
    }
    :host([data-tone='rupture']) {
      background: var(--rupture-soft);
      color: var(--rupture-text);
    }
    :host([data-tone='look']) {
      background: var(--look-soft);
      color: var(--look-text);
    }
    :host([data-tone='repair']) {
      background: var(--repair-soft);
      color: var(--repair-text);
    }
    :host([data-tone='accent']) {
      background: var(--accent-soft);
      color: var(--accent);
    }
    :host([data-tone='danger']) {
      background: var(--danger-soft);
      color: var(--danger);
    }
  `,
})
export class StatusPill {
  readonly tone = input<Tone>('neutral');
  /** False leaves ▼ and ▲ out where they are drawn beside the pill already. */
  readonly shape = input(true);
  protected readonly mark = computed(() => (this.shape() ? marks[this.tone()] : undefined));
}
