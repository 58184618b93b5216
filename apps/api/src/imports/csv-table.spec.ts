import { DomainError } from '../errors/domain-error.js';
import { readCsv } from './csv-table.js';

const cells = (content: string) => readCsv(content).rows.map((row) => [...row.cells]);
const lines = (content: string) => readCsv(content).rows.map((row) => row.line);
const refusal = (content: string): DomainError => {
  try {
    readCsv(content);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('the file was read');
};

describe('a file', () => {
  it.each([
    ['comma', 'client,session,x\nC-1,1,4\nC-2,2,\n'],
    ['semicolon', 'client;session;x\nC-1;1;4\nC-2;2;\n'],
    ['tab', 'client\tsession\tx\nC-1\t1\t4\nC-2\t2\t\n'],
    ['CRLF', 'client,session,x\r\nC-1,1,4\r\nC-2,2,\r\n'],
    ['CR alone', 'client,session,x\rC-1,1,4\rC-2,2,\r'],
    ['a byte order mark', '\ufeffclient,session,x\nC-1,1,4\nC-2,2,\n'],
    ['a byte order mark before a quoted name', '\ufeff"client";"session";"x"\r\nC-1;1;4\r\nC-2;2;\r\n'],
    ['no line break at its end', 'client,session,x\nC-1,1,4\nC-2,2,'],
    ['blank lines before its header', '\n\nclient;session;x\nC-1;1;4\nC-2;2;\n'],
    ['blanks around the names of columns', ' client , session , x \nC-1,1,4\nC-2,2,\n'],
  ])('with %s is the same table', (_, content) => {
    expect(readCsv(content).columns).toEqual(['client', 'session', 'x']);
    expect(cells(content)).toEqual([
      ['C-1', '1', '4'],
      ['C-2', '2', ''],
    ]);
  });

  it('keeps delimiters, quotes and line breaks inside of quoted cells', () => {
    expect(cells('a,b\n"x, ""y""","two\nlines"\n')).toEqual([['x, "y"', 'two\nlines']]);
  });

  it('keeps decimals with a comma where semicolons part the cells', () => {
    expect(cells('client;mean\nC-1;3,75\n')).toEqual([['C-1', '3,75']]);
  });

  it('keeps rows with too few or too many cells as they are, to be refused by line', () => {
    expect(cells('a,b,c\n1,2\n1,2,3,4\n')).toEqual([
      ['1', '2'],
      ['1', '2', '3', '4'],
    ]);
  });
});

describe('the line of a row is where an editor shows its beginning', () => {
  it.each([
    ['after the header', 'a,b\n1,2\n3,4\n', [2, 3]],
    ['with blank lines between', 'a,b\n1,2\n\n\n3,4\n5,6', [2, 5, 6]],
    ['with blank lines before the header', '\n\na,b\n1,2\n', [4]],
    ['with line breaks in cells', 'a,b\n1,"x\ny"\n3,4\n', [2, 4]],
    ['with CRLF in cells and a blank line', 'a,b\r\n1,"x\r\ny"\r\n\r\n3,"u\r\nv\r\nw"\r\n5,6\r\n', [2, 5, 8]],
  ])('%s', (_, content, expected) => {
    expect(lines(content)).toEqual(expected);
  });
});

describe('a file that is no table', () => {
  it('says near which line a quotation mark is not closed', () => {
    const error = refusal('a,b\n1,2\n3,"4\n5,6\n');
    expect(error.code).toBe('not-csv');
    expect(error.message).toMatch(/near line \d+: a quotation mark/);
    expect(error.problems[0]?.field).toBe('content');
  });

  it('names the column that appears twice', () => {
    const error = refusal('client,item_1,item_1\nC-1,1,2\n');
    expect(error.code).toBe('column-twice');
    expect(error.problems).toEqual([{ field: 'item_1', row: 1, message: 'Appears twice' }]);
  });

  it.each(['client,session\n', 'client,session', '\n\n', ' \n'])('has no rows: %j', (content) => {
    expect(refusal(content).code).toBe('empty-file');
  });

  it('repeats nothing of a cell', () => {
    expect(JSON.stringify([refusal('a,b\n"Anna Zander,2\n').message])).not.toContain('Zander');
  });
});
