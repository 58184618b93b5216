import { readText, turnsOf } from './testing/read-text.js';

describe('text of Zoom', () => {
  const turns = ['Ann Lee 1- How was the week? Tell me.', 'Bo 65- Fine.'];

  it.each([
    ['in brackets', '[Ann Lee] 00:00:01\nHow was the week?\nTell me.\n\n[Bo] 00:01:05\nFine.\n'],
    ['apart by a tab', 'Ann Lee\t00:00:01\nHow was the week?\nTell me.\n\nBo\t00:01:05\nFine.\n'],
    ['on one line', '00:00:01 Ann Lee: How was the week? Tell me.\n00:01:05 Bo: Fine.\n'],
    ['as a chat', '00:00:01\t From Ann Lee : How was the week? Tell me.\n00:01:05\t From Bo : Fine.\n'],
    [
      'as a chat to all',
      '00:00:01 From Ann Lee to Everyone:\n\tHow was the week?\n\tTell me.\n00:01:05 From Bo to Everyone:\n\tFine.\n',
    ],
  ])('%s', (_, text) => {
    const read = readText(text);
    expect(read).toMatchObject({ ok: true, format: 'zoom-txt' });
    expect(turnsOf(read)).toEqual(turns);
  });

  it('with times of day is counted from the first one, over midnight, too', () => {
    const read = readText('[Ann] 23:59:58\nLate.\n\n[Bo] 00:00:03\nYes.\n');
    expect(turnsOf(read)).toEqual(['Ann 0- Late.', 'Bo 5- Yes.']);
    expect(read.ok && read.warnings).toHaveLength(1);
  });
});

describe('text of Otter', () => {
  it('has the name and the time above the text', () => {
    const read = readText(
      'Ann Lee  0:05  \nHow was the week?\nTell me.\n\nSpeaker 2  1:00:05\nFine.\n\nTranscribed by https://otter.ai\n',
    );
    expect(read).toMatchObject({ ok: true, format: 'otter-txt', warnings: [{ line: 8 }] });
    expect(turnsOf(read)).toEqual(['Ann Lee 5- How was the week? Tell me.', 'Speaker 2 3605- Fine.']);
  });

  it('loses its summary, with a remark, but no other text above', () => {
    const spoken = 'Ann  0:05\nHello.\n\nBo  0:07\nHi.\n';
    const summary = readText(`SUMMARY KEYWORDS\nweek, sleep\nSPEAKERS\nAnn, Bo\n\n${spoken}`);
    expect(turnsOf(summary)).toEqual(['Ann 5- Hello.', 'Bo 7- Hi.']);
    expect(summary.ok && summary.warnings).toHaveLength(1);
    expect(turnsOf(readText(`Session four\n\n${spoken}`))).toEqual(['? - Session four', 'Ann 5- Hello.', 'Bo 7- Hi.']);
  });
});

describe('plain text', () => {
  it.each([
    ['letters', 'T: How was it?\nC: Fine.', ['T - How was it?', 'C - Fine.']],
    ['words', 'Therapist: How was it?\n\nClient: Fine.', ['Therapist - How was it?', 'Client - Fine.']],
    ['small letters', 'therapist: Hello.\nclient: Hi.', ['therapist - Hello.', 'client - Hi.']],
    ['names', 'Ann: Hello.\nBo Lee: Hi.\nAnn: How was it?', ['Ann - Hello.', 'Bo Lee - Hi.', 'Ann - How was it?']],
    ['brackets', '[T]: Hello.\n[C]: Hi.', ['T - Hello.', 'C - Hi.']],
    [
      'numbers of turns',
      'T1: a\nC1: b\nT2: c\nC2: d\nT3: e\nC3: f\nT4: g\nC4: h',
      ['T - a', 'C - b', 'T - c', 'C - d', 'T - e', 'C - f', 'T - g', 'C - h'],
    ],
    [
      'further lines',
      'T: How was it?\nTell me.\n\nIn detail.\nC: Fine.',
      ['T - How was it? Tell me. In detail.', 'C - Fine.'],
    ],
    ['a label alone', 'T:\nHow was it?\nC:\nFine.', ['T - How was it?', 'C - Fine.']],
    [
      'a colon in speech',
      'T: Hello.\nC: The thing is: no.\nSo I said: yes.\nT: Ah.',
      ['T - Hello.', 'C - The thing is: no. So I said: yes.', 'T - Ah.'],
    ],
    ['a clock time in speech', 'T: When?\nC: At 10:30.\n10:30 is late.', ['T - When?', 'C - At 10:30. 10:30 is late.']],
    ['an unknown voice', 'Unknown: Hello.\nUnknown: Hi.\nT: Ah.', ['? - Hello.', '? - Hi.', 'T - Ah.']],
    ['times in brackets', '[00:01] T: Hello.\n[01:02:03.500] C: Hi.', ['T 1- Hello.', 'C 3723.5- Hi.']],
    ['times in parentheses', '(00:01) T: Hello.\n(00:02) C: Hi.', ['T 1- Hello.', 'C 2- Hi.']],
    ['times and an end', '[00:01 - 00:02] T: Hello.\n[00:02 --> 00:03] C: Hi.', ['T 1-2 Hello.', 'C 2-3 Hi.']],
    ['times without brackets', '00:01 T: Hello.\n00:02 - C: Hi.', ['T 1- Hello.', 'C 2- Hi.']],
    ['times after the name', 'T (00:01): Hello.\nC [00:02]\nHi.', ['T 1- Hello.', 'C 2- Hi.']],
    ['text before the first speaker', 'Session 4\n\nT: Hello.\nC: Hi.', ['? - Session 4', 'T - Hello.', 'C - Hi.']],
    ['no speakers', 'One day\nit rained.\n\nThen it did not.', ['? - One day it rained.', '? - Then it did not.']],
    ['no speakers and no empty lines', 'It rained.\nThen it did not.', ['? - It rained.', '? - Then it did not.']],
    [
      'a sentence with a colon',
      'Here is what I think: no.\n\nNothing else.',
      ['? - Here is what I think: no.', '? - Nothing else.'],
    ],
  ])('with %s', (_, text, turns) => {
    const read = readText(text);
    expect(read).toMatchObject({ ok: true, format: 'plain' });
    expect(turnsOf(read)).toEqual(turns);
    expect(turnsOf(readText(text.replaceAll('\n', '\r\n')))).toEqual(turns);
  });
});
