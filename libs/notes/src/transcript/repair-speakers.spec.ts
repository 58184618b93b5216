import fc from 'fast-check';
import { type SpeakerRepair, repairSpeakers } from './repair-speakers.js';
import type { ShownTurn } from './shown-turn.js';
import type { Speaker } from './turn.js';

const asOriginal = (turns: readonly Omit<ShownTurn, 'origin'>[]): ShownTurn[] =>
  turns.map((turn, index) => ({ ...turn, origin: [index, index] }));

const talk = asOriginal([
  { speaker: 'therapist', name: 'A', start: 0, end: 4, text: 'How was the week? Not good.' },
  { speaker: 'therapist', name: 'A', start: 5, end: 6, text: 'I see.' },
  { speaker: 'client', name: 'B', start: 7, end: null, text: 'You do not.' },
]);
const repaired = (steps: SpeakerRepair[], turns = talk) => {
  const result = repairSpeakers(turns, turns, steps);
  if (!result.ok) throw new Error(result.reason);
  return result;
};
const refusal = (step: SpeakerRepair) => {
  const result = repairSpeakers(talk, talk, [step]);
  if (result.ok) throw new Error('not refused');
  return [result.step, result.reason];
};
const speakersOf = (turns: readonly ShownTurn[]): Speaker[] => turns.map(({ speaker }) => speaker);

