import { dialogue } from './written-dialogue.js';

describe('a written dialogue', () => {
  it('is read turn by turn, with silences and continuation lines', () => {
    const turns = dialogue(`
      Therapist: How was
        the week?
      Client (4 s): Fine.

      Therapist: Client: that is a word too.
    `);
    expect(turns).toEqual([
      { speaker: 'therapist', text: 'How was the week?', pauseBefore: null },
      { speaker: 'client', text: 'Fine.', pauseBefore: 4 },
      { speaker: 'therapist', text: 'Client: that is a word too.', pauseBefore: null },
    ]);
  });

  it('must begin with a speaker', () => {
    expect(() => dialogue('Fine.')).toThrow(/begins with/);
    expect(() => dialogue('Clientt: Fine.')).toThrow(/"Clientt: Fine."/);
  });
});
