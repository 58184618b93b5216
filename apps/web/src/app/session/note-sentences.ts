import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { NoteEvidence, type ReadSection } from './note-evidence.js';
import { supportTag } from './note-evidence-words.js';
import { NoteReference } from './note-reference-chip.js';
import { sentencePieces } from './note-sentence.js';
import { referenceLabel } from './note-reference.js';

/** The text of a section with a small mark behind each sentence for what it rests on. */
@Component({
  selector: 'note-sentences',
  imports: [NoteReference],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-sentences.html',
  styleUrl: './note-sentences.css',
})
export class NoteSentences {
  private readonly evidence = inject(NoteEvidence);

  readonly section = input.required<ReadSection>();
  /** Whether a sentence without evidence says so behind itself; what is broken always does. */
  readonly tagged = input(true);

  protected readonly sentences = computed(() => {
    const { text, sentences } = this.section();
    const sources = this.evidence.labels();
    return sentences.map((sentence) => ({
      support: sentence.support,
      tag: this.tagged() || sentence.support !== 'unsupported' ? supportTag(sentence) : null,
      pieces: sentencePieces(text, sentence).map((piece) =>
        piece.kind === 'reference' ? { ...piece, label: referenceLabel(piece.reference, sources) } : piece,
      ),
    }));
  });
}
