import { type Quotation, type Reference, type Sentence } from '@attune/notes';

/** A sentence in the pieces in which it is drawn: words, quotations, and references instead of their brackets. */
export type SentencePiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'quotation'; readonly text: string; readonly missing: string | null }
  | { readonly kind: 'reference'; readonly reference: Reference; readonly missing: string | null };

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly piece: Exclude<SentencePiece, { kind: 'words' }>;
}

/** Cuts a sentence of a section into pieces; brackets and commas around references are left out. */
export function sentencePieces(section: string, sentence: Sentence): SentencePiece[] {
  const marks: Mark[] = [
    ...sentence.quotations.map((quotation) => quotationMark(section, quotation)),
    ...sentence.references.map(({ start, end, reference, missing }) => ({
      start,
      end,
      piece: { kind: 'reference' as const, reference, missing },
    })),
  ].sort((a, b) => a.start - b.start);
  const pieces: SentencePiece[] = [];
  let at = sentence.start;
  let before: Mark | undefined;
  for (const mark of marks) {
    if (mark.start < at || mark.start >= sentence.end) continue;
    words(pieces, section.slice(at, mark.start), before, mark);
    // A quotation that is not closed runs on into the sentences after it; each shows its own part.
    const cut = mark.end > sentence.end && mark.piece.kind === 'quotation';
    pieces.push(cut ? { ...mark.piece, text: section.slice(mark.start, sentence.end) } : mark.piece);
    at = Math.min(mark.end, sentence.end);
    before = mark;
  }
  words(pieces, section.slice(at, sentence.end), before, undefined);
  return withStopBeforeReferences(pieces);
}

/** "… again [12]." is drawn as "… again. 12": a full stop standing alone behind a mark looks lost. */
function withStopBeforeReferences(pieces: readonly SentencePiece[]): SentencePiece[] {
  const last = pieces.at(-1);
  if (last?.kind !== 'words' || !/^[.!?]\s*$/u.test(last.text)) return [...pieces];
  const isMark = (piece: SentencePiece): boolean =>
    piece.kind === 'reference' || (piece.kind === 'words' && piece.text.trim() === '');
  const spoken = pieces.findLastIndex((piece, at) => at < pieces.length - 1 && !isMark(piece));
  const before = pieces[spoken];
  if (before === undefined || spoken === pieces.length - 2) return [...pieces];
  const stop = 'text' in before && /[.!?…][”"]?\s*$/u.test(before.text) ? '' : last.text.trim();
  const words = before.kind === 'words' ? { ...before, text: before.text.trimEnd() } : before;
  const marks = pieces.slice(spoken + 1, -1);
  const blank = marks[0]?.kind === 'words' ? '' : ' ';
  const between: SentencePiece[] = stop + blank === '' ? [] : [{ kind: 'words', text: stop + blank }];
  return [...pieces.slice(0, spoken), words, ...between, ...marks, { kind: 'words', text: ' ' }];
}

function quotationMark(section: string, { start, end, missing }: Quotation): Mark {
  return { start, end, piece: { kind: 'quotation', text: section.slice(start, end), missing } };
}

function words(pieces: SentencePiece[], between: string, before: Mark | undefined, after: Mark | undefined): void {
  let text = between;
  if (before?.piece.kind === 'reference')
    text = text.replace(/^\s*[\],;](\s?)(?=([.,;:!?)])?)/u, (_, __, mark) => (mark ? '' : ' '));
  if (after?.piece.kind === 'reference') text = text.replace(/\s*\[\s*$/u, ' ');
  if (text.trim() === '' && !text.includes('\n')) text = text === '' ? '' : ' ';
  if (text !== '') pieces.push({ kind: 'words', text });
}
