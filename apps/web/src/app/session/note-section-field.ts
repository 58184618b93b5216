import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  viewChild,
} from '@angular/core';
import { NoteEvidence } from './note-evidence.js';
import { evidenceWords } from './note-evidence-words.js';
import { insertedAt, type WrittenSection } from './note-sections.js';
import { NoteSentenceList } from './note-sentence-list.js';

/** One section being written: its prompt, a text area as long as its text, and below it what each sentence rests on. */
@Component({
  selector: 'note-section-field',
  imports: [NoteSentenceList],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-section-field.html',
  styleUrl: './note-section-field.css',
})
export class NoteSectionField {
  private readonly evidence = inject(NoteEvidence);
  private readonly injector = inject(Injector);

  readonly format = input.required<string>();
  readonly section = input.required<WrittenSection>();
  readonly typed = output<string>();
  readonly entered = output();

  protected readonly id = computed(() => `section-${this.section().key}`);
  protected readonly read = computed(() => this.evidence.read(this.format(), this.section()));
  protected readonly counts = computed(() => evidenceWords(this.read().sentences));
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');

  protected changed(): void {
    this.typed.emit(this.area().nativeElement.value);
  }

  /** Puts words where the cursor last stood in this section; the cursor stands behind them afterwards. */
  insert(words: string, takeFocus: boolean): void {
    const area = this.area().nativeElement;
    const { text, cursor } = insertedAt(this.section().text, area.selectionEnd, words);
    this.typed.emit(text);
    afterNextRender(
      () => {
        area.setSelectionRange(cursor, cursor);
        if (takeFocus) area.focus();
      },
      { injector: this.injector },
    );
  }
}
