import { readText, turnsOf } from './testing/read-text.js';

describe('SubRip', () => {
  it('is read with its counters, tags and codes', () => {
    const read = readText(
      '1\n00:00:01,000 --> 00:00:02,500\n{\\an8}<i>How</i> was <font color="#fff">the</font> week?\n\n2\n00:00:03,000 --> 00:00:04,000 X1:10 X2:20\nFine, I <guess>.\nR&amp;D, you know {shrugs}.\n',
    );
    expect(read).toMatchObject({ ok: true, format: 'srt', warnings: [] });
    expect(turnsOf(read)).toEqual(['? 1-2.5 How was the week?', '? 3-4 Fine, I <guess>. R&D, you know {shrugs}.']);
  });

  it('is read as people write it: full stops, no hours, no counters, empty lines, CRLF', () => {
    const read = readText(
      '00:01.000 --> 00:02.5\r\nHow was\r\n\r\nthe week?\r\n\r\n0:00:03,000-->0:00:04,000\r\nI counted:\r\n\r\n12\r\n\r\nsheep.\r\n\r\n3\r\n00:00:05,000 --> 00:00:06,000\r\nOh.\r\n',
    );
    expect(turnsOf(read)).toEqual(['? 1-2.5 How was the week?', '? 3-4 I counted: 12 sheep.', '? 5-6 Oh.']);
  });

  it('keeps a number that is text, though it stands above times', () => {
    const read = readText(
      '1\n00:01,0 --> 00:02,0\nHow many?\n40\n2\n00:02,0 --> 00:03,0\n7\n00:03,0 --> 00:04,0\nSeven.\n',
    );
    expect(turnsOf(read)).toEqual(['? 1-2 How many? 40', '? 2-3 7', '? 3-4 Seven.']);
  });

  it.each([
    ['[SPEAKER_00]: Hello.', 'SPEAKER_00'],
    ['SPEAKER_01: Hello.', 'SPEAKER_01'],
    ['Speaker 1: Hello.', 'Speaker 1'],
    ['Therapist: Hello.', 'Therapist'],
  ])('takes a speaker from %s', (text, voice) => {
    const read = readText(
      `1\n00:00:01,000 --> 00:00:02,000\n${text}\n\n2\n00:00:03,000 --> 00:00:04,000\nThe thing is: no.\n`,
    );
    expect(turnsOf(read)).toEqual([`${voice} 1-2 Hello.`, '? 3-4 The thing is: no.']);
  });

  it('is refused with every line that is broken, and repaired without losing a word', () => {
    const text =
      'stray\n\n1\n00:00:05,000 --> 00:00:02,000\na\n\n2\n00:99:01,000 --> 00:00:02,000\nb\n\n3\n00:00:06,000 --> 99:00:02,000\nc\n';
    const refused = readText(text);
    expect(refused.ok ? [] : refused.problems.map(({ line }) => line)).toEqual([1, 4, 8, 12]);
    const repaired = readText(text, { broken: 'repair' });
    expect(turnsOf(repaired)).toEqual(['? - stray', '? 5- a', '? -2 b', '? 6- c']);
    expect(repaired.ok && repaired.warnings).toHaveLength(4);
  });
});
