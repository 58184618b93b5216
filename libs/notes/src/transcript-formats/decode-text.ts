import { linesOf } from './lines.js';

/** Part of every runtime with Web APIs (browsers, Node, Deno); declared here since the library is compiled without them. */
declare const TextDecoder: new (
  encoding: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** Line of the first bytes that are not UTF-8; null where there are none. They are U+FFFD in `text`. */
  readonly damagedLine: number | null;
  /** One kind of bytes was guessed from the content: nothing in the file says so. */
  readonly guessed: boolean;
}

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** Text in which every second byte is 0 is UTF-16 of mostly Latin letters; no other encoding of text holds zeros. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(bytes.length >> 1, 2048);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) even += 1;
    if (bytes[2 * pair + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

/**
 * The text of a file whose encoding nobody knows, without its byte order mark: by the mark, else UTF-16 where zeros
 * give it away, else UTF-8. Bytes that are not UTF-8 and hold no character of more than one byte are Windows-1252 (of
 * which Latin-1 is a part); bytes that hold some are damaged UTF-8.
 *
 * @example decodeText(new Uint8Array([0x63, 0x61, 0x66, 0xe9])) // "café", windows-1252, guessed
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decode = (encoding: DecodedText['encoding']): string => new TextDecoder(encoding).decode(bytes);
  const sure = (encoding: DecodedText['encoding']): DecodedText => ({
    text: decode(encoding),
    encoding,
    damagedLine: null,
    guessed: false,
  });
  if (startsWith(bytes, 0xff, 0xfe)) return sure('utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return sure('utf-16be');
  const wide = startsWith(bytes, 0xef, 0xbb, 0xbf) ? null : looksLikeUtf16(bytes);
  if (wide) return { ...sure(wide), guessed: true };
  const text = decode('utf-8');
  const hole = text.indexOf('\u{fffd}');
  if (hole === -1 || isUtf8(bytes)) return { text, encoding: 'utf-8', damagedLine: null, guessed: false };
  if (/[^\0-\x7f\ufffd]/.test(text) || startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    return { text, encoding: 'utf-8', damagedLine: linesOf(text.slice(0, hole)).length, guessed: false };
  }
  return { text: withMarks(decode('windows-1252')), encoding: 'windows-1252', damagedLine: null, guessed: true };
}

/** What Windows-1252 has in the place of control characters 0x80 to 0x9f; some runtimes decode it as Latin-1. */
const marks = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const withMarks = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (control) => marks[control.charCodeAt(0) - 0x80] ?? control);

/** Whether the bytes are UTF-8 throughout; a U+FFFD in the text may have been written by the author. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
