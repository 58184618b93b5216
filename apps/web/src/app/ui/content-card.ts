import { ChangeDetectionStrategy, Component, input } from '@angular/core';

let cards = 0;

/** A titled part of a page. `hint` says in words what is shown; `[actions]` go to the right of the title. */
@Component({
  selector: 'content-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section [attr.aria-labelledby]="heading() ? id : null">
      @if (heading()) {
        <div class="top">
          <h2 [id]="id">{{ heading() }}</h2>
          <ng-content select="[actions]" />
        </div>
      }
      @if (hint()) {
        <p class="hint">{{ hint() }}</p>
      }
      <ng-content />
    </section>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
      border: 1px solid var(--line);
      border-radius: var(--radius-l);
      background: var(--surface);
      padding: var(--space-4);
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: var(--space-1) var(--space-3);
    }
    .hint {
      margin-top: 2px;
      max-width: 78ch;
      font-size: var(--text-m);
      line-height: 1.45;
      color: var(--text-faint);
    }
  `,
})
export class ContentCard {
  readonly heading = input<string>();
  readonly hint = input<string>();
  protected readonly id = `card-${++cards}`;
}
