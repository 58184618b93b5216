import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { toProblemError } from '../api/problem-error.js';

/** Something could not be loaded: what happened, and "Try again". Announced to screen readers. */
@Component({
  selector: 'error-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="alert">
      <p class="title">{{ heading() }}</p>
      <p class="muted">{{ problem().message }}</p>
      @for (one of problem().problems; track $index) {
        <p class="muted">{{ one.message }}{{ one.remedy ? '. ' + one.remedy : '' }}</p>
      }
      @if (problem().requestId; as id) {
        <p class="faint">Reference for your administrator: {{ id }}</p>
      }
    </div>
    @if (problem().status !== 404) {
      <button type="button" class="button" (click)="retry.emit()">Try again</button>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--space-3);
      padding: var(--space-6) var(--space-4);
      text-align: center;
    }
    .title {
      font-size: var(--text-l);
      font-weight: 620;
    }
    .muted {
      max-width: 60ch;
      margin-inline: auto;
    }
    .faint {
      font-size: var(--text-s);
    }
  `,
})
export class ErrorState {
  readonly error = input.required<unknown>();
  readonly heading = input('This could not be loaded');
  readonly retry = output();
  protected readonly problem = computed(() => toProblemError(this.error()));
}
