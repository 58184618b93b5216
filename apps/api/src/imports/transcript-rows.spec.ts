import { csv } from '../testing/import-file.js';
import { readCsv } from './csv-table.js';
import { missingColumns, readTranscriptRows } from './transcript-rows.js';

const header = ['transcript_id', 'utterance_id', 'interlocutor', 'timestamp', 'utterance_text'];
const read = (...rows: (string | number | null)[][]) => readTranscriptRows(readCsv(csv(header, rows)));

describe('a file with one row per utterance', () => {
  it('becomes transcripts, each in the order of its utterances', () => {
    const { transcripts, refused, warnings } = read(
      ['a', 1, 'Client', '00:01:02', 'second'],
      ['b', 10, 'counsellor', '01:02', 'later'],
      ['a', 0, 'therapist', '00:00:13', 'first'],
      ['b', 9, 'patient', '59.5', 'refused'],
      ['b', 2, 'other', null, 'sooner'],
    );
    expect(transcripts[0]).toEqual({
      id: 'a',
      firstRow: 2,
      rows: 2,
      turns: [
        { speaker: 'therapist', start: 13, end: null, text: 'first' },
        { speaker: 'client', start: 62, end: null, text: 'second' },
      ],
    });
    expect(transcripts[1]?.turns.map(({ text, start }) => [text, start])).toEqual([
      ['sooner', null],
      ['later', 62],
    ]);
    expect(refused).toMatchObject([{ row: 5, field: 'timestamp' }]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['no transcript', [null, 1, 'client', '00:00', 'x'], 'transcript_id'],
    ['no number', ['a', null, 'client', '00:00', 'x'], 'utterance_id'],
    ['half a number', ['a', 1.5, 'client', '00:00', 'x'], 'utterance_id'],
    ['a number that was there', ['a', 0, 'client', '00:00', 'x'], 'utterance_id'],
    ['an unknown speaker', ['a', 1, 'dog', '00:00', 'x'], 'interlocutor'],
    ['minutes beyond the hour', ['a', 1, 'client', '00:60:00', 'x'], 'timestamp'],
    ['nothing said', ['a', 1, 'client', '00:00', ' '], 'utterance_text'],
  ])('is refused by line and column for %s', (_, row, field) => {
    const { refused, transcripts } = read(['a', 0, 'client', '00:00', 'x'], row);
    expect(refused).toMatchObject([{ row: 3, field }]);
    expect(transcripts[0]?.turns).toHaveLength(1);
  });

  it('is refused by line for too few cells', () => {
    const table = readCsv(`${csv(header, [])}a,0,client\n`);
    expect(readTranscriptRows(table).refused).toMatchObject([{ row: 2, field: 'row' }]);
  });

  it('keeps the order of utterances and says so where the clock goes back', () => {
    const { transcripts, warnings } = read(
      ['a', 1, 'client', '00:10', 'x'],
      ['a', 2, 'client', null, 'untimed'],
      ['a', 3, 'client', '00:05', 'z'],
    );
    expect(transcripts[0]?.turns.map(({ text }) => text)).toEqual(['x', 'untimed', 'z']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('utterance 3');
  });

  it('says nothing where utterances have no time', () => {
    expect(read(['a', 1, 'client', '00:10', 'x'], ['a', 2, 'client', null, 'y']).warnings).toEqual([]);
  });

  it('names the columns that it lacks', () => {
    expect(missingColumns(readCsv('transcript_id,text\n1,x\n'))).toEqual([
      'utterance_id',
      'interlocutor',
      'timestamp',
      'utterance_text',
    ]);
  });
});
