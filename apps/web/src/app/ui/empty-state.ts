import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing is here yet: why, and what to do about it. What to do may be projected as a link or button. */
@Component({
  selector: 'empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="title">{{ heading() }}</p>
    <p class="muted">{{ text() }}</p>
    <div class="row"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--space-2);
      padding: var(--space-6) var(--space-4);
      text-align: center;
    }
    .title {
      font-size: var(--text-l);
      font-weight: 620;
    }
    .muted {
      max-width: 56ch;
    }
    .row:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
}