describe('a repair', () => {
  it('swaps two speakers', () => {
    const { turns, change } = repaired([{ kind: 'swap', a: 'client', b: 'therapist' }]);
    expect(speakersOf(turns)).toEqual(['client', 'client', 'therapist']);
    expect(change).toBe('swapped client and therapist in 3 turns');
  });

  it('gives single turns, or all turns of a voice, to a speaker', () => {
    const one = repaired([{ kind: 'assign', first: 1, last: 1, speaker: 'client' }]);
    expect([speakersOf(one.turns), one.change]).toEqual([['therapist', 'client', 'client'], 'gave turn 2 to client']);
    const voice = repaired([{ kind: 'assign-voice', name: 'A', speaker: 'other' }]);
    expect([speakersOf(voice.turns), voice.change]).toEqual([
      ['other', 'other', 'client'],
      'gave a voice with 2 turns to other',
    ]);
  });

  it('splits a turn between words, with the time that its characters suggest', () => {
    const { turns } = repaired([{ kind: 'split', turn: 0, at: 18, speaker: 'client' }]);
    expect(turns.slice(0, 2)).toEqual([
      { speaker: 'therapist', name: 'A', start: 0, end: 2.6153846153846154, text: 'How was the week?', origin: [0, 0] },
      { speaker: 'client', name: 'A', start: 2.6153846153846154, end: 4, text: 'Not good.', origin: [0, 0] },
    ]);
    expect(turns.map(({ origin }) => origin)).toEqual([
      [0, 0],
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it('merges a turn with the one after it, and knows where both came from even when they are cut again elsewhere', () => {
    const merged = repaired([{ kind: 'merge', turn: 1 }]);
    expect(merged.turns[1]).toEqual({
      speaker: 'therapist',
      name: 'A',
      start: 5,
      end: null,
      text: 'I see. You do not.',
      origin: [1, 2],
    });
    const again = repairSpeakers(talk, merged.turns, [{ kind: 'split', turn: 1, at: 11, speaker: 'client' }]);
    expect(again.ok && again.turns.map(({ text, origin }) => [text, origin])).toEqual([
      ['How was the week? Not good.', [0, 0]],
      ['I see. You', [1, 2]],
      ['do not.', [2, 2]],
    ]);
  });

  it('renames a voice and does not tell the name', () => {
    const { turns, change } = repaired([{ kind: 'rename', name: 'B', to: 'Mr. Okafor' }]);
    expect(turns.map(({ name }) => name)).toEqual(['A', 'A', 'Mr. Okafor']);
    expect(change).toBe('renamed a voice with 1 turn');
  });

  it('says the first steps and how many more', () => {
    const step: SpeakerRepair = { kind: 'swap', a: 'client', b: 'other' };
    expect(repaired(Array<SpeakerRepair>(7).fill(step)).change.split('; ').at(-1)).toBe('and 3 more steps');
  });

  it('works in writing without spaces', () => {
    const turns = asOriginal([{ speaker: 'client', name: null, start: null, end: null, text: '你好吗？很好。' }]);
    const { turns: cut } = repaired([{ kind: 'split', turn: 0, at: 4, speaker: 'therapist' }], turns);
    expect(cut.map(({ text }) => text)).toEqual(['你好吗？', '很好。']);
    const back = repairSpeakers(turns, cut, [{ kind: 'merge', turn: 0 }]);
    expect(back.ok && back.turns).toEqual(turns);
  });

  it.each<[SpeakerRepair, string]>([
    [{ kind: 'swap', a: 'client', b: 'client' }, 'a speaker cannot be swapped with itself'],
    [{ kind: 'swap', a: 'other', b: 'unknown' }, 'neither of the two speaks'],
    [{ kind: 'assign', first: 2, last: 1, speaker: 'client' }, 'the first turn lies after the last'],
    [{ kind: 'assign', first: 2, last: 3, speaker: 'client' }, 'the transcript has 3 turns'],
    [{ kind: 'assign-voice', name: 'C', speaker: 'client' }, 'there is no such voice'],
    [{ kind: 'rename', name: null, to: 'C' }, 'there is no such voice'],
    [{ kind: 'split', turn: 0, at: 2, speaker: 'client' }, 'a word would be cut in two'],
    [{ kind: 'split', turn: 1, at: 6, speaker: 'client' }, 'there are no words on one side of the cut'],
    [{ kind: 'split', turn: 3, at: 1, speaker: 'client' }, 'the transcript has 3 turns'],
    [{ kind: 'merge', turn: 2 }, 'there is no turn after the last'],
    [{ kind: 'merge', turn: 3 }, 'the transcript has 3 turns'],
  ])('is refused: %j', (step, reason) => expect(refusal(step)).toEqual([0, reason]));

  it('is refused where it changes nothing', () => {
    expect(repairSpeakers(talk, talk, [{ kind: 'assign', first: 0, last: 0, speaker: 'therapist' }])).toEqual({
      ok: false,
      step: null,
      reason: 'the steps change nothing',
    });
  });
});

describe('any repairs', () => {
  const speaker = fc.constantFrom<Speaker>('client', 'therapist', 'other', 'unknown');
  const name = fc.constantFrom(null, 'A', 'B');
  const text = fc
    .array(fc.stringMatching(/^[a-zé’.?]{1,6}$/), { minLength: 1, maxLength: 6 })
    .map((words) => words.join(' '));
  const time = fc.option(fc.double({ min: 0, max: 4000, noNaN: true }));
  const turns = fc
    .array(fc.record({ speaker, name, start: time, end: time, text }), { minLength: 1, maxLength: 12 })
    .map(asOriginal);
  const at = fc.nat({ max: 13 });
  const step: fc.Arbitrary<SpeakerRepair> = fc.oneof(
    fc.record({ kind: fc.constant('swap' as const), a: speaker, b: speaker }),
    fc.record({ kind: fc.constant('assign' as const), first: at, last: at, speaker }),
    fc.record({ kind: fc.constant('assign-voice' as const), name, speaker }),
    fc.record({ kind: fc.constant('split' as const), turn: at, at: fc.nat({ max: 40 }), speaker }),
    fc.record({ kind: fc.constant('merge' as const), turn: at }),
    fc.record({ kind: fc.constant('rename' as const), name, to: fc.constantFrom('A', 'B', 'C') }),
  );
  /** Each step on what the one before made, as a person does it; refused steps are left out. */
  const apply = (original: ShownTurn[], steps: readonly SpeakerRepair[]): ShownTurn[] =>
    steps.reduce<ShownTurn[]>((shown, one) => {
      const result = repairSpeakers(original, shown, [one]);
      return result.ok ? result.turns : shown;
    }, original);
  const wordsOf = (shown: readonly ShownTurn[]): string => shown.map((turn) => turn.text).join(' ');

  it('never change the words', () => {
    fc.assert(
      fc.property(turns, fc.array(step, { maxLength: 25 }), (original, steps) => {
        expect(wordsOf(apply(original, steps))).toBe(wordsOf(original));
      }),
    );
  });

  it('keep origins ascending, without a gap, from the first turn to the last, each with words of its own', () => {
    fc.assert(
      fc.property(turns, fc.array(step, { maxLength: 25 }), (original, steps) => {
        const shown = apply(original, steps);
        expect(shown[0]?.origin[0]).toBe(0);
        expect(shown.at(-1)?.origin[1]).toBe(original.length - 1);
        for (const [index, { origin, text: words }] of shown.entries()) {
          const before = shown[index - 1];
          expect(origin[0]).toBeLessThanOrEqual(origin[1]);
          if (before) expect([before.origin[1], before.origin[1] + 1]).toContain(origin[0]);
          const source = original.slice(origin[0], origin[1] + 1).map((turn) => turn.text);
          expect(source.join(' ')).toContain(words);
        }
      }),
    );
  });

  it('are done together as one after another', () => {
    fc.assert(
      fc.property(turns, fc.array(step, { minLength: 1, maxLength: 8 }), (original, steps) => {
        const together = repairSpeakers(original, original, steps);
        if (together.ok) expect(together.turns).toEqual(apply(original, steps));
      }),
    );
  });

  it('are undone: a merge after a split, a swap after a swap', () => {
    fc.assert(
      fc.property(
        turns,
        fc.array(step, { maxLength: 10 }),
        at,
        fc.nat({ max: 40 }),
        speaker,
        (original, steps, turn, cut, who) => {
          const shown = apply(original, steps);
          const parts = repairSpeakers(original, shown, [{ kind: 'split', turn, at: cut, speaker: who }]);
          if (parts.ok) {
            const back = repairSpeakers(original, parts.turns, [{ kind: 'merge', turn }]);
            expect(back.ok && back.turns).toEqual(shown);
          }
          const swap: SpeakerRepair = { kind: 'swap', a: 'client', b: who };
          const swapped = repairSpeakers(original, shown, [swap]);
          if (swapped.ok) {
            const back = repairSpeakers(original, swapped.turns, [swap]);
            expect(back.ok && back.turns).toEqual(shown);
          }
        },
      ),
    );
  });
});
