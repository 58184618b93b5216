import { longDay, shortDay, weekOf } from './day-format.js';
import { counted, decimal, percent, signed } from './number-format.js';

describe('numbers', () => {
  it.each([
    [3.456, '3.5'],
    [-1.26, '−1.3'],
    [-0.04, '0.0'],
    [null, '–'],
    [undefined, '–'],
  ])('decimal(%p) is %p', (value, text) => expect(decimal(value)).toBe(text));

  it.each([
    [0.24, '+0.2'],
    [-1.26, '−1.3'],
    [0.04, '0.0'],
    [-0.04, '0.0'],
    [0, '0.0'],
    [null, '–'],
  ])('signed(%p) is %p', (value, text) => expect(signed(value)).toBe(text));

  it('writes shares and counts', () => {
    expect(percent(0.625)).toBe('63\u00a0%');
    expect(percent(null)).toBe('–');
    expect(counted(1, 'session')).toBe('1 session');
    expect(counted(0, 'entry', 'entries')).toBe('0 entries');
  });
});

describe('days', () => {
  it('does not move with the time zone', () => {
    expect(longDay('2026-08-14')).toBe('14 August 2026');
    expect(shortDay('2026-08-01')).toBe('1 Aug');
  });

  it('says that a date is unknown', () => expect(longDay(null)).toBe('date unknown'));

  it.each([
    ['2026-11-16', '16 November'],
    ['2026-11-22', '16 November'],
    ['2026-11-23', '23 November'],
  ])('the week of %p begins on %p', (day, monday) => expect(weekOf(day)).toBe(monday));
});
