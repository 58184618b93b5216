import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type NoteView } from '@attune/contracts';
import { needsSeeing } from '@attune/notes';
import { counted } from '../ui/number-format.js';
import { ModalDialog } from '../ui/modal-dialog.js';
import { NoteDesk } from './note-desk.js';
import { NoteEvidence } from './note-evidence.js';
import { evidenceWords } from './note-evidence-words.js';
import { NoteFormatList } from './note-format-list.js';
import { emptyRequired, writtenSections } from './note-sections.js';

/** Signing: what is still empty, and every sentence without evidence, to be read before the name goes under it. */
@Component({
  selector: 'note-sign-dialog',
  imports: [ModalDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-sign-dialog.html',
  styles: `
    ul {
      display: grid;
      gap: var(--space-2);
      max-height: 40dvh;
      overflow-y: auto;
      padding: var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius-m);
    }
    .where {
      font-size: var(--text-s);
      color: var(--text-faint);
    }
    .why {
      display: block;
      font-size: var(--text-s);
      color: var(--rupture-text);
    }
    .check {
      display: flex;
      gap: var(--space-2);
      align-items: baseline;
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class NoteSignDialog {
  protected readonly desk = inject(NoteDesk);
  private readonly evidence = inject(NoteEvidence);
  private readonly formats = inject(NoteFormatList);

  readonly note = input.required<NoteView>();

  private readonly sections = computed(() => this.evidence.readAll(this.note().format, this.note().sections));
  protected readonly counts = computed(() => evidenceWords(this.sections().flatMap((section) => section.sentences)));
  protected readonly toSee = computed(() =>
    this.sections().flatMap((section) =>
      section.sentences
        .filter(needsSeeing)
        .map((sentence) => ({ heading: section.heading, text: sentence.text, why: sentence.reason })),
    ),
  );
  protected readonly empty = computed(() =>
    emptyRequired(writtenSections(this.note().sections, this.formats.byId(this.note().format))),
  );
  protected readonly seen = signal(false);
  protected readonly ready = computed(() => this.empty().length === 0 && (this.toSee().length === 0 || this.seen()));
  protected readonly seenLabel = computed(() =>
    this.toSee().length === 1
      ? 'I have read this sentence'
      : `I have read these ${counted(this.toSee().length, 'sentence')}`,
  );

  protected check(event: Event): void {
    this.seen.set((event.target as HTMLInputElement).checked);
  }

  protected sign(): void {
    void this.desk.sign(this.toSee().map((sentence) => sentence.text));
  }
}
