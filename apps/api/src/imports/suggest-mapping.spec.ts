import { type Instrument, instruments, parseInstrumentDefinition } from '@attune/measures';
import { csv } from '../testing/import-file.js';
import { definition } from '../testing/own-forms.js';
import { readCsv } from './csv-table.js';
import { importQuestions, suggestMapping } from './suggest-mapping.js';

const columns = (n: number): string[] => Array.from({ length: n }, (_, index) => `item_${index + 1}`);
const file = (answers: readonly (readonly (string | number | null)[])[], head = ['client_id', 'session']) =>
  readCsv(
    csv(
      [...head, ...columns(answers[0]?.length ?? 0)],
      answers.map((row, index) => ['C-1', index + 1, ...row]),
    ),
  );
const suggested = (answers: readonly (readonly (string | number | null)[])[], more: readonly Instrument[] = []) =>
  suggestMapping(file(answers), [...instruments, ...more])?.form;
const own = (id: string, items: number, more: object = {}): Instrument => {
  const read = parseInstrumentDefinition(definition(id, items, more));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.instrument;
};
const nine = (answer: number): number[] => Array.from({ length: 9 }, () => answer);

describe('the form that is suggested for a file', () => {
  it('is none where the answers lie outside the range of the only form with so many items', () => {
    // PHQ-9 is answered from 0 to 3; an alliance form of nine items from 1 to 5 must not become one.
    expect(suggested([nine(3), nine(5)])).toBeUndefined();
    expect(suggested([nine(3), nine(4)])).toBeUndefined();
    expect(suggested([nine(2.5)])).toBeUndefined();
  });

  it('is the one with so many items in whose range all answers lie', () => {
    expect(suggested([nine(0), nine(3)])).toBe('phq-9');
    expect(suggested([[...nine(1).slice(1), null], nine(0)])).toBe('phq-9');
    expect(suggested([[1, 2, 7, 6, 5]])).toBe('arm-5-c');
  });

  it('is an alliance form before any other that fits as well', () => {
    expect(suggested([nine(1), nine(3)], [own('nine-c', 9)])).toBe('nine-c');
    expect(suggested([nine(0), nine(3)], [own('nine-c', 9)])).toBe('phq-9');
    expect(suggested([nine(4), nine(5)], [own('nine-c', 9)])).toBe('nine-c');
    expect(suggested([[0, 5.5, 8, 10]])).toBe('srs-3');
  });

  it('is none where several fit equally well', () => {
    expect(suggested([nine(4)], [own('nine-c', 9), own('other-nine-c', 9)])).toBeUndefined();
    expect(suggested([Array.from({ length: 12 }, () => 3)])).toBeUndefined();
  });

  it('is never one of another perspective, one whose range is not known, or one guessed from nothing', () => {
    expect(suggested([nine(4)], [own('nine-t', 9, { perspective: 'therapist' })])).toBeUndefined();
    expect(suggested([Array.from({ length: 16 }, () => 0)])).toBeUndefined();
    expect(suggested([nine(0).map(() => null)])).toBeUndefined();
    expect(suggested([nine(0).map(() => 'NA')])).toBeUndefined();
  });

  it('is found in a file with one answer a row too', () => {
    const rows = [0, 1, 2, 3, 0, 1, 2, 3, 0].map((answer, index) => ['C-1', 1, index + 1, answer]);
    const mapping = suggestMapping(readCsv(csv(['client', 'session', 'item', 'answer'], rows)), instruments);
    expect(mapping).toMatchObject({ layout: 'long', form: 'phq-9', item: 'item', value: 'answer' });
    const high = rows.map((row) => [...row.slice(0, 3), 5]);
    expect(
      suggestMapping(readCsv(csv(['client', 'session', 'item', 'answer'], high)), instruments)?.form,
    ).toBeUndefined();
  });
});

describe('the columns that are suggested', () => {
  it.each([
    [['Client ID', 'Session No', 'Therapist'], { client: 'Client ID', session: 'Session No', therapist: 'Therapist' }],
    [['patient', 'session_date', 'rater'], { client: 'patient', date: 'session_date', rater: 'rater' }],
    [['case_nr', 'visit', 'counsellor_code'], { client: 'case_nr', session: 'visit', therapist: 'counsellor_code' }],
  ])('are recognised in %j', (head, expected) => {
    const table = readCsv(csv([...head, 'q1', 'q2', 'q10', 'q3'], [[1, 1, 1, 3, 3, 3, 3]]));
    expect(suggestMapping(table, [])).toMatchObject(expected);
  });

  it('are the items by their number, not by their place or their alphabet', () => {
    const shuffled = ['client', 'session', 'i3', 'i1', 'i10', 'i2', 'i9', 'i8', 'i7', 'i6', 'i5', 'i4', 'x1', 'x3'];
    const table = readCsv(csv(shuffled, [shuffled.map(() => 1)]));
    expect(suggestMapping(table, [])?.items).toEqual(Array.from({ length: 10 }, (_, index) => `i${index + 1}`));
  });

  it('are none at all without anything like a client, or like a session', () => {
    expect(suggestMapping(readCsv('a,b,item_1\n1,2,3\n'), instruments)).toBeNull();
    expect(suggestMapping(readCsv('client,item_1\n1,2\n'), instruments)).toBeNull();
  });
});

describe('what must be asked', () => {
  it('is how the rows of a form that are printed the other way round are coded', () => {
    const waiSr = instruments.find(({ id }) => id === 'wai-sr-c');
    const [question] = importQuestions(waiSr);
    expect(question).toMatchObject({ field: 'rowCoding' });
    expect(question?.question).toContain('2, 5, 6, 8, 10, 11');
    expect(question?.choices.map(({ value }) => value)).toEqual(['label', 'column-position']);
    expect(importQuestions(instruments.find(({ id }) => id === 'ors'))).toEqual([]);
    expect(importQuestions(undefined)).toEqual([]);
  });
});
