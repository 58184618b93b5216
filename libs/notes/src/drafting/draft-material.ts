import type { Evidence } from '../citations/evidence.js';
import type { NoteFormat } from '../note-formats/note-format.js';

/** A possible rupture or repair to point at; turns of the original transcript, from 0. Of a `Passage` with `origin` resolved. */
export interface DraftPassage {
  readonly turns: readonly [number, number];
  readonly family: 'withdrawal' | 'confrontation' | 'repair';
  readonly quotes: readonly { readonly turn: number; readonly text: string }[];
}

/** Everything that a draft may say something about. */
export interface DraftMaterial extends Evidence {
  /** Shipped or the organization's own; what a section holds is told by its key, else its heading, else its prompt. */
  readonly format: Pick<NoteFormat, 'id' | 'sections'>;
  readonly passages?: readonly DraftPassage[];
}
