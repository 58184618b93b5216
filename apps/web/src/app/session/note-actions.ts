import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { StatusPill } from '../ui/status-pill.js';
import { NoteCommentDialog } from './note-comment-dialog.js';
import { NoteDesk } from './note-desk.js';
import { NoteSignDialog } from './note-sign-dialog.js';
import { noteStatus } from './note-status.js';
import { NoteVersionsDialog } from './note-versions-dialog.js';

/** Where the open note stands, and the steps that the person may take with it now. */
@Component({
  selector: 'note-actions',
  imports: [NoteCommentDialog, NoteSignDialog, NoteVersionsDialog, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (desk.note(); as note) {
      <status-pill [tone]="status()!.tone" [shape]="false">Note: {{ status()!.label }}</status-pill>
      @if (may('return')) {
        <button type="button" class="button" (click)="desk.openDialog('return')">Return with comment</button>
      }
      @if (may('co-sign')) {
        <button type="button" class="button button-primary" (click)="desk.openDialog('co-sign')">Co-sign</button>
      }
      @if (may('amend')) {
        <button type="button" class="button" (click)="desk.openDialog('amend')">Add an addendum</button>
      }
      @if (may('sign')) {
        <button type="button" class="button button-primary" (click)="desk.openDialog('sign')">Sign</button>
      }
      @switch (desk.dialog()) {
        @case ('sign') {
          <note-sign-dialog [note]="note" />
        }
        @case ('versions') {
          <note-versions-dialog [note]="note" />
        }
        @case ('return') {
          <note-comment-dialog
            heading="Return with comment"
            label="What should change"
            hint="The author sees it above the note, and it stays in its history."
            action="Return the note"
            [required]="true"
            (sent)="desk.giveBack($event)"
          />
        }
        @case ('co-sign') {
          <note-comment-dialog
            heading="Co-sign this note"
            label="Comment, if any"
            [about]="coSigning()"
            action="Co-sign"
            (sent)="desk.coSign($event)"
          />
        }
        @case ('amend') {
          <note-comment-dialog
            heading="Add an addendum"
            label="Addendum"
            hint="What was signed stays as it is; the addendum stands below it with your name and the time."
            action="Add and sign"
            [required]="true"
            (sent)="desk.amend($event)"
          />
        }
      }
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    status-pill {
      align-self: center;
    }
  `,
})
export class NoteActions {
  protected readonly desk = inject(NoteDesk);

  protected readonly status = computed(() => {
    const note = this.desk.note();
    return note && noteStatus(note);
  });
  protected readonly coSigning = computed(() => {
    const note = this.desk.note();
    if (!note) return '';
    const signed = note.events.findLast((event) => event.kind === 'signed' || event.kind === 'amended');
    const unseen = signed?.unsupported ?? 0;
    const about = `Version ${note.version} by ${note.author.name}.`;
    if (unseen === 0) return about;
    const sentences = unseen === 1 ? '1 sentence' : `${unseen} sentences`;
    return `${about} It was signed with ${sentences} without evidence, seen by the author.`;
  });

  protected may(action: 'return' | 'co-sign' | 'amend' | 'sign'): boolean {
    return this.desk.note()?.may.includes(action) ?? false;
  }
}
