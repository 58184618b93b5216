import fc from 'fast-check';
import { psychotherapyCode } from './psychotherapy-code.js';
import { sessionMinutes } from './session-minutes.js';

const codeOf = (minutes: number, withEvaluation = false) => {
  const found = psychotherapyCode(minutes, withEvaluation);
  return found.ok ? found.code : found.reason;
};

describe('the CPT code that minutes allow', () => {
  // Boundaries as printed by Novitas, CMS contractor, "Psychiatric codes" (L35101), and in CPT since 2013.
  it.each([
    [16, '90832', '90833'],
    [37, '90832', '90833'],
    [38, '90834', '90836'],
    [52, '90834', '90836'],
    [53, '90837', '90838'],
    [180, '90837', '90838'],
  ])('for %i minutes', (minutes, alone, withEvaluation) => {
    expect([codeOf(minutes), codeOf(minutes, true)]).toEqual([alone, withEvaluation]);
  });

  it('is none under 16 minutes, or where the minutes are not known', () => {
    expect(codeOf(15)).toBe('Psychotherapy of less than 16 minutes is not reported');
    expect(codeOf(0, true)).toBe('Psychotherapy of less than 16 minutes is not reported');
    expect(codeOf(Number.NaN)).toBe('The minutes of the session are not known');
    expect(codeOf(-5)).toBe('The minutes of the session are not known');
  });

  it('says which minutes it stands for', () => {
    expect(psychotherapyCode(50, false)).toEqual({
      ok: true,
      code: '90834',
      from: 38,
      to: 52,
      description: 'Psychotherapy, 45 minutes',
    });
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 600 }), fc.boolean(), (minutes, withEvaluation) => {
        const found = psychotherapyCode(minutes, withEvaluation);
        expect(found.ok && minutes >= found.from && minutes <= (found.to ?? Infinity)).toBe(true);
      }),
    );
  });
});

describe('minutes of a session', () => {
  it('run from start to stop, past midnight too', () => {
    expect(sessionMinutes('14:05', '14:55')).toBe(50);
    expect(sessionMinutes('23:40', '00:30')).toBe(50);
    expect(sessionMinutes('09:00', '09:00')).toBe(0);
    for (const time of ['24:00', '9:00', '12:60', '', '12:00:00']) expect(sessionMinutes(time, '12:00')).toBeNull();
  });
});
