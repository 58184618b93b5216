import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { type ReferenceLabel } from './note-reference.js';
import { SessionDesk } from './session-desk.js';

/** The small mark behind a sentence: what it rests on, and the way there. */
@Component({
  selector: 'note-reference',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (missing(); as why) {
      <span class="chip missing" [attr.title]="why"
        >{{ label().text }}<span class="visually-hidden">, {{ why }}</span></span
      >
    } @else if (label().target.kind === 'none') {
      <span class="chip" [attr.title]="label().title">{{ label().text }}</span>
    } @else {
      <button type="button" class="chip" [attr.title]="label().title" (click)="go()">
        <span class="visually-hidden">Go to </span>{{ label().text }}
      </button>
    }
  `,
  styles: `
    :host {
      display: inline;
    }
    .chip {
      display: inline-block;
      margin: 0 1px;
      padding: 0 5px;
      border: 0;
      border-radius: 4px;
      background: var(--accent-soft);
      color: var(--accent);
      font-size: var(--text-s);
      line-height: 1.5;
      white-space: nowrap;
    }
    /* Large enough to be touched (WCAG 2.5.8), also where chips stand in rows. */
    button.chip {
      min-width: 24px;
      line-height: 24px;
      cursor: pointer;
    }
    button.chip:hover {
      text-decoration: underline;
    }
    .missing {
      background: var(--danger-soft);
      color: var(--danger);
      text-decoration: line-through;
    }
    @media (pointer: coarse) {
      button.chip {
        padding: 0 8px;
      }
    }
  `,
})
export class NoteReference {
  private readonly desk = inject(SessionDesk);

  readonly label = input.required<ReferenceLabel>();
  /** Why it points at nothing; null where it is there. */
  readonly missing = input<string | null>(null);

  protected go(): void {
    const { target } = this.label();
    if (target.kind === 'turns') this.desk.goToTurn(...target.range);
    else if (target.kind !== 'none') this.desk.goToCard(target.kind);
  }
}
