import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvRows } from './csv-table.js';
import { FileRemarks } from './file-remarks.js';
import { readTranscripts } from './read-transcript.js';
import { readText, turnsOf } from './testing/read-text.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a table', () => {
  it.each([
    ['speaker, start, end, text', 'speaker,start,end,text\nT,0,1.5,"Well, hello."\nC,2,3,Hi.\n'],
    [
      'other names',
      'Role;Utterance;Start Time;End Time\nT;Well, hello.;00:00:00;00:00:01.5\nC;Hi.;00:00:02;00:00:03\n',
    ],
    ['tabs', 'end\tstart\ttext\tspeaker\n1.5\t0\tWell, hello.\tT\n3\t2\tHi.\tC\n'],
    ['milliseconds', 'speaker,start_ms,end (ms),text\nT,0,1500,"Well, hello."\n\nC,2000,3000,Hi.\n'],
    ['CRLF and quotes', '"speaker","start","end","text"\r\n"T","0","1.5","Well, hello."\r\n"C","2","3","Hi."\r\n'],
  ])('with %s', (_, text) => {
    const read = readText(text);
    expect(read).toMatchObject({ ok: true, format: 'csv', warnings: [] });
    expect(turnsOf(read)).toEqual(['T 0-1.5 Well, hello.', 'C 2-3 Hi.']);
  });

  it('keeps quotes, line breaks and delimiters within text', () => {
    const read = readText('speaker,text\nT,"She said ""no"", then\nleft; yes, left."\nC,Hm\n');
    expect(read.ok && read.cues[0]?.text).toBe('She said "no", then\nleft; yes, left.');
    expect(turnsOf(read)[0]).toBe('T - She said "no", then left; yes, left.');
  });

  const several =
    'transcript_id,utterance_id,interlocutor,timestamp,utterance_text,topic\n7,0,therapist,00:00:13,Hello.,x\n9,0,client,00:01:00,Hi.,y\n7,1,client,00:00:15,Oh.,x\n';

  it('of several conversations gives each of them', () => {
    const read = readTranscripts(bytesOf(several), { broken: 'refuse' });
    expect(read).toMatchObject({
      ok: true,
      transcripts: [
        {
          id: '7',
          turns: [
            { voice: 'therapist', start: 13, text: 'Hello.' },
            { voice: 'client', start: 15, text: 'Oh.' },
          ],
        },
        { id: '9', turns: [{ voice: 'client', start: 60, text: 'Hi.' }] },
      ],
    });
    expect(readText(several)).toMatchObject({ ok: false, problems: [{ message: expect.stringContaining('7, 9') }] });
  });

  it('is refused with each broken row, and repaired without losing a word', () => {
    const text = 'speaker,start,text\nT,soon,a\nC,-1,b\nT,1\nC,2,c, d, e\nT,3,"f" g\nC,4,"h\nT,5,i\n';
    const refused = readText(text);
    expect(refused.ok ? [] : refused.problems.map(({ line }) => line).sort()).toEqual([2, 3, 4, 5, 6, 7]);
    const repaired = readText(text, { broken: 'repair' });
    expect(turnsOf(repaired)).toEqual(['T - a', 'C - b c, d, e', 'T 3- f g', 'C 4- "h', 'T 5- i']);
  });

  it('without names of columns is refused, and keeps its words in repair', () => {
    expect(readText('a,b\nc,d\n', { format: 'csv' })).toMatchObject({ ok: false, problems: [{ line: 1 }] });
    const repaired = readText('a,b\nc,d\n', { format: 'csv', broken: 'repair' });
    expect(turnsOf(repaired)).toEqual(['? - a,b', '? - c,d']);
  });
});

describe('rows of CSV', () => {
  it('are those that the csv-parse package finds', () => {
    const cell = fc.stringMatching(/^[a-z ,"\n;']{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const written = [
          'h,h',
          ...rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')),
        ].join('\n');
        const expected = (parse(written, { relax_column_count: true }) as string[][]).filter((row) =>
          row.some((one) => one.trim()),
        );
        const remarks = new FileRemarks();
        expect(csvRows(written, remarks).map(({ cells }) => cells)).toEqual(expected);
        expect(remarks.problems).toEqual([]);
      }),
    );
  });
});
