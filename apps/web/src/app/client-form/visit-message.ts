import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, input, viewChild } from '@angular/core';

/** A whole screen with one message: thanks, a link that has ended, answers that wait for the network. */
@Component({
  selector: 'visit-message',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="mark" aria-hidden="true">{{ mark() }}</p>
    <h1 #title tabindex="-1">{{ heading() }}</h1>
    <p class="text">{{ text() }}</p>
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: var(--space-3);
      min-height: 62dvh;
      width: min(100%, 420px);
      margin-inline: auto;
      text-align: center;
    }
    .mark {
      display: grid;
      place-items: center;
      width: 64px;
      height: 64px;
      border-radius: 50%;
      background: var(--accent-soft);
      color: var(--accent);
      font-size: 1.75rem;
      line-height: 1;
    }
    h1 {
      font-size: 1.375rem;
      text-wrap: balance;
    }
    .text {
      color: var(--text-muted);
      font-size: 1.0625rem;
      text-wrap: pretty;
    }
  `,
})
export class VisitMessage {
  readonly mark = input.required<string>();
  readonly heading = input.required<string>();
  readonly text = input.required<string>();

  private readonly titleElement = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    afterNextRender(() => this.titleElement().nativeElement.focus({ preventScroll: true }));
  }
}
