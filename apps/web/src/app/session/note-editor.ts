import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  linkedSignal,
  type OnInit,
  signal,
  untracked,
  viewChildren,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type NoteSection, type NoteText, type NoteView } from '@attune/contracts';
import { citeTurns, quoteTurn } from '@attune/notes';
import { NoteAutosave, type SaveState } from './note-autosave.js';
import { NoteConflict } from './note-conflict.js';
import { NoteDesk } from './note-desk.js';
import { NoteFormatChoice } from './note-format-choice.js';
import { NoteFormatList } from './note-format-list.js';
import { NoteGoals } from './note-goals.js';
import { guardUnsaved } from './note-save-guard.js';
import { saveWords } from './note-save-words.js';
import { NoteSectionField } from './note-section-field.js';
import { plainSections, writtenSections, type WrittenSection } from './note-sections.js';
import { SessionDesk, type TurnSelection } from './session-desk.js';

/** A note being written: it saves itself, shows what each sentence rests on, and takes citations from the transcript. */
@Component({
  selector: 'note-editor',
  imports: [NoteConflict, NoteFormatChoice, NoteSectionField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-editor.html',
  styleUrl: './note-editor.css',
})
export class NoteEditor implements OnInit {
  private readonly notes = inject(NoteDesk);
  private readonly desk = inject(SessionDesk);
  private readonly formats = inject(NoteFormatList);
  protected readonly goals = inject(NoteGoals);

  readonly note = input.required<NoteView>();

  protected readonly format = signal('');
  protected readonly written = linkedSignal<ReturnType<typeof this.formats.byId>, readonly WrittenSection[]>({
    source: () => this.formats.byId(this.format()),
    computation: (format, before) => writtenSections(before?.value ?? untracked(() => this.note().sections), format),
  });
  protected readonly state = computed<SaveState<NoteView>>(
    () => this.autosave()?.state() ?? { kind: 'saved', at: this.note().updatedAt },
  );
  protected readonly words = computed(() => saveWords(this.state()));
  protected readonly conflict = computed(() => {
    const state = this.state();
    return state.kind === 'conflict' ? state.theirs : undefined;
  });
  /** What has just been put into the note from outside, for screen readers and for the eye. */
  protected readonly put = signal('');
  protected readonly mine = computed(() => plainSections(this.written()));

  private readonly autosave = signal<NoteAutosave<NoteText, NoteView> | undefined>(undefined);
  private readonly entered = signal<string | undefined>(undefined);
  private readonly fields = viewChildren(NoteSectionField);

  constructor() {
    guardUnsaved(() => this.autosave());
    this.desk.takesCitations.set(true);
    this.desk.citations.pipe(takeUntilDestroyed()).subscribe((selection) => this.cite(selection));
    this.notes.insertions.pipe(takeUntilDestroyed()).subscribe((sections) => this.take(sections));
    inject(DestroyRef).onDestroy(() => {
      this.desk.takesCitations.set(false);
      this.notes.flush = () => Promise.resolve(true);
    });
    // The page may have read a newer state: taken over while nothing typed is waiting, else the server tells of it.
    effect(() => {
      const note = this.note();
      const autosave = untracked(this.autosave);
      if (!autosave || autosave.isOn(note.etag) || untracked(autosave.unsaved)) return;
      autosave.settle(note, null);
      untracked(() => this.show(note));
    });
  }

  ngOnInit(): void {
    const { id, etag, updatedAt, format } = this.note();
    this.format.set(format);
    const channel = {
      save: (text: NoteText, on: string): Promise<NoteView> => this.notes.save(id, text, on),
      read: (): Promise<NoteView> => this.notes.read(id),
    };
    const autosave = new NoteAutosave<NoteText, NoteView>(channel, etag, updatedAt, (saved) => this.notes.show(saved));
    this.autosave.set(autosave);
    this.notes.flush = () => autosave.flush();
  }

  protected type(key: string, text: string): void {
    this.written.update((sections) => sections.map((one) => (one.key === key ? { ...one, text } : one)));
    this.changed();
  }

  protected changeFormat(format: string): void {
    this.format.set(format);
    this.changed();
  }

  protected enter(key: string): void {
    this.entered.set(key);
  }

  protected citeGoal(number: number): void {
    this.fieldInUse()?.insert(`[goal-${number}]`, true);
  }

  protected tryAgain(): void {
    this.autosave()?.tryNow();
  }

  protected takeTheirs(theirs: NoteView): void {
    this.autosave()?.settle(theirs, null);
    this.notes.show(theirs);
    this.show(theirs);
  }

  protected keepMine(theirs: NoteView): void {
    this.autosave()?.settle(theirs, this.text());
  }

  private cite({ text, turns: [first, last] }: TurnSelection): void {
    const field = this.fieldInUse();
    if (!field) return;
    field.insert(`${quoteTurn(text)} ${citeTurns(first + 1, last + 1)}`, false);
    this.put.set(`Cited under ${field.section().heading}`);
  }

  /** A draft: its sections take the place of those with the same name. */
  private take(sections: readonly NoteSection[]): void {
    const texts = new Map(sections.map((section) => [section.key, section.text]));
    this.written.update((written) => written.map((one) => ({ ...one, text: texts.get(one.key) ?? one.text })));
    this.put.set(sections.length === 1 ? `Put under ${sections[0]?.heading}` : 'The draft is in the note');
    this.changed();
  }

  private fieldInUse(): NoteSectionField | undefined {
    const key = this.entered();
    return this.fields().find((field) => field.section().key === key) ?? this.fields()[0];
  }

  private show(note: NoteView): void {
    this.format.set(note.format);
    this.written.set(writtenSections(note.sections, this.formats.byId(note.format)));
  }

  private changed(): void {
    this.autosave()?.changed(this.text());
  }

  private text(): NoteText {
    const sections = plainSections(this.written()).filter(
      (section, index) => !this.written()[index]?.kept || section.text.trim() !== '',
    );
    return { format: this.format(), sections };
  }
}
