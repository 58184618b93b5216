import { FileRemarks } from './file-remarks.js';
import { readTranscriptFile } from './read-transcript.js';
import { fileCases, textCases, timeCases, type WebVttCase } from './testing/webvtt-cases.js';
import { readWebVtt } from './webvtt.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function expectCues({ file, cues }: WebVttCase): void {
  const read = readTranscriptFile(bytesOf(file), { format: 'webvtt', broken: 'refuse' });
  const expected = cues.map(([voice, start, end, text]) => ({ voice, start, end, text }));
  expect(read).toMatchObject({ ok: true, format: 'webvtt', cues: expected });
}

describe('a WebVTT file', () => {
  it.each(fileCases)('has $rule', expectCues);
});

describe('a time of WebVTT', () => {
  it.each(timeCases)('$rule', expectCues);
});

describe('text of a WebVTT cue', () => {
  it.each(textCases)('$rule', expectCues);
});

describe('what is not WebVTT', () => {
  it.each(['', ' WEBVTT\n\n', 'WEBVTTx\n\n', 'webvtt\n\n', '\nWEBVTT\n\n', '00:01.000 --> 00:02.000\na\n'])(
    'is refused, or read with a remark where repair is asked for: %j',
    (begin) => {
      const bytes = bytesOf(`${begin}\n00:01.000 --> 00:02.000\nhello`);
      const options = { fileName: 'session.vtt', format: 'webvtt' } as const;
      expect(readTranscriptFile(bytes, { ...options, broken: 'refuse' })).toMatchObject({
        ok: false,
        problems: [{ line: 1 }],
      });
      const repaired = readTranscriptFile(bytes, { ...options, broken: 'repair' });
      expect(repaired).toMatchObject({ ok: true, warnings: [{ line: 1 }] });
      expect(repaired.ok && repaired.turns.at(-1)?.text).toBe('hello');
    },
  );
});

describe('what WebVTT skips', () => {
  it('is told with its line, and the rest is read', () => {
    const text = 'WEBVTT\n\n1\n0:1 --> 0:2\nlost\n\nstray words\n\n00:01.000 --> 00:02.000\nkept <3 lost\n';
    const read = readTranscriptFile(bytesOf(text), { broken: 'refuse' });
    expect(read).toMatchObject({ ok: true, warnings: [{ line: 4 }, { line: 7 }, { line: 10 }] });
  });

  it('is nothing in a file that is as it should be', () => {
    const text =
      'WEBVTT\nKind: captions\n\nSTYLE\n::cue{}\n\nREGION\nid:a\n\nNOTE b\n\n1\n00:01.000 --> 00:02.000 align:end\n<v A>a</v>\n';
    expect(readTranscriptFile(bytesOf(text), { broken: 'refuse' })).toMatchObject({ ok: true, warnings: [] });
  });
});

describe('programs that write WebVTT', () => {
  it('Zoom: numbered cues with the name in the text', () => {
    const text =
      'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nAnn Lee: How was it?\n\n2\n00:00:02.500 --> 00:00:04.000\nAnn Lee: The week, I mean.\n\n3\n00:00:05.000 --> 00:00:06.000\nbo: Fine: I think.\n\n4\n00:00:06.000 --> 00:00:07.000\nAnd you?\n';
    expect(readTranscriptFile(bytesOf(text), { broken: 'refuse' })).toMatchObject({
      ok: true,
      format: 'zoom-vtt',
      cues: [
        { voice: 'Ann Lee', text: 'How was it?' },
        { voice: 'Ann Lee', text: 'The week, I mean.' },
        { voice: 'bo', text: 'Fine: I think.' },
        { voice: null, text: 'And you?' },
      ],
      turns: [
        { voice: 'Ann Lee', start: 1, end: 4, text: 'How was it? The week, I mean.' },
        { voice: 'bo', start: 5, end: 6, text: 'Fine: I think.' },
        { voice: null, start: 6, end: 7, text: 'And you?' },
      ],
    });
  });

  it('Teams: identifiers like those of a database, voices in tags', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const text = `WEBVTT\n\n${id}/12-0\n00:00:01.000 --> 00:00:02.000\n<v Lee, Ann>How was\nthe week?</v>\n\n${id}/13-0\n00:00:02.000 --> 00:00:03.000\n<v Bo>Note: fine.</v>\n`;
    expect(readTranscriptFile(bytesOf(text), { broken: 'refuse' })).toMatchObject({
      ok: true,
      format: 'teams-vtt',
      turns: [
        { voice: 'Lee, Ann', text: 'How was the week?' },
        { voice: 'Bo', text: 'Note: fine.' },
      ],
    });
  });

  it('a colon in ordinary cues is no name', () => {
    const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nSo here is the thing: no.\n\n00:03.000 --> 00:04.000\nOkay.\n';
    const found = readWebVtt(null)(text, new FileRemarks());
    expect(found).toMatchObject({ format: 'webvtt', transcripts: [{ cues: [{ voice: null }, { voice: null }] }] });
  });
});
