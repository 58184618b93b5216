import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/**
 * The top of a page: its one `h1` (which takes the focus after navigation), a line below it, and what can be done.
 *
 * @example
 * <page-header heading="Caseload" subtitle="4 interns">
 *   <status-pill marks tone="rupture">…</status-pill>
 *   <button actions class="button">…</button>
 * </page-header>
 */
@Component({
  selector: 'page-header',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      <div class="heading">
        <h1 tabindex="-1">{{ heading() }}</h1>
        <ng-content select="[marks]" />
      </div>
      @if (subtitle()) {
        <p class="muted">{{ subtitle() }}</p>
      }
    </div>
    <div class="actions"><ng-content select="[actions]" /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      justify-content: space-between;
      gap: var(--space-3) var(--space-5);
      margin-bottom: var(--space-4);
    }
    .words {
      min-width: 0;
      flex: 1 1 320px;
    }
    .heading,
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-3);
    }
    h1 {
      overflow-wrap: anywhere;
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly subtitle = input<string>();
}
