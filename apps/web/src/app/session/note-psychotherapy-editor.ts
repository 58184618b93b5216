import { ChangeDetectionStrategy, Component, computed, inject, input, type OnInit, signal } from '@angular/core';
import { PsychotherapyNote, PsychotherapyNotes, type PsychotherapyNoteText } from '@attune/contracts';
import { Api } from '../api/api.js';
import { ProblemError } from '../api/problem-error.js';
import { NoteAutosave, type SaveState } from './note-autosave.js';
import { guardUnsaved } from './note-save-guard.js';
import { saveWords } from './note-save-words.js';

/** The author's text, saving itself like a note does. */
@Component({
  selector: 'note-psychotherapy-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label class="visually-hidden" [for]="'psychotherapy-' + note().id">Psychotherapy note</label>
    <textarea
      class="input"
      rows="4"
      [id]="'psychotherapy-' + note().id"
      [value]="text()"
      (input)="typed($event)"
    ></textarea>
    <p class="state" role="status">{{ words() }}</p>
    @if (conflict(); as theirs) {
      <div class="row">
        <button type="button" class="button button-small" (click)="settle(theirs, false)">
          Take the text saved elsewhere
        </button>
        <button type="button" class="button button-small" (click)="settle(theirs, true)">Keep this text</button>
      </div>
    }
  `,
  styles: `
    textarea {
      field-sizing: content;
      min-height: 96px;
      line-height: 1.55;
    }
    .state {
      font-size: var(--text-s);
      color: var(--text-faint);
    }
  `,
})
export class NotePsychotherapyEditor implements OnInit {
  private readonly api = inject(Api);

  readonly note = input.required<PsychotherapyNote>();

  protected readonly text = signal('');
  private readonly autosave = signal<NoteAutosave<PsychotherapyNoteText, PsychotherapyNote> | undefined>(undefined);
  private readonly state = computed<SaveState<PsychotherapyNote>>(
    () => this.autosave()?.state() ?? { kind: 'saved', at: this.note().updatedAt },
  );
  protected readonly words = computed(() => saveWords(this.state()));
  protected readonly conflict = computed(() => {
    const state = this.state();
    return state.kind === 'conflict' ? state.theirs : undefined;
  });

  constructor() {
    guardUnsaved(() => this.autosave());
  }

  ngOnInit(): void {
    const { id, sessionId, text, etag, updatedAt } = this.note();
    this.text.set(text);
    const save = (body: PsychotherapyNoteText, ifMatch: string): Promise<PsychotherapyNote> =>
      this.api.put(`/psychotherapy-notes/${id}`, body, PsychotherapyNote, { ifMatch, handlesRefusal: true });
    const read = async (): Promise<PsychotherapyNote> => {
      const { items } = await this.api.get(`/sessions/${sessionId}/psychotherapy-notes`, PsychotherapyNotes);
      const found = items.find((one) => one.id === id);
      if (!found) throw new ProblemError(404, 'not-found', 'Not found', 'This note was removed.');
      return found;
    };
    this.autosave.set(new NoteAutosave({ save, read }, etag, updatedAt));
  }

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
    this.autosave()?.changed({ text: this.text() });
  }

  protected settle(theirs: PsychotherapyNote, mine: boolean): void {
    if (!mine) this.text.set(theirs.text);
    this.autosave()?.settle(theirs, mine ? { text: this.text() } : null);
  }
}
