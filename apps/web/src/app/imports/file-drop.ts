import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { type FileText, readText } from './file-text.js';

/** A place to drop one CSV file on, which is also a button to choose it. */
@Component({
  selector: 'file-drop',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[class.over]': 'over()',
    '(dragover)': 'drag($event, true)',
    '(dragleave)': 'drag($event, false)',
    '(drop)': 'drop($event)',
  },
  template: `
    <p>{{ prompt() }}</p>
    <label class="button button-primary">
      Choose a file
      <input class="visually-hidden" type="file" accept=".csv,.tsv,.txt,text/csv" (change)="choose($event)" />
    </label>
    @if (reason()) {
      <p class="problem" role="alert">{{ reason() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--space-3);
      padding: var(--space-6) var(--space-4);
      border: 2px dashed var(--line-strong);
      border-radius: var(--radius-l);
      background: var(--surface-sunken);
      text-align: center;
    }
    :host(.over) {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    label:has(:focus-visible) {
      outline: 2.5px solid var(--focus);
      outline-offset: 2px;
    }
    .problem {
      max-width: 60ch;
      color: var(--danger);
    }
  `,
})
export class FileDrop {
  readonly prompt = input.required<string>();
  readonly read = output<Extract<FileText, { ok: true }>>();

  protected readonly over = signal(false);
  protected readonly reason = signal('');

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected async drop(event: DragEvent): Promise<void> {
    this.drag(event, false);
    await this.take(event.dataTransfer?.files[0]);
  }

  protected async choose(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    await this.take(file);
    // The same file can be chosen again once it is corrected.
    field.value = '';
  }

  private async take(file: File | undefined): Promise<void> {
    if (!file) return;
    const read = await readText(file);
    this.reason.set(read.ok ? '' : read.reason);
    if (read.ok) this.read.emit(read);
  }
}
