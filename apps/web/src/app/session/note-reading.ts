import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type NoteSection } from '@attune/contracts';
import { counted } from '../ui/number-format.js';
import { NoteEvidence } from './note-evidence.js';
import { NoteSentences } from './note-sentences.js';

/** Sections of a note or draft to be read, each sentence with its evidence. */
@Component({
  selector: 'note-reading',
  imports: [NoteSentences],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (silent(); as words) {
      <p class="faint">{{ words }}</p>
    }
    @for (section of read(); track section.key) {
      <section>
        @if (section.heading) {
          <h3>{{ section.heading }}</h3>
        }
        @if (section.sentences.length > 0) {
          <note-sentences [section]="section" [tagged]="silent() === null" />
        } @else {
          <p class="faint">Nothing written.</p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    h3 {
      margin-bottom: 3px;
      font-size: var(--text-m);
      color: var(--text-muted);
    }
  `,
})
export class NoteReading {
  private readonly evidence = inject(NoteEvidence);

  readonly format = input.required<string>();
  readonly sections = input.required<readonly NoteSection[]>();

  protected readonly read = computed(() => this.evidence.readAll(this.format(), this.sections()));
  /** A note that cites nothing at all, as notes written by hand often do: said once instead of behind every sentence. */
  protected readonly silent = computed(() => {
    const sentences = this.read().flatMap((section) => section.sentences);
    const without = sentences.filter((sentence) => sentence.support === 'unsupported').length;
    if (without === 0 || sentences.some((sentence) => sentence.references.length > 0)) return null;
    return `This note cites nothing: ${counted(without, 'sentence')} without evidence.`;
  });
}
