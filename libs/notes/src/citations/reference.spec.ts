import fc from 'fast-check';
import { citeTurns, quoteTurn } from './insert-evidence.js';
import { formatReference, parseReference, type Reference } from './reference.js';
import { readSection } from './read-section.js';
import { evidence, turns } from './testing/small-evidence.js';

const turnNumber = fc.integer({ min: 0, max: 9_999_999 });
const reference: fc.Arbitrary<Reference> = fc.oneof(
  fc.tuple(turnNumber, turnNumber).map(([first, last]): Reference => ({ kind: 'turns', first, last })),
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,3}$/).map((form): Reference => ({ kind: 'form', form })),
  fc.constant<Reference>({ kind: 'session' }),
  fc.integer({ min: 0, max: 99_999 }).map((number): Reference => ({ kind: 'goal', number })),
);

describe('a reference', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(reference, (given) => {
        fc.pre(given.kind !== 'form' || !/^(session|goal-\d+)$/.test(given.form));
        const forms = new Set(given.kind === 'form' ? [given.form] : []);
        expect(parseReference(formatReference(given).slice(1, -1), forms)).toEqual(given);
      }),
    );
  });

  it('may be typed with a dash and blanks, and is no remark', () => {
    expect(parseReference(' 12 – 14 ', new Set())).toEqual({ kind: 'turns', first: 12, last: 14 });
    for (const remark of ['sic', 'client laughs', 'inaudible', '12a', '', '-', '12-', 'Session'])
      expect([remark, parseReference(remark, new Set())]).toEqual([remark, null]);
    expect(parseReference('srs', new Set(['srs']))).toEqual({ kind: 'form', form: 'srs' });
  });
});

describe('inserted evidence', () => {
  it('cites turns in order', () => {
    expect(citeTurns(12)).toBe('[12]');
    expect(citeTurns(14, 12)).toBe('[12-14]');
  });

  it('is found again, whatever the words of the turn are', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc
        .array(fc.constantFrom('“', '”', '"', "'", '‘', '’', ' ', 'no', '.', '…', '[2]', '\n', '«', '--'), {
          minLength: 1,
        })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(words, (said) => {
        fc.pre(/[\p{L}\p{N}]/u.test(said));
        const own = { ...evidence, turns: [{ ...turns[0]!, speaker: 'client' as const, text: said }] };
        expect(readSection(`Client said ${quoteTurn(said)} ${citeTurns(1)}.`, own)).toMatchObject([
          { support: 'supported', quotations: [{ turns: [1] }] },
        ]);
      }),
      { numRuns: 1000 },
    );
  });
});
