import { joinIntoTurns } from './join-into-turns.js';
import type { ParsedCue } from './parsed-transcript.js';

const cue = (voice: string | null, start: number | null, end: number | null, text: string): ParsedCue => ({
  voice,
  start,
  end,
  text,
});

describe('cues become turns', () => {
  it('while the voice is the same', () => {
    const cues = [
      cue('A', 0, 1, 'How was'),
      cue('A', 1.5, 2, 'the\n week?'),
      cue('B', 2, 3, 'Fine.'),
      cue('A', 3, 4, 'Ah.'),
    ];
    expect(joinIntoTurns(cues)).toEqual([
      cue('A', 0, 2, 'How was the week?'),
      cue('B', 2, 3, 'Fine.'),
      cue('A', 3, 4, 'Ah.'),
    ]);
  });

  it('and the silence is not longer than ten seconds', () => {
    expect(joinIntoTurns([cue('A', 0, 1, 'a'), cue('A', 11, 12, 'b'), cue('A', 22.5, 23, 'c')])).toEqual([
      cue('A', 0, 12, 'a b'),
      cue('A', 22.5, 23, 'c'),
    ]);
  });

  it('but never where nobody is named', () => {
    const cues = [cue(null, 0, 1, 'a'), cue(null, 1, 2, 'b')];
    expect(joinIntoTurns(cues)).toEqual(cues);
  });

  it('across cues without a word', () => {
    expect(joinIntoTurns([cue('A', 0, 1, 'a'), cue('B', 1, 2, ' \n'), cue('A', 2, 3, 'b')])).toEqual([
      cue('A', 0, 3, 'a b'),
    ]);
  });

  it('with times that a recording can have', () => {
    expect(joinIntoTurns([cue('A', 5, 2, 'a')])).toEqual([cue('A', 5, null, 'a')]);
    expect(joinIntoTurns([cue('A', 1e9, 2e9, 'a')])).toEqual([cue('A', null, null, 'a')]);
    expect(joinIntoTurns([cue('A', 0, 5, 'a'), cue('A', 1, 2, 'b')])).toEqual([cue('A', 0, 5, 'a b')]);
    expect(joinIntoTurns([cue('A', 0, 5, 'a'), cue('A', 6, null, 'b')])).toEqual([cue('A', 0, null, 'a b')]);
  });
});
