import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { type NoteSection } from '@attune/contracts';
import { ProgressBar } from '../ui/progress-bar.js';
import { NoteDesk } from './note-desk.js';
import { NoteDraftPreview } from './note-draft-preview.js';
import { NoteDraftSent } from './note-draft-sent.js';
import { draftEvidence, draftName } from './note-draft-words.js';
import { NoteDrafts } from './note-drafts.js';
import { NoteEvidence } from './note-evidence.js';
import { NoteSentences } from './note-sentences.js';

/** Drafting: by the local engine at once, or by a model after a look at what is sent; then into the note, or not. */
@Component({
  selector: 'note-draft-panel',
  imports: [NoteDraftPreview, NoteDraftSent, NoteSentences, ProgressBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-draft-panel.html',
  styleUrl: './note-draft-panel.css',
})
export class NoteDraftPanel {
  protected readonly drafts = inject(NoteDrafts);
  private readonly notes = inject(NoteDesk);
  private readonly evidence = inject(NoteEvidence);

  /** The format that is drafted in. */
  readonly format = input.required<string>();
  readonly formatName = input.required<string>();

  protected readonly draft = this.drafts.draft;
  protected readonly sections = computed(() => {
    const draft = this.draft();
    return draft ? this.evidence.readAll(draft.format, draft.sections) : [];
  });
  protected readonly name = draftName;
  protected readonly counts = draftEvidence;
  protected readonly earlier = computed(() =>
    (this.drafts.list()?.items ?? []).filter((one) => one.id !== this.draft()?.id),
  );
  protected readonly written = computed(() => (this.notes.note()?.sections ?? []).filter((one) => one.text.trim()));
  /** Using a draft takes the place of what is written; asked once before it does. */
  protected readonly asking = linkedSignal<string | undefined, boolean>({
    source: () => this.draft()?.id,
    computation: () => false,
  });
  protected readonly explaining = signal(false);
  protected readonly writing = computed(() => this.notes.writing() && this.notes.note() !== undefined);

  protected async use(confirmed: boolean): Promise<void> {
    const draft = this.draft();
    if (!draft) return;
    if (!this.writing()) {
      await this.notes.begin(draft.format, draft.sections);
      if (this.notes.problem() === undefined) this.close();
      return;
    }
    await this.notes.flush();
    if (this.written().length > 0 && !confirmed) {
      this.asking.set(true);
      return;
    }
    this.notes.insert(draft.sections);
    this.close();
  }

  protected insert({ key, heading, text }: NoteSection): void {
    const before =
      this.notes
        .note()
        ?.sections.find((section) => section.key === key)
        ?.text.trim() ?? '';
    this.notes.insert([{ key, heading, text: before === '' ? text : `${before}\n${text}` }]);
  }

  protected close(): void {
    this.drafts.forget();
    this.drafts.open.set(false);
  }
}
