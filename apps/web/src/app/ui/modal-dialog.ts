import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';

let dialogs = 0;

/**
 * A dialog over the page, on the browser's own `<dialog>`: focus stays inside, Escape and the cross close it, and the
 * focus returns to where it came from. Show it with `@if`; it opens when rendered.
 *
 * @example
 * @if (adding()) { <modal-dialog heading="Add a client" (closed)="adding.set(false)">…</modal-dialog> }
 */
@Component({
  selector: 'modal-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog [attr.aria-labelledby]="id" (close)="closed.emit()" (cancel)="closed.emit()">
      <div class="top">
        <h2 [id]="id">{{ heading() }}</h2>
        <button type="button" class="button button-quiet button-small" aria-label="Close" (click)="closed.emit()">
          ✕
        </button>
      </div>
      <ng-content />
    </dialog>
  `,
  styles: `
    dialog {
      width: min(var(--dialog-width, 520px), calc(100vw - 24px));
      max-height: calc(100dvh - 32px);
      overflow: auto;
      padding: var(--space-5);
      border: 1px solid var(--line);
      border-radius: var(--radius-l);
      background: var(--surface);
      color: var(--text);
      box-shadow: var(--shadow-raised);
    }
    dialog::backdrop {
      background: rgb(12 18 26 / 45%);
    }
    .top {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-3);
      margin: -6px -8px var(--space-4) 0;
    }
    h2 {
      font-size: 1.0625rem;
    }
  `,
})
export class ModalDialog {
  readonly heading = input.required<string>();
  readonly closed = output();
  protected readonly id = `dialog-${++dialogs}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }
}
