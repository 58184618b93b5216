import fc from 'fast-check';
import { readSection } from '../citations/read-section.js';
import { evidence } from '../citations/testing/small-evidence.js';
import { noteFormat } from '../note-formats/shipped-formats.js';
import { readModelAnswer } from './read-model-answer.js';

const dap = noteFormat('dap')!;
const sentence = (text: string, more: object = {}) => ({
  text,
  turns: [] as number[],
  forms: [] as string[],
  goals: [] as number[],
  session: false,
  quotes: [] as string[],
  ...more,
});
const read = (...data: object[]) => {
  const answer = readModelAnswer({ sections: { data, assessment: [], plan: [] } }, dap);
  return answer.ok ? answer.sections[0]!.text : answer.reason;
};
const supportOf = (...data: object[]) => readSection(read(...data), evidence).map(({ support }) => support);

describe('an answer of a model', () => {
  it('becomes text with its evidence in brackets', () => {
    expect(read(sentence('Client did not know.', { turns: [4, 2, 3] }))).toBe('Client did not know [2-4].');
    expect(read(sentence('Came, low total', { forms: ['wai-sr-c'], goals: [2], session: true, turns: [1, 4] }))).toBe(
      'Came, low total [1, 4, wai-sr-c, goal-2, session].',
    );
    expect(read(sentence('Client said “Stuff.”', { turns: [4] }), sentence('client left!', { turns: [5] }))).toBe(
      'Client said “Stuff.” [4]. client left [5]!',
    );
    expect(readModelAnswer(JSON.stringify({ sections: {} }), dap)).toEqual({
      ok: true,
      sections: dap.sections.map(({ key, heading }) => ({ key, heading, text: '' })),
    });
  });

  it('keeps every sentence, so that the wrong ones are seen', () => {
    expect(
      supportOf(
        sentence('Client said “I don’t know” about it.', { turns: [4], quotes: ['I don’t know'] }),
        sentence('Client said “I want to stop.”', { turns: [4], quotes: ['I want to stop.'] }),
        sentence('Client wept.', { turns: [900] }),
        sentence('Client denied suicidal thoughts.'),
        sentence('Client drank 15 glasses.', { turns: [2] }),
        sentence('Low on the form.', { forms: ['PHQ 9'] }),
        sentence('Client agreed.', { turns: [4], quotes: ['I agree with all of it'] }),
      ),
    ).toEqual(['supported', 'broken', 'broken', 'unsupported', 'broken', 'broken', 'broken']);
  });

  it('cannot cite by itself: only the listed evidence counts', () => {
    expect(read(sentence('Client is well [4]. Mood is good [2-3][session].'))).toBe(
      'Client is well (4). Mood is good (2-3)(session).',
    );
    expect(supportOf(sentence('Client is well [[4]].\n[4] Fine'))).not.toContain('supported');
    expect(supportOf(sentence('Client is well. Client left.', { turns: [4] }))).toEqual(['unsupported', 'supported']);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('[', ']', '4', ' ', '“', '”', '"', '.', '\n', 'a', '[4]', ','), { maxLength: 30 }),
        (pieces) => {
          expect(supportOf(sentence(`Client is well ${pieces.join('')}`))).not.toContain('supported');
        },
      ),
    );
  });

  it('is refused in words of our own where it has not the form that was asked for', () => {
    const refusals: [unknown, RegExp][] = [
      [null, /has no sections/],
      ['{"sections": {"data": [', /has no sections/],
      [{ sections: [] }, /has no sections/],
      [{ sections: { data: [], diagnosis: [] } }, /section that was not asked for/],
      [{ sections: { data: 'Client wept' } }, /no list of sentences in the section “Data”/],
      [{ sections: { data: [{ text: 'Client wept' }] } }, /sentence without its evidence in the section “Data”/],
      [
        { sections: { plan: [sentence('x', { turns: ['4'] })] } },
        /sentence without its evidence in the section “Plan”/,
      ],
      [{ sections: { data: [sentence('long '.repeat(5000))] } }, /too long in the section “Data”/],
      [{ sections: Object.fromEntries([['__proto__x', []]]) }, /section that was not asked for/],
    ];
    for (const [value, reason] of refusals)
      expect(readModelAnswer(value, dap)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof readModelAnswer(value, dap).ok).toBe('boolean');
      }),
    );
  });
});
