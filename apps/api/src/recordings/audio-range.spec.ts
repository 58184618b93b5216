import { rangeOf } from './audio-range.js';

// The examples of RFC 9110, 14.1.2, on 10,000 bytes, and what a header may get wrong.
it.each([
  ['bytes=0-499', { first: 0, last: 499 }],
  ['bytes=500-999', { first: 500, last: 999 }],
  ['bytes=-500', { first: 9500, last: 9999 }],
  ['bytes=9500-', { first: 9500, last: 9999 }],
  ['bytes=0-0', { first: 0, last: 0 }],
  ['bytes=-20000', { first: 0, last: 9999 }],
  ['bytes=9999-20000', { first: 9999, last: 9999 }],
  ['bytes=10000-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=0-0,-1', null],
  ['bytes=500-100', null],
  ['bytes=-', null],
  ['items=0-1', null],
  [undefined, null],
])('%s of 10,000 bytes', (header, expected) => expect(rangeOf(header, 10_000)).toEqual(expected));
