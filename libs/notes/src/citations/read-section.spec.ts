import fc from 'fast-check';
import type { Sentence } from './sentence.js';
import { readSection } from './read-section.js';
import { evidence, turns } from './testing/small-evidence.js';

const only = (text: string): Sentence => {
  const sentences = readSection(text, evidence);
  expect(sentences).toHaveLength(1);
  return sentences[0]!;
};
const support = (text: string) => {
  const { support: found, reason } = only(text);
  return reason === null ? found : `${found}: ${reason}`;
};

describe('support of a sentence', () => {
  it('is there when all that it cites is there', () => {
    expect(support('Client said “I don’t know” [4].')).toBe('supported');
    expect(support('Attended, 50 minutes, in person [session].')).toBe('supported');
    expect(support('Worked on sleep [goal-1].')).toBe('supported');
    expect(support('Client answered in few words [2-4].')).toBe('supported');
    expect(support('Few words, and a low form [2, 4; wai-sr-c].')).toBe('supported');
  });

  it('is missing where a sentence cites nothing', () => {
    expect(support('Client denied suicidal thoughts.')).toBe('unsupported: It says nothing about what it rests on');
    expect(support('Client said “I don’t know”.')).toMatch(/^unsupported/);
    expect(support('Client [sic] laughed [laughs].')).toMatch(/^unsupported/);
  });

  it('is not needed for a judgement that neither cites nor quotes', () => {
    const read = (text: string) => readSection(text, evidence, 'judgement').map((sentence) => sentence.support);
    expect(read('Ask about the task next session. Client said “I will”. Go on with goal 7 [goal-7].')).toEqual([
      'not-needed',
      'unsupported',
      'broken',
    ]);
  });

  it('breaks where a reference points at nothing, and says why', () => {
    expect(support('Client wept [512].')).toBe('broken: It cites turn 512; the transcript has 5');
    expect(support('Client wept [0].')).toBe('broken: It cites turn 0; turns are counted from 1');
    expect(support('Client wept [4-2].')).toBe('broken: It cites turns 4-2, which runs backwards');
    expect(support('Low mood [phq-9].')).toBe('broken: It cites phq-9; no such form was filled in at this session');
    expect(support('Slept [goal-3].')).toBe('broken: It cites goal 3, which the treatment does not have');
    const without = { turns: [], forms: [], session: null, goals: [] };
    const reasons = readSection('Came [session].\nWept [3].', without).map(({ reason }) => reason);
    expect(reasons).toEqual([
      'It cites the session; this note belongs to none',
      'It cites turn 3; the session has no transcript',
    ]);
  });

  it('breaks where one of several references fails', () => {
    expect(support('Client was quiet [2, 9].')).toMatch(/^broken/);
  });
});

describe('a quotation', () => {
  it('is found word by word, however quotation marks and white space are typed', () => {
    for (const quotation of [
      '“I don’t know. Stuff.”',
      '"I don\'t  know."',
      '“i don’t know,”',
      '„Stuff“',
      "'I don’t know'",
    ])
      expect([quotation, support(`Client said ${quotation} [4].`)]).toEqual([quotation, 'supported']);
  });

  it('breaks on any other word, part of a word, or capital', () => {
    expect(support('Client said “I do not know” [4].')).toBe('broken: The quotation is not in turn 4 word for word');
    expect(support('Client said “Stuf” [4].')).toMatch(/^broken/);
    expect(support('Client said “I Don’t know” [4].')).toMatch(/^broken/);
    expect(support('Client said “” [4].')).toBe('broken: Nothing stands between the quotation marks');
    expect(support('Client said “I don’t know [4].')).toBe('broken: The quotation has no closing mark');
  });

  it('says where the words are when another turn holds them', () => {
    expect(support('Client said “I don’t know” [2].')).toBe(
      'broken: The quotation is not in turn 2 word for word; it is in turn 4',
    );
  });

  it('belongs to who said it', () => {
    expect(support('Client said “How was the week?” [1].')).toBe('broken: In turn 1 the therapist says it');
    expect(support('Therapist asked “How was the week?” [1].')).toBe('supported');
    expect(support('Client answered “Fine” when the therapist asked “How was the week?” [1-2].')).toBe('supported');
    expect(support('Therapist: “I don’t know.” [4]')).toMatch(/^broken/);
  });

  it('names the turns in which it stands', () => {
    expect(only('Client said “Fine” and “Stuff” [1-4].').quotations.map((one) => one.turns)).toEqual([[2], [4]]);
  });

  it('may leave out words of one turn, but not put single words or turns together', () => {
    expect(support('Client said “Fine. I drank … I didn’t write the record” [2].')).toBe('supported');
    expect(support('Client said “I didn’t write … I drank about” [2].')).toMatch(/^broken/);
    expect(support('Client said “I … write the record” [2].')).toMatch(/^broken/);
    expect(support('Client said “I drank about … I don’t know” [2-4].')).toMatch(/^broken/);
  });

  it('may be of a goal, but not of a form', () => {
    expect(support('Works on “sleep through the night” [goal-1].')).toBe('supported');
    expect(support('Total “good” [wai-sr-c].')).toBe('broken: A quotation needs the turn in which it was said');
  });

  it('is found after a repair of speakers, by the turns of the original', () => {
    const joined = {
      ...turns[3]!,
      text: 'I don’t know. Stuff. Would a shorter version help?',
      origin: [3, 4] as const,
    };
    const cut = [
      { ...turns[1]!, text: 'Fine. I drank about' },
      { ...turns[1]!, speaker: 'therapist' as const, text: 'twelve glasses, and I didn’t write the record.' },
    ];
    const repaired = { ...evidence, turns: [turns[0]!, ...cut, turns[2]!, joined] };
    const read = (text: string) => readSection(text, repaired)[0];
    expect(read('Said “Stuff. Would a shorter” [5].')).toMatchObject({
      support: 'supported',
      quotations: [{ turns: [5] }],
    });
    expect(read('Said “drank about twelve” [2].')).toMatchObject({ support: 'supported' });
    expect(read('Said “What got in the way” [3].')).toMatchObject({ support: 'supported' });
    expect(read('Wept [6].')).toMatchObject({ reason: 'It cites turn 6; the transcript has 5' });
  });
});

