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
    if (mark.start < at) continue;
    words(pieces, section.slice(at, mark.start), before, mark);
    pieces.push(mark.piece);
    at = mark.end;
    before = mark;
  }
  words(pieces, section.slice(at, sentence.end), before, undefined);
  return pieces;
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
