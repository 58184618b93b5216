import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { NoteEvidence, type ReadSection } from './note-evidence.js';
import { supportTag } from './note-evidence-words.js';
import { NoteReference } from './note-reference-chip.js';
import { referenceLabel } from './note-reference.js';
import { sentencePieces } from './note-sentence.js';

/** What each sentence of a section rests on, one line per sentence, while the section is being written. */
@Component({
  selector: 'note-sentence-list',
  imports: [NoteReference],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul [attr.aria-label]="'Evidence of ' + section().heading">
      @for (line of lines(); track $index) {
        <li [attr.data-support]="line.support">
          <span class="words">{{ line.words }}</span>
          <span class="marks">
            @for (mark of line.marks; track $index) {
              <note-reference [label]="mark.label" [missing]="mark.missing" />
            }
            @if (line.tag) {
              <span class="tag">{{ line.tag }}</span>
            }
            @if (line.support === 'not-needed') {
              <span class="own">own judgement</span>
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      margin-top: 4px;
      padding: 4px 10px;
      border-left: 2px solid var(--line);
      font-size: var(--text-m);
      color: var(--text-faint);
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-2);
      align-items: baseline;
      padding: 1px 0;
    }
    .words {
      flex: 1 1 10rem;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .marks {
      max-width: 100%;
    }
    [data-support='unsupported'] .words,
    [data-support='broken'] .words {
      text-decoration: underline wavy var(--rupture);
      text-decoration-thickness: 1px;
      text-underline-offset: 3px;
    }
    .tag {
      padding: 0 6px;
      border-radius: 4px;
      background: var(--rupture-soft);
      color: var(--rupture-text);
      font-size: var(--text-s);
      font-weight: 600;
    }
    [data-support='broken'] .tag {
      background: var(--danger-soft);
      color: var(--danger);
    }
    .own {
      font-size: var(--text-s);
    }
  `,
})
export class NoteSentenceList {
  private readonly evidence = inject(NoteEvidence);

  readonly section = input.required<ReadSection>();

  protected readonly lines = computed(() => {
    const { text, sentences } = this.section();
    const sources = this.evidence.labels();
    return sentences.map((sentence) => {
      const pieces = sentencePieces(text, sentence);
      return {
        support: sentence.support,
        tag: supportTag(sentence),
        words: pieces
          .map((piece) => (piece.kind === 'reference' ? '' : piece.text))
          .join('')
          .replace(/\s+/g, ' ')
          .trim(),
        marks: pieces.flatMap((piece) =>
          piece.kind === 'reference'
            ? [{ label: referenceLabel(piece.reference, sources), missing: piece.missing }]
            : [],
        ),
      };
    });
  });
}