describe('numbers of a sentence', () => {
  it('agree with the form that it cites, as far as they are written', () => {
    expect(support('WAI-SR, client: total 3.7 of 5, −1.1 since session 11 [wai-sr-c].')).toBe('supported');
    expect(support('WAI-SR, client: total 3.68 [wai-sr-c].')).toBe('supported');
    expect(support('WAI-SR, client: total 3.9 [wai-sr-c].')).toBe('broken: 3.9 is not in wai-sr-c');
    expect(support('WAI-SR, client: total 4 [wai-sr-c].')).toMatch(/^broken/);
    expect(support('WAI-SR, client: +1.1 [wai-sr-c].')).toBe('broken: 1.1 is not in wai-sr-c');
  });

  it('agree with the appointment, its day and its times', () => {
    expect(support('Session 12 on 6 November 2026, 14:05 to 14:55, 50 min [session].')).toBe('supported');
    expect(support('Lasted 45 minutes [session].')).toBe('broken: 45 is not in the facts of the session');
    expect(support('Began at 14:15 [session].')).toBe('broken: 14:15 is not in the facts of the session');
  });

  it('agree with what was said, in figures or in words, and with its time', () => {
    expect(support('Client drank 12 glasses [2].')).toBe('supported');
    expect(support('Client drank 15 glasses [2].')).toBe('broken: 15 is not in turn 2');
    expect(support('Short answers around turns 2–4 [2-4].')).toBe('supported');
    expect(support('Short answers from 0:10 to 0:35 [2-4].')).toBe('supported');
    expect(support('Short answers at 18:10 [2-4].')).toBe('broken: 18:10 is not in turns 2-4');
  });

  it('do not count in names, ordinals and list items', () => {
    expect(support('1. Spoke of COVID-19, vitamin B12 and the 2nd job [4].')).toBe('supported');
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '“',
      '”',
      '"',
      "'",
      '’',
      '[',
      ']',
      '12',
      '-',
      ', ',
      '. ',
      'Dr. ',
      '\n',
      ' ',
      '…',
      '?',
      'Client said ',
      'a',
      '[2]',
    ],
    ...['[goal-1]', '[wai-sr-c]', '3.7', 'e.g. ', '\r\n', '\u2028', '🙂', 'I don’t know', '18:10', '−1.1'],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  );

  it('is read without a throw into sentences that give it back', () => {
    fc.assert(
      fc.property(text, (written) => {
        const sentences = readSection(written, evidence);
        const back = sentences.map(({ start, end }) => written.slice(start, end)).join('');
        expect(back).toBe(written.trim() === '' ? '' : written);
        for (const { start, end, references, quotations, support: found, reason } of sentences) {
          for (const place of [...references, ...quotations.filter((one) => one.missing === null)]) {
            expect(place.start).toBeGreaterThanOrEqual(start);
            expect(place.end).toBeLessThanOrEqual(end);
          }
          expect(reason === null).toBe(found === 'supported' || found === 'not-needed');
          if (found === 'supported') expect(references.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of 20,000 characters is read without a hang, whatever it holds', () => {
    const long = Array.from({ length: 10_000 }, (_, index) => ({ ...turns[1]!, origin: [index, index] as const }));
    const many = { ...evidence, turns: long };
    readSection('', many);
    for (const unit of [
      '"',
      '“',
      "'a ",
      '[',
      '[1-10000]',
      'a. ',
      '[1',
      '“a” [1-10000]. ',
      '“a … b c” [1-10000]. ',
      '...',
      '9',
      ' ',
    ]) {
      const written = unit.repeat(Math.floor(20_000 / unit.length));
      const before = performance.now();
      readSection(written, many);
      expect([unit, performance.now() - before < 2500]).toEqual([unit, true]);
    }
  }, 60_000);
});
