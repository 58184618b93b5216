/** What stands in real broken files: marks of each format in the wrong place, cut-off pieces, stray bytes. */
const splinters = [
  '-->',
  '<',
  '>',
  '</v>',
  '<v ',
  '<00:01.000>',
  '&',
  '&amp',
  '&#x;',
  '&#99999999;',
  '"',
  '""',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\t',
  ',',
  ';',
  '\0',
  '\u{feff}',
  'WEBVTT',
  'NOTE ',
  'STYLE\n',
  'REGION\n',
  '00:00:01.000 --> 00:00:02.000',
  '99:99:99,999',
  '-1',
  '1e999',
  'null',
  'NaN',
  '{\\an8}',
  '[SPEAKER_00]: ',
  '  0:05',
  ' '.repeat(500),
  '\t'.repeat(300),
  '('.repeat(100),
  '<i '.repeat(50),
  'T: ',
  '[10:00] ',
];

/**
 * A file after some accidents: bytes changed, pieces cut out, doubled or moved, splinters of markup put in, an end cut
 * off. `random` gives numbers from 0 up to 1; the same numbers make the same file.
 */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  let file = Array.from(bytes);
  const place = (): number => Math.floor(random() * (file.length + 1));
  const accidents = 1 + Math.floor(random() * 6);
  for (let count = 0; count < accidents; count++) {
    const at = place();
    const length = Math.floor(random() ** 3 * 400);
    const kind = Math.floor(random() * 7);
    if (kind === 0) file[at] = Math.floor(random() * 256);
    else if (kind === 1) file.splice(at, length);
    else if (kind === 2) file.splice(place(), 0, ...file.slice(at, at + length));
    else if (kind === 3) file.splice(place(), 0, ...file.splice(at, length));
    else if (kind === 4) file = file.slice(0, at);
    else {
      const splinter = splinters[Math.floor(random() * splinters.length)] ?? '';
      file.splice(at, 0, ...new TextEncoder().encode(splinter));
    }
  }
  return Uint8Array.from(file);
}
