import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { type NoteView, type SessionPage } from '@attune/contracts';
import { CurrentPerson } from '../api/current-person.js';
import { ContentCard } from '../ui/content-card.js';
import { dateTime } from '../ui/day-format.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { NoteBegin } from './note-begin.js';
import { NoteDesk } from './note-desk.js';
import { NoteDraftPanel } from './note-draft-panel.js';
import { NoteDrafts } from './note-drafts.js';
import { NoteEditor } from './note-editor.js';
import { NoteEvidence } from './note-evidence.js';
import { evidenceWords } from './note-evidence-words.js';
import { NoteHistory } from './note-history.js';
import { NoteReading } from './note-reading.js';

/** The column of the note on the session page: reading, writing and drafting it. */
@Component({
  selector: 'note-panel',
  imports: [ContentCard, NoteBegin, NoteDraftPanel, NoteEditor, NoteHistory, NoteReading, SegmentedControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-panel.html',
  styleUrl: './note-panel.css',
})
export class NotePanel {
  protected readonly desk = inject(NoteDesk);
  protected readonly drafts = inject(NoteDrafts);
  private readonly evidence = inject(NoteEvidence);
  protected readonly mayBegin = inject(CurrentPerson).may('notes.write');

  readonly session = input.required<SessionPage>();

  protected readonly beginning = signal(false);
  protected readonly modes = [
    { value: 'read', label: 'Read' },
    { value: 'write', label: 'Write' },
  ];
  protected readonly editable = computed(() => {
    const note = this.desk.note();
    return note !== undefined && this.mayEdit(note) && !this.beginning();
  });
  protected readonly when = dateTime;
  protected readonly title = computed(() => {
    const note = this.desk.note();
    return note && !this.beginning() ? `${note.formatName} note` : 'Note';
  });
  protected readonly counts = computed(() => {
    const note = this.desk.note();
    if (!note) return '';
    return evidenceWords(this.evidence.readAll(note.format, note.sections).flatMap((section) => section.sentences));
  });
  /** Why the note has come back, while it is back. */
  protected readonly returned = computed(() => {
    const note = this.desk.note();
    return note?.status === 'returned' ? note.events.findLast((event) => event.kind === 'returned') : undefined;
  });

  constructor() {
    effect(() => {
      // Another note, begun or chosen, ends the beginning of one.
      this.desk.openId();
      untracked(() => this.beginning.set(false));
    });
  }

  protected about(note: NoteView): string {
    const version = note.version === 0 ? 'no version kept yet' : `version ${note.version}`;
    const working = note.unsaved && note.version > 0 ? ', changed since' : '';
    return `${note.author.name} · ${version}${working} · ${dateTime(note.updatedAt)}`;
  }

  protected mayEdit(note: NoteView): boolean {
    return note.may.includes('edit');
  }

  protected async mode(value: string): Promise<void> {
    if (value === 'read') await this.desk.flush();
    this.desk.writing.set(value === 'write');
  }

  protected draft(): void {
    this.desk.writing.set(true);
    this.drafts.open.set(true);
  }

  protected async choose(id: string): Promise<void> {
    await this.desk.flush();
    this.desk.writing.set(false);
    this.desk.openId.set(id);
  }
}
