import { readTranscriptFile } from './read-transcript.js';

const text = 'T: Käse, “naïve” – 5 €?\nC: Šárka. 漢字 😀\n';

const utf16 = (written: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(written.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < written.length; at++) view.setUint16(2 * at, written.charCodeAt(at), littleEndian);
  return bytes;
};
const utf8 = (written: string): Uint8Array => new TextEncoder().encode(written);
const read = (bytes: Uint8Array) => readTranscriptFile(bytes, { broken: 'refuse' });

describe('a file in', () => {
  it.each([
    ['UTF-8', 'utf-8', utf8(text)],
    ['UTF-8 with a mark', 'utf-8', utf8(`\u{feff}${text}`)],
    ['UTF-16, little end first, with a mark', 'utf-16le', utf16(`\u{feff}${text}`, true)],
    ['UTF-16, big end first, with a mark', 'utf-16be', utf16(`\u{feff}${text}`, false)],
    ['UTF-16, little end first', 'utf-16le', utf16(text, true)],
    ['UTF-16, big end first', 'utf-16be', utf16(text, false)],
  ])('%s', (_, encoding, bytes) => {
    expect(read(bytes)).toMatchObject({
      ok: true,
      encoding,
      turns: [
        { voice: 'T', text: 'Käse, “naïve” – 5 €?' },
        { voice: 'C', text: 'Šárka. 漢字 😀' },
      ],
    });
  });

  it('Windows-1252, with a warning', () => {
    const bytes = new Uint8Array([...utf8('T: K'), 0xe4, ...utf8('se, 5 '), 0x80, ...utf8('?\nC: Hm.\n')]);
    expect(read(bytes)).toMatchObject({
      ok: true,
      encoding: 'windows-1252',
      turns: [{ text: 'Käse, 5 €?' }, { text: 'Hm.' }],
      warnings: [{ line: null }],
    });
  });

  it('UTF-8 with bytes that are none: a problem with its line', () => {
    const bytes = new Uint8Array([...utf8('T: Käse?\nC: Ü'), 0xff, ...utf8('ber.\n')]);
    expect(read(bytes)).toMatchObject({ ok: false, problems: [{ line: 2 }] });
    expect(readTranscriptFile(bytes, { broken: 'repair' })).toMatchObject({ turns: [{}, { text: 'Ü\u{fffd}ber.' }] });
  });
});

describe('what is no transcript', () => {
  it.each([
    ['nothing', new Uint8Array()],
    ['a mark alone', utf8('\u{feff}')],
    ['spaces', utf8(' \n\t\n')],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 1, 2, 3])],
  ])('is refused: %s', (_, bytes) => expect(read(bytes).ok).toBe(false));
});
