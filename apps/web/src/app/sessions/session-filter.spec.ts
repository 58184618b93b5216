import { anySession, matchingSessions } from './session-filter.js';
import { sessionRow } from './testing/sessions.js';

const sessions = [
  sessionRow(5, { note: 'none', transcript: false }),
  sessionRow(4, { attendance: 'no-show', note: 'none', transcript: false, forms: [] }),
  sessionRow(3, { forms: [], clientCode: 'C-0200', intern: { id: sessionRow(1).intern.id, name: 'A. Weber' } }),
  sessionRow(2, { attendance: 'unknown', note: 'draft', transcript: false }),
];
const numbers = (filter: Partial<typeof anySession>): number[] =>
  matchingSessions(sessions, { ...anySession, ...filter }).map(({ number }) => number);

describe('matchingSessions', () => {
  it('keeps the order and shows everything without a filter', () => {
    expect(numbers({})).toEqual([5, 4, 3, 2]);
  });

  it('finds clients and interns by all of the words', () => {
    expect(numbers({ words: 'c-02' })).toEqual([3]);
    expect(numbers({ words: 'WEBER 0200' })).toEqual([3]);
    expect(numbers({ words: 'weber 0147' })).toEqual([]);
  });

  it('narrows by attendance', () => {
    expect(numbers({ attendance: 'no-show' })).toEqual([4]);
  });

  it('finds what is missing, but not at sessions that did not take place', () => {
    expect(numbers({ missing: 'note' })).toEqual([5]);
    expect(numbers({ missing: 'form' })).toEqual([3]);
    expect(numbers({ missing: 'transcript' })).toEqual([5, 2]);
  });
});
