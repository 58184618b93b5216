import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormField } from '../ui/form-field.js';
import { ModalDialog } from '../ui/modal-dialog.js';
import { NoteDesk } from './note-desk.js';

/** Words that go with a step of the note: why it is returned, what is added to it. */
@Component({
  selector: 'note-comment-dialog',
  imports: [FormField, ModalDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <modal-dialog [heading]="heading()" (closed)="desk.dialog.set(null)">
      <form class="stack" novalidate (submit)="send($event, words.value)">
        @if (about()) {
          <p>{{ about() }}</p>
        }
        <form-field [label]="label()" [hint]="hint()" [problem]="problem()" #field>
          <textarea
            #words
            class="input"
            rows="5"
            [id]="field.id"
            [attr.aria-describedby]="field.describedBy()"
            [attr.aria-invalid]="problem() ? true : null"
          ></textarea>
        </form-field>
        @if (desk.problem(); as refused) {
          <p class="problem" role="alert">{{ refused.message }}</p>
        }
        <div class="row">
          <button type="submit" class="button button-primary" [disabled]="desk.busy()">{{ action() }}</button>
          <button type="button" class="button" (click)="desk.dialog.set(null)">Cancel</button>
        </div>
      </form>
    </modal-dialog>
  `,
  styles: `
    .problem {
      color: var(--danger);
    }
  `,
})
export class NoteCommentDialog {
  protected readonly desk = inject(NoteDesk);

  readonly heading = input.required<string>();
  readonly label = input.required<string>();
  readonly action = input.required<string>();
  readonly hint = input<string>();
  readonly about = input<string>();
  readonly required = input(false);
  readonly sent = output<string>();

  protected readonly problem = signal<string | undefined>(undefined);

  protected send(event: Event, words: string): void {
    event.preventDefault();
    this.problem.set(this.required() && words.trim() === '' ? 'Write something first' : undefined);
    if (this.problem() === undefined) this.sent.emit(words);
  }
}
