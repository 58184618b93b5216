import { type Instrument, instruments } from '@attune/measures';
import { AdministrationMapping } from '@attune/contracts';
import { csv } from '../testing/import-file.js';
import { readAdministrationRows } from './administration-rows.js';
import { readCsv } from './csv-table.js';
import { mappingProblems } from './mapping-problems.js';

const forms: ReadonlyMap<string, Instrument> = new Map(instruments.map((instrument) => [instrument.id, instrument]));
type Sent = Partial<AdministrationMapping>;
const items = ['i1', 'i2', 'i3', 'i4'];
const wide: Sent = { form: 'srs-3', client: 'client', session: 'session', items };
const long: Sent = {
  layout: 'long',
  form: 'srs-3',
  client: 'client',
  session: 'session',
  item: 'item',
  value: 'value',
};

const mapped = (sent: Sent) => AdministrationMapping.parse({ client: 'client', ...sent });
const read = (content: string, sent: Sent) => readAdministrationRows(readCsv(content), mapped(sent), forms);
const problems = (content: string, sent: Sent) => mappingProblems(readCsv(content), mapped(sent), forms);
const file = (...rows: (string | number | null)[][]) => csv(['client', 'session', ...items], rows);
const longFile = (...rows: (string | number | null)[][]) => csv(['client', 'session', 'item', 'value'], rows);

