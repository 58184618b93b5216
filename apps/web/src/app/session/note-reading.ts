import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type NoteSection } from '@attune/contracts';
import { NoteEvidence } from './note-evidence.js';
import { NoteSentences } from './note-sentences.js';

/** Sections of a note or draft to be read, each sentence with its evidence. */
@Component({
  selector: 'note-reading',
  imports: [NoteSentences],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (section of read(); track section.key) {
      <section>
        @if (section.heading) {
          <h3>{{ section.heading }}</h3>
        }
        @if (section.sentences.length > 0) {
          <note-sentences [section]="section" />
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
}
