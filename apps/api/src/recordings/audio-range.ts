/** First and last byte, both counted from 0 and included. */
export interface AudioRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What a Range header asks for (RFC 9110, 14.2), of something `length` bytes long.
 *
 * Null where the whole is to be sent: no header, another unit than bytes, a header that is not well-formed, or several
 * ranges, which a server may answer with everything and a player never asks for.
 *
 * @example rangeOf('bytes=500-', 1000) // { first: 500, last: 999 }
 * @example rangeOf('bytes=-200', 1000) // { first: 800, last: 999 }
 * @example rangeOf('bytes=1000-', 1000) // 'unsatisfiable'
 */
export function rangeOf(header: string | undefined, length: number): AudioRange | 'unsatisfiable' | null {
  const [, from, to] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  if (from === '') {
    const suffix = Math.min(Number(to), length);
    return suffix === 0 ? 'unsatisfiable' : { first: length - suffix, last: length - 1 };
  }
  const first = Number(from);
  const last = to === '' ? length - 1 : Math.min(Number(to), length - 1);
  if (to !== '' && Number(to) < first) return null;
  return first >= length ? 'unsatisfiable' : { first, last };
}
