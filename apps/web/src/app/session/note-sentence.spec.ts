import { readSection } from '@attune/notes';
import fc from 'fast-check';
import { referenceLabel, turnLabel } from './note-reference.js';
import { sentencePieces } from './note-sentence.js';
import { sessionMeasure, sessionPage } from './testing/session.js';

const { transcript } = sessionPage();
const evidence = { turns: transcript?.turns ?? [], forms: [sessionMeasure(1)], session: null, goals: [] };
const pieces = (text: string) => readSection(text, evidence).flatMap((sentence) => sentencePieces(text, sentence));

describe('sentencePieces', () => {
  it('draws references in place of their brackets, and quotations apart', () => {
    expect(
      pieces('Said “No.” [2, wai-sr-c] Then left [3-5].').map((piece) =>
        piece.kind === 'reference' ? `<${piece.reference.kind}>` : piece.text,
      ),
    ).toEqual(['Said ', '“No.”', ' ', '<turns>', ' ', '<form>', ' ', 'Then left', '. ', '<turns>', ' ']);
  });

  it('puts no second stop behind a quotation that ends with one', () => {
    const text = 'Client said “No.” [2]. Client said “fine” [7].';
    const shown = pieces(text).map((piece) => (piece.kind === 'reference' ? '#' : piece.text));
    expect(shown.join('')).toBe('Client said “No.” # Client said “fine”. # ');
  });

  it('marks a quotation and a reference that are not there', () => {
    const found = pieces('Said “never said this” [2]. It was late [99].');
    expect(found.filter((piece) => piece.kind !== 'words' && piece.missing !== null)).toHaveLength(2);
  });

  it('shows every word once where a quotation is not closed', () => {
    const shown = pieces('"left. Said ').map((piece) => (piece.kind === 'reference' ? '#' : piece.text));
    expect(shown.join('').match(/[a-z]+/gi)).toEqual(['left', 'Said']);
  });

  it('loses no letter of any text', () => {
    const letters = (text: string): string => text.replace(/[^a-z]/gi, '');
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('Said ', '“No.” ', '[2] ', '[2, 3] ', 'left. ', '\n', '[session]', '"', '[', ']', ', '),
        ),
        (parts) => {
          const text = parts.join('');
          const shown = pieces(text)
            .map((piece) => (piece.kind === 'reference' ? referenceLetters(piece.reference.kind) : piece.text))
            .join('');
          expect(letters(shown)).toBe(letters(text));
        },
      ),
    );
  });
});

const referenceLetters = (kind: string): string => (kind === 'session' ? 'session' : '');

describe('turnLabel', () => {
  it('shows when a turn starts, and a range by its first and last turn', () => {
    expect(turnLabel(transcript, [6, 6])).toBe('18:42');
    expect(turnLabel(transcript, [3, 6])).toBe('18:10–18:42');
  });

  it('counts turns from 1 where there are no times or no transcript', () => {
    const untimed = { turns: (transcript?.turns ?? []).map((turn) => ({ ...turn, start: null })) };
    expect(turnLabel(untimed, [11, 11])).toBe('turn 12');
    expect(turnLabel(null, [11, 13])).toBe('turns 12–14');
  });

  it('finds the original turn in one that was joined with others', () => {
    const turns = (transcript?.turns ?? [])
      .slice(0, 1)
      .map((turn) => ({ ...turn, origin: [0, 4] as [number, number] }));
    expect(turnLabel({ turns }, [3, 3])).toBe('17:55');
  });
});

describe('referenceLabel', () => {
  const sources = {
    transcript,
    measures: [sessionMeasure(1)],
    goals: [{ number: 2, text: 'Sleeps through.', state: 'active' as const }],
  };

  it('names forms by instrument and perspective, goals by their number, with more for the pointer', () => {
    expect(referenceLabel({ kind: 'form', form: 'wai-sr-c' }, sources)).toMatchObject({
      text: 'WAI-SR client',
      title: 'Goal 3.9, Task 3.4, Bond 3.8, Total 3.7',
      target: { kind: 'measures' },
    });
    expect(referenceLabel({ kind: 'goal', number: 2 }, sources)).toMatchObject({
      text: 'goal 2',
      title: 'Sleeps through.',
      target: { kind: 'goals' },
    });
  });

  it('leads nowhere where a form was not given', () => {
    expect(referenceLabel({ kind: 'form', form: 'phq-9' }, sources).target.kind).toBe('none');
  });
});
