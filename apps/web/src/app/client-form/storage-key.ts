/** Every name that the client form uses in the browser's storage starts so. */
export const STORAGE_PREFIX = 'attune.form.';

/**
 * Name under which a form's answers are kept on the phone. A one-way 53-bit mix of the token (cyrb53 by Bryc, public
 * domain), so that somebody who reads the storage of the phone does not find the address of the form in it. Works on
 * pages without TLS, where the browser offers no `crypto.subtle`.
 *
 * @example storageKey('abc') === storageKey('abc') // true
 */
export function storageKey(token: string): string {
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let index = 0; index < token.length; index += 1) {
    const code = token.charCodeAt(index);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  const mixed = 4294967296 * (2097151 & second) + (first >>> 0);
  return `${STORAGE_PREFIX}${mixed.toString(36)}`;
}
