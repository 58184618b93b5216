/** What stands between quotation marks in a line; `closed` false where the line ends first. */
export interface QuotedSpan {
  /** Of the opening mark, and after the closing one. */
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

const closers = new Map([
  ['“', /[”"]/u],
  ['„', /[“”]/u],
  ['«', /»/u],
  ['"', /["”]/u],
]);
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * The quotations of a text: between double quotation marks, or between single ones where at least two words stand there
 * (one word may be an apostrophe's doing). They do not run over the end of a line; a double mark that nothing closes opens a
 * quotation up to there. A straight mark after a digit is inches.
 *
 * @example quotedSpans('Said “no” to me.') // [{ start: 5, end: 9, closed: true }]
 */
export function quotedSpans(text: string): readonly QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let lineStart = 0;
  for (const line of text.split(/(?<=[\n\r\u0085\u2028\u2029])/u)) {
    for (const { start, end, closed } of spansOfLine(line))
      spans.push({ start: lineStart + start, end: lineStart + end, closed });
    lineStart += line.length;
  }
  return spans;
}

function spansOfLine(line: string): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let noSingleAfter = false;
  let at = 0;
  while (at < line.length) {
    const mark = line.charAt(at);
    const closer = closers.get(mark);
    if (closer && !(mark === '"' && /\d/u.test(line.charAt(at - 1)))) {
      const length = line.slice(at + 1).search(closer);
      const end = length < 0 ? line.trimEnd().length : at + length + 2;
      spans.push({ start: at, end, closed: length >= 0 });
      at = end;
    } else if (!noSingleAfter && opensSingle(line, at)) {
      const close = closesSingle(line, at + 1);
      noSingleAfter = close < 0;
      if (close >= 0 && /\S\s+\S/u.test(line.slice(at + 1, close)))
        spans.push({ start: at, end: close + 1, closed: true });
      at = close < 0 ? at + 1 : close + 1;
    } else {
      at += 1;
    }
  }
  return spans;
}

const opensSingle = (line: string, at: number): boolean =>
  /[‘']/u.test(line.charAt(at)) &&
  (at === 0 || /[\s([—–]/u.test(line.charAt(at - 1))) &&
  wordCharacter.test(line.charAt(at + 1));

function closesSingle(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    if (/[’']/u.test(line.charAt(at)) && !wordCharacter.test(line.charAt(at + 1))) return at;
  }
  return -1;
}