describe('one row per form', () => {
  it('is read in item order, whatever the order of columns, empty cells as unanswered', () => {
    const content = csv(['i4', 'i3', 'session', 'client', 'i2', 'i1'], [[4, 3, 7, 'C-1', null, 1]]);
    expect(read(content, wide)).toEqual({
      refused: [],
      forms: [
        {
          row: 2,
          rows: 1,
          form: 'srs-3',
          client: 'C-1',
          therapist: null,
          session: 7,
          date: null,
          rater: null,
          responses: [1, null, 3, 4],
          totals: null,
        },
      ],
    });
  });

  it('has decimals with a point or a comma', () => {
    const content = 'client;session;i1;i2;i3;i4\nC-1;1;7,4;8.1;-0,5;10\n';
    expect(read(content, wide).forms[0]?.responses).toEqual([7.4, 8.1, -0.5, 10]);
  });

  it('has codes for missing among its answers, and nowhere else', () => {
    // 9 is a code for "not answered", and also a client and a session.
    const content = csv(['client', 'session', 'date', ...items], [[9, 9, 'NA', 9, 'NA', 8, ' 7 ']]);
    const { forms: found, refused } = read(content, { ...wide, date: 'date', missing: ['9', 'NA'] });
    expect(refused).toEqual([]);
    expect(found).toMatchObject([{ client: '9', session: 9, date: null, responses: [null, null, 8, 7] }]);
  });

  it('may have totals only; where no item is answered the total counts, else the items', () => {
    const content = csv(
      ['client', 'session', ...items, 'sum'],
      [
        ['C-1', 1, 1, 2, 3, null, 99],
        ['C-1', 2, null, null, null, null, 33.5],
        ['C-1', 3, null, null, null, null, null],
      ],
    );
    expect(read(content, { ...wide, totals: { total: 'sum' } }).forms).toMatchObject([
      { responses: [1, 2, 3, null], totals: null },
      { responses: null, totals: [{ scale: 'total', value: 33.5 }] },
      { responses: [null, null, null, null], totals: null },
    ]);
    expect(
      read(content, { ...wide, items: undefined, totals: { total: 'sum' } }).forms.map(
        ({ totals }) => totals?.[0]?.value,
      ),
    ).toEqual([99, 33.5, undefined]);
  });

  it('names its form in a column of its own where it likes', () => {
    const content = csv(
      ['client', 'session', 'form', ...items],
      [
        ['C-1', 1, 'srs-3', 1, 2, 3, 4],
        ['C-1', 1, 'ors', 1, 2, 3, 4],
        ['C-1', 1, 'no-such-form', 1, 2, 3, 4],
      ],
    );
    const found = read(content, { ...wide, form: undefined, formColumn: 'form' });
    expect(found.forms.map(({ form }) => form)).toEqual(['srs-3', 'ors']);
    expect(found.refused).toMatchObject([{ row: 4, field: 'form', message: 'There is no form with this id' }]);
  });

  it.each([
    ['too few cells', 'C-1,1,1,2', 'row', '4 cells, the header has 6', 'delimiter'],
    ['too many cells', 'C-1,1,1,2,3,4,5', 'row', '7 cells, the header has 6', 'delimiter'],
    ['no client', ',1,1,2,3,4', 'client', 'empty', ''],
    ['a client code as long as a sentence', `${'x'.repeat(41)},1,1,2,3,4`, 'client', 'not a code', '40 characters'],
    ['a line break in its client code', '"C\n1",1,1,2,3,4', 'client', 'not a code', 'one line'],
    ['a session that is no number', 'C-1,first,1,2,3,4', 'session', 'not a number', ''],
    ['a session of half', 'C-1,1.5,1,2,3,4', 'session', 'not a session number', 'Whole numbers'],
    ['a session before the first', 'C-1,0,1,2,3,4', 'session', 'not a session number', 'Whole numbers'],
    ['no session', 'C-1,,1,2,3,4', 'session', 'Neither a session number nor a date', ''],
    ['words for an answer', 'C-1,1,1,often,3,4', 'i2', 'not a number', 'name the code for missing'],
  ])('with %s is refused by line, column and remedy', (_, row, field, message, remedy) => {
    const { forms: found, refused } = read(`${file(['C-0', 1, 1, 1, 1, 1])}${row}\n`, wide);
    expect(found.map(({ client }) => client)).toEqual(['C-0']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ row: 3, field, message: expect.stringContaining(message) as string });
    expect(refused[0]?.remedy ?? '').toContain(remedy);
  });

  it('is refused in every cell that is wrong, without repeating words that may be about a person', () => {
    const { refused } = read(file(['C-1', 1, 'Zander', 2, '12-3', 4]), wide);
    expect(refused.map(({ field }) => field)).toEqual(['i1', 'i3']);
    expect(refused[1]?.message).toBe('"12-3" is not a number');
    expect(JSON.stringify(refused)).not.toContain('Zander');
  });

  it.each([
    ['2026-02-03', '2026-02-03'],
    ['2026-02-03T10:00:00Z', '2026-02-03'],
    ['2026-02-03 10:00', '2026-02-03'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['03/04/2026', null],
    ['3.4.2026', null],
    ['tomorrow', null],
    ['0026-02-03', null],
    ['0000-02-03', null],
  ])('of the day %s', (text, day) => {
    const sent = { ...wide, session: undefined, date: 'session' };
    const { forms: found, refused } = read(file(['C-1', text, 1, 2, 3, 4]), sent);
    if (day === null) expect(refused).toMatchObject([{ row: 2, remedy: 'Write dates as 2026-11-16' }]);
    else expect(found).toMatchObject([{ date: day, session: null }]);
  });
});

