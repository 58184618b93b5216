import type { Turn } from '../transcript/turn.js';
import { evaluatePassages, type CodedSession, type CodedStretch } from './evaluate-passages.js';
import type { Passage, PassageFamily } from './passage.js';

const turns = (count: number): Turn[] =>
  Array.from({ length: count }, (_, index) => ({
    speaker: index % 2 === 0 ? 'therapist' : 'client',
    start: null,
    end: null,
    text: 'Well.',
  }));

const shown = (first: number, last: number, family: PassageFamily = 'withdrawal'): Passage => ({
  turns: [first, last],
  family,
  start: null,
  end: null,
  reasons: [],
  quotes: [],
  score: 1,
});

const code = (
  coder: string,
  first: number,
  last: number,
  family: PassageFamily = 'withdrawal',
  marker: string | null = null,
): CodedStretch => ({ coder, turns: [first, last], family, marker });

// Four windows of forty turns each.
const session = (over: Partial<CodedSession>): CodedSession => ({
  id: 's',
  turns: turns(160),
  shown: [],
  coders: ['a', 'b'],
  codes: [],
  ...over,
});

const familyOf = (counts: ReturnType<typeof evaluatePassages>, family: PassageFamily) =>
  counts.families.find((one) => one.family === family);

describe('passages beside the codes of people', () => {
  it('counts hits, misses and windows', () => {
    const counts = evaluatePassages([
      session({
        shown: [shown(5, 10), shown(50, 55), shown(130, 135, 'confrontation')],
        codes: [
          code('a', 8, 20, 'withdrawal', 'minimal response'),
          code('b', 90, 92, 'withdrawal', 'minimal response'),
          code('a', 130, 131, 'withdrawal', 'denial'),
        ],
      }),
    ]);
    expect(counts.windows).toBe(4);
    expect(counts.precisionAt5).toEqual({ hits: 1, of: 3 });
    expect(familyOf(counts, 'withdrawal')).toMatchObject({
      codedWindows: 3,
      shownWindows: 2,
      precision: { hits: 1, of: 2 },
      recall: { hits: 1, of: 3 },
      ratings: [
        [1, 1, 0],
        [1, 0, 0],
        [0, 0, 1],
        [0, 1, 0],
      ],
      tables: [
        { coder: 'a', both: 1, shownOnly: 1, codedOnly: 1, neither: 1 },
        { coder: 'b', both: 0, shownOnly: 2, codedOnly: 1, neither: 1 },
      ],
    });
    expect(familyOf(counts, 'confrontation')?.precision).toEqual({ hits: 0, of: 1 });
    expect(counts.markers).toEqual([
      { family: 'withdrawal', marker: 'minimal response', coded: 2, found: 1 },
      { family: 'withdrawal', marker: 'denial', coded: 1, found: 0 },
    ]);
    expect(counts.bySession).toEqual([{ id: 's', coders: 2, shown: 3, hits: 1, missed: 2 }]);
  });

  it('holds nothing against the detector that nobody looked at', () => {
    const counts = evaluatePassages([
      session({ id: 'open', coders: [], shown: [shown(1, 2)], codes: [code('a', 1, 2)] }),
      session({ id: 'half', coders: ['b'], shown: [shown(1, 2)], codes: [code('a', 1, 2)] }),
    ]);
    expect(counts.sessions).toBe(1);
    expect(counts.coders).toEqual(['b']);
    expect(counts.precisionAt5).toEqual({ hits: 0, of: 1 });
    expect(counts.markers).toEqual([]);
  });

  it('leaves a coder out of the windows of sessions that they did not code', () => {
    const counts = evaluatePassages([session({ coders: ['a'] }), session({ id: 't', coders: ['b'] })]);
    expect(familyOf(counts, 'repair')?.ratings).toEqual([
      ...Array.from({ length: 4 }, () => [0, 0, null]),
      ...Array.from({ length: 4 }, () => [0, null, 0]),
    ]);
    expect(familyOf(counts, 'repair')?.tables.map(({ neither }) => neither)).toEqual([4, 4]);
  });

  it('takes the first five of withdrawal and confrontation', () => {
    const many = [shown(0, 1, 'repair'), ...[2, 4, 6, 8, 10, 12].map((turn) => shown(turn, turn))];
    const counts = evaluatePassages([session({ shown: many, codes: [code('a', 12, 12), code('a', 2, 2)] })]);
    expect(counts.precisionAt5).toEqual({ hits: 1, of: 5 });
  });
});
