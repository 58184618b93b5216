import { addDays, instantOn, isClosed, lastWeekdayBefore, weekdayOf, weeklyDays } from './calendar.js';

describe('days of the clinic', () => {
  it('counts over months, leap days and years', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2027-01-03', -4)).toBe('2026-12-30');
    expect(instantOn('2026-03-01', 615)).toBe('2026-03-01T10:15:00.000Z');
  });

  it.each([0, 1, 2, 3, 4])('finds the last weekday %d within the seven days before', (weekday) => {
    for (let offset = 0; offset < 7; offset += 1) {
      const today = addDays('2026-11-16', offset);
      const day = lastWeekdayBefore(today, weekday);
      expect(weekdayOf(day)).toBe(weekday);
      expect(day < today && day >= addDays(today, -7)).toBe(true);
    }
  });

  it('keeps weekly appointments on their weekday, around holidays and weeks off', () => {
    // 28 December is closed; a week is off before the second session.
    const days = weeklyDays('2027-01-11', [false, true, false, false], '2027-02-20');
    expect(days).toEqual(['2026-12-07', '2026-12-21', '2027-01-04', '2027-01-11']);
    for (const day of days) expect(weekdayOf(day)).toBe(0);
  });

  it('counts the last three weeks as open, so that the demonstration always has recent sessions', () => {
    expect(isClosed('2026-12-28', '2027-01-05')).toBe(false);
    expect(isClosed('2026-12-28', '2027-02-20')).toBe(true);
    expect(isClosed('2026-08-10', '2026-11-22')).toBe(true);
    expect(isClosed('2026-08-15', '2026-11-22')).toBe(false);
  });
});
