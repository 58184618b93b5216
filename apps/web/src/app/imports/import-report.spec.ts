import { type ImportReport } from '@attune/contracts';
import { parse } from 'csv-parse/sync';
import { matchingRows, refusedByField, refusedCsv, refusedRowText } from './refused-rows.js';
import { createdSentence, importReadiness, scoredSentence } from './report-sentences.js';
import { importReport } from './testing/imports.js';

const refused: ImportReport['refused'] = [
  { row: 2, field: 'item_3', message: '7 is outside 1 to 5', remedy: 'Correct it, or name it as a missing code' },
  { row: 4, field: 'client', message: 'Empty' },
  { row: 9, field: 'item_3', message: '=HYPERLINK("x"), "quoted"' },
];

describe('refused rows', () => {
  it('are found by row, field, message or remedy', () => {
    expect(matchingRows(refused, 'ITEM_3').map(({ row }) => row)).toEqual([2, 9]);
    expect(matchingRows(refused, 'missing code').map(({ row }) => row)).toEqual([2]);
    expect(matchingRows(refused, ' ')).toHaveLength(3);
  });

  it('are counted by field, most first', () => {
    expect(refusedByField(refused)).toEqual([
      { field: 'item_3', rows: 2 },
      { field: 'client', rows: 1 },
    ]);
  });

  it('count as rows, however many reasons a row has, and say when not all are known', () => {
    const twice = [...refused, { row: 9, field: 'item_4', message: '8 is outside 1 to 5' }];
    expect(refusedRowText(importReport({ refused: twice }))).toBe('3');
    expect(refusedRowText(importReport({ refused: twice, refusedNotListed: 40 }))).toBe('3 or more');
  });

  it('become a CSV file that reads back the same', () => {
    const read = parse(refusedCsv(refused), { bom: true, columns: true }) as Record<string, string>[];
    expect(read).toHaveLength(3);
    expect(read[0]).toEqual({ row: '2', field: 'item_3', message: '7 is outside 1 to 5', remedy: refused[0]?.remedy });
    expect(read[1]?.['remedy']).toBe('');
  });

  it('do not become formulas in a spreadsheet', () => {
    const read = parse(refusedCsv(refused), { bom: true, columns: true }) as Record<string, string>[];
    expect(read[2]?.['message']).toBe(`'=HYPERLINK("x"), "quoted"`);
  });
});

describe('createdSentence', () => {
  it('names what is added and leaves out what is not', () => {
    const none = { clients: 0, people: 0, treatments: 0, sessions: 0, administrations: 0, transcripts: 0 };
    expect(createdSentence(none)).toBe('nothing new');
    expect(createdSentence({ ...none, clients: 1 })).toBe('1 client');
    expect(createdSentence({ ...none, clients: 29, people: 6, administrations: 1340 })).toBe(
      '29 clients, 6 therapists and 1,340 forms',
    );
  });
});

describe('scoredSentence', () => {
  it('says how much can be scored, and nothing where there are no forms', () => {
    expect(scoredSentence(importReport())).toBe(
      '331 with a score, 12 partly answered, 9 without a score because too little is answered.',
    );
    expect(scoredSentence(importReport({ scored: 0, partlyAnswered: 0, notScored: 0 }))).toBe('');
  });
});

describe('importReadiness', () => {
  it('lets a clean file through in both modes', () => {
    expect(importReadiness(importReport(), 'all-or-nothing')).toEqual({ ok: true });
    expect(importReadiness(importReport(), 'row-wise')).toEqual({ ok: true });
  });

  it('stops a file with refused rows unless good rows are wanted alone', () => {
    const report = importReport({ refused, refusedNotListed: 1000 });
    expect(importReadiness(report, 'all-or-nothing')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('3 or more rows are refused'),
    });
    expect(importReadiness(report, 'row-wise')).toEqual({ ok: true });
  });

  it('says when nothing is left to import', () => {
    const again = importReadiness(importReport({ accepted: 0, unchanged: 30 }), 'all-or-nothing');
    expect(again).toMatchObject({ ok: false, reason: expect.stringContaining('already here') });
    const bad = importReadiness(importReport({ accepted: 0, refused }), 'row-wise');
    expect(bad).toMatchObject({ ok: false, reason: expect.stringContaining('No row') });
    const empty = importReadiness(importReport({ rows: 0, accepted: 0 }), 'row-wise');
    expect(empty).toMatchObject({ ok: false, reason: expect.stringContaining('no rows') });
  });
});
