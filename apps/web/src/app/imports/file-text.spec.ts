import { readText } from './file-text.js';

const file = (name: string, bytes: Uint8Array, size = bytes.length): Parameters<typeof readText>[0] => ({
  name,
  size,
  arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
});
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('readText', () => {
  it('reads UTF-8 text and drops the byte-order mark', async () => {
    const read = await readText(file('a.csv', text('\uFEFFclient,süß\n')));
    expect(read).toEqual({ ok: true, fileName: 'a.csv', content: 'client,süß\n' });
  });

  it('says what to do about files that are not CSV', async () => {
    const reasons = await Promise.all([
      readText(file('empty.csv', text(''))),
      readText(file('book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4]))),
      readText(file('latin.csv', new Uint8Array([0x73, 0xfc, 0xdf]))),
      readText(file('picture.csv', new Uint8Array([0x41, 0, 0x42]))),
      readText(file('huge.csv', text('x'), 30_000_000)),
    ]);
    expect(reasons.map((read) => (read.ok ? 'read' : read.reason))).toEqual([
      expect.stringContaining('empty'),
      expect.stringContaining('Save it as CSV'),
      expect.stringContaining('not in UTF-8'),
      expect.stringContaining('not a text file'),
      expect.stringContaining('command line'),
    ]);
  });
});
