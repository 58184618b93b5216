import fc from 'fast-check';
import { type Instrument, findInstrument, instruments } from '../instruments/index.js';
import { type ResponseTable, score, scoreMany, tableOf } from './index.js';

const wai36 = findInstrument('wai-36-c')!;
const scorable = instruments.filter(({ scales }) => scales.length > 0);

const rowsOfAForm = fc.constantFrom(...scorable).chain((instrument) => {
  const { min, max, kind } = instrument.scale;
  const answer = kind === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  const items = instrument.items.length;
  const row = fc.array(fc.option(answer, { freq: 8 }), { minLength: items, maxLength: items });
  return fc.record({
    instrument: fc.constant(instrument),
    rows: fc.array(row, { minLength: 1, maxLength: 5 }),
    layout: fc.constantFrom('label' as const, 'column-position' as const),
  });
});

function columnsOf(instrument: Instrument, table: ResponseTable, options = {}) {
  const many = scoreMany(instrument, table, options);
  if (!many.ok) throw new Error(many.reason);
  return many.scales;
}

describe('scoreMany', () => {
  it('gives the scores of score(), row by row, for every form', () => {
    fc.assert(
      fc.property(rowsOfAForm, ({ instrument, rows, layout }) => {
        const columns = columnsOf(instrument, tableOf(rows), { layout });
        rows.forEach((responses, row) => {
          const one = score(instrument, responses, { layout });
          if (!one.ok) throw new Error(one.reason);
          for (const column of columns) {
            const expected = one.scores.find(({ scale }) => scale === column.scale);
            const answered = instrument.scales
              .find(({ id }) => id === column.scale)!
              .items.filter((item) => responses[item - 1] !== null).length;
            expect(column.answered[row]).toBe(answered);
            if (expected) {
              expect(column.values[row]).toBeCloseTo(expected.value, 9);
              expect(column.itemMeans[row]).toBeCloseTo(expected.itemMean, 9);
              expect([column.minimum, column.maximum]).toEqual([expected.minimum, expected.maximum]);
            } else {
              expect(column.values[row]).toBeNaN();
              expect(column.itemMeans[row]).toBeNaN();
            }
          }
        });
      }),
    );
  });

  it('reads every kind of typed array alike', () => {
    const row = Array.from({ length: 36 }, (_, index) => (index % 7) + 1);
    const expected = columnsOf(wai36, { values: Int8Array.from(row), rows: 1 }).map(({ values }) => values[0]);
    for (const values of [Int16Array.from(row), Int32Array.from(row), Float32Array.from(row), Float64Array.from(row)]) {
      expect(columnsOf(wai36, { values, rows: 1 }).map((column) => column.values[0])).toEqual(expected);
    }
  });

  it('takes NaN, −128 or the value that the table names for unanswered', () => {
    const row = (unanswered: number) => [unanswered, ...Array<number>(35).fill(4)];
    const tables: ResponseTable[] = [
      { values: Float64Array.from(row(Number.NaN)), rows: 1 },
      { values: Int8Array.from(row(-128)), rows: 1 },
      { values: Int16Array.from(row(999)), rows: 1, unanswered: 999 },
    ];
    for (const table of tables)
      expect(columnsOf(wai36, table)[3]).toMatchObject({ answered: Uint16Array.of(35), needed: 29 });
  });

  it('refuses a mark for "unanswered" that is an answer', () => {
    expect(scoreMany(findInstrument('phq-9')!, { values: new Int8Array(9), rows: 1, unanswered: 0 })).toMatchObject({
      ok: false,
      reason: '0 cannot mean "unanswered": it is an answer to item 1.',
    });
  });

  it('scores nothing and names row and item where a response cannot be used', () => {
    const values = new Float64Array(36 * 3).fill(4);
    values[36 + 4] = 9;
    values[72] = 2.5;
    values[73] = Number.POSITIVE_INFINITY;
    expect(scoreMany(wai36, { values, rows: 3 })).toMatchObject({
      ok: false,
      reason: '3 of 108 responses cannot be used; nothing was scored.',
      problems: [
        { row: 2, item: 5, message: expect.stringContaining('Row 2, Item 5: 9 is outside 1 to 7') },
        { row: 3, item: 1, message: expect.stringContaining('not a whole number') },
        { row: 3, item: 2, message: expect.stringContaining('is not a number') },
      ],
    });
  });

  it('names at most a hundred of many wrong responses and counts them all', () => {
    const refused = scoreMany(wai36, { values: new Int8Array(36 * 50), rows: 50 });
    if (refused.ok) throw new Error('was scored');
    expect(refused.problems).toHaveLength(100);
    expect(refused.reason).toContain('1800 of 1800');
  });

  it('refuses a table of the wrong size and a form without a key', () => {
    expect(scoreMany(wai36, { values: new Int8Array(35), rows: 1 })).toMatchObject({
      ok: false,
      reason: expect.stringContaining('1 rows need 36 values, not 35'),
    });
    expect(scoreMany(findInstrument('vtas')!, { values: new Int8Array(44), rows: 1 })).toMatchObject({ ok: false });
  });

  it('scores no rows to no rows', () => {
    expect(columnsOf(wai36, { values: new Int8Array(0), rows: 0 }).map(({ values }) => values.length)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it('scores more rows than one block holds', () => {
    const rows = 5000;
    const values = new Int8Array(36 * rows).fill(4);
    values[36 * (rows - 1)] = 7; // item 1 of the last row, reversed: bond 45, total 141
    const [task, bond, , total] = columnsOf(wai36, { values, rows });
    expect(new Set(task!.values)).toEqual(new Set([48]));
    expect([bond!.values[rows - 2], bond!.values[rows - 1]]).toEqual([48, 45]);
    expect([total!.values[0], total!.values[rows - 1]]).toEqual([144, 141]);
  });
});

describe('tableOf', () => {
  it('packs whole numbers into bytes and fractions into doubles', () => {
    expect(
      tableOf([
        [1, null],
        [3, 4],
      ]),
    ).toEqual({ values: Int8Array.of(1, -128, 3, 4), rows: 2 });
    expect(tableOf([[1.5, null]]).values).toEqual(Float64Array.of(1.5, Number.NaN));
    expect(tableOf([])).toEqual({ values: new Int8Array(0), rows: 0 });
  });

  it('refuses rows of different length', () => {
    expect(() => tableOf([[1, 2], [3]])).toThrow('Row 2 has 1 responses, the first row has 2.');
  });
});