describe('one row per item', () => {
  it('is put together, whatever the order of rows; items without a row are unanswered', () => {
    const content = longFile(['C-1', 1, 4, 40], ['C-2', 1, 1, 5], ['C-1', 1, 1, 10], ['C-1', 2, 2, null]);
    expect(read(content, long).forms).toMatchObject([
      { row: 2, rows: 2, client: 'C-1', session: 1, responses: [10, null, null, 40] },
      { row: 3, rows: 1, client: 'C-2', session: 1, responses: [5, null, null, null] },
      { row: 5, rows: 1, client: 'C-1', session: 2, responses: [null, null, null, null] },
    ]);
  });

  it('keeps the forms of different raters, days and forms apart', () => {
    const head = ['client', 'session', 'item', 'value', 'rater', 'date', 'form'];
    const rows = [
      ['C-1', 1, 1, 1, 'R1', '2026-01-01', 'ors'],
      ['C-1', 1, 1, 2, 'R2', '2026-01-01', 'ors'],
      ['C-1', 1, 1, 3, 'R1', '2026-01-01', 'srs-3'],
    ];
    const sent = { ...long, form: undefined, rater: 'rater', date: 'date', formColumn: 'form' };
    expect(read(csv(head, rows), sent).forms.map(({ responses }) => responses?.[0])).toEqual([1, 2, 3]);
  });

  it.each([
    ['an item twice', ['C-1', 1, 1, 6], 'item', 'in line 2 already'],
    ['an item that the form does not have', ['C-1', 1, 5, 6], 'item', '"5" is not an item of srs-3'],
    ['an item without a number', ['C-1', 1, null, 6], 'item', 'not an item'],
    ['words for an answer', ['C-1', 1, 2, 'often'], 'value', 'not a number'],
  ])('with %s does not come in at all, and the other forms do', (_, row, field, message) => {
    const content = longFile(['C-1', 1, 1, 10], ['C-2', 1, 1, 10], row, ['C-1', 1, 3, 10]);
    const { forms: found, refused } = read(content, long);
    expect(found.map(({ client }) => client)).toEqual(['C-2']);
    expect(refused.find((problem) => problem.row === 4)).toMatchObject({
      field,
      message: expect.stringContaining(message) as string,
    });
    const others = refused.filter((problem) => problem.row !== 4);
    expect(others.map((problem) => problem.row)).toEqual([2, 5]);
    expect(others[0]?.message).toContain('line 4');
  });

  it('with too few cells is refused and not taken for unanswered', () => {
    const { forms: found, refused } = read(`${longFile(['C-1', 1, 1, 10])}C-1,1,2\n`, long);
    expect(refused).toMatchObject([{ row: 3, field: 'row', message: '3 cells, the header has 4' }]);
    expect(found).toHaveLength(1);
  });
});

describe('a mapping', () => {
  it('that fits has no problems', () => {
    expect(problems(file(['C-1', 1, 1, 2, 3, 4]), wide)).toEqual([]);
    expect(problems(longFile(['C-1', 1, 1, 2]), long)).toEqual([]);
  });

  it.each([
    ['a column that is not there', { ...wide, therapist: 'ther' }, 'mapping.therapist', 'no column "ther"'],
    ['an item column that is not there', { ...wide, items: ['i1', 'x'] }, 'mapping.items.1', 'no column "x"'],
    ['a total that is not there', { ...wide, totals: { total: 'sum' } }, 'mapping.totals.total', 'no column "sum"'],
    ['no form', { ...wide, form: undefined }, 'mapping.form', 'Choose the form'],
    ['an unknown form', { ...wide, form: 'wai-99' }, 'mapping.form', 'There is no form "wai-99"'],
    ['too few item columns', { ...wide, items: ['i1', 'i2'] }, 'mapping.items', 'has 4 items, 2 columns'],
    ['neither items nor totals', { ...wide, items: [] }, 'mapping.items', 'Name the item columns'],
    ['no answer column', { ...wide, layout: 'long', item: 'i1' } as Sent, 'mapping.item', 'item number and the answer'],
  ])('with %s is refused by field', (_, sent, field, message) => {
    expect(problems(file(['C-1', 1, 1, 2, 3, 4]), sent)).toContainEqual(
      expect.objectContaining({ field, message: expect.stringContaining(message) as string }),
    );
  });

  describe('of a form with rows printed the other way round', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => `w${index + 1}`);
    const sr: Sent = { ...wide, form: 'wai-sr-c', items: twelve };
    const content = csv(
      ['client', 'session', 'form', 'sum', 'item', 'value', ...twelve],
      [['C-1', 1, 'wai-sr-c', 44, 1, 5, ...twelve.map(() => 3)]],
    );
    const asked = (sent: Sent) => problems(content, sent).some(({ field }) => field === 'mapping.rowCoding');

    it('must say how they are coded, in either layout and where a column names the form', () => {
      expect(asked(sr)).toBe(true);
      expect(asked({ ...long, form: 'wai-sr-c' })).toBe(true);
      expect(asked({ ...sr, form: undefined, formColumn: 'form' })).toBe(true);
      expect(asked({ ...sr, rowCoding: 'label' })).toBe(false);
      expect(asked({ ...sr, rowCoding: 'column-position' })).toBe(false);
    });

    it('need not where there are totals only', () => {
      expect(asked({ ...sr, items: undefined, totals: { total: 'sum' } })).toBe(false);
    });
  });
});
