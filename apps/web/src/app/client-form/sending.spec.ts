import { ProblemError } from '../api/problem-error.js';
import { linkRefusal } from './link-refusal.js';
import { occasionOf } from './occasion.js';
import { retryDelay, worthRetrying } from './retry.js';

const problem = (status: number, code = 'x', retryAfter?: number): ProblemError =>
  new ProblemError(status, code, 'x', 'Words of the server.', [], retryAfter);

describe('worthRetrying', () => {
  it('holds where the same request may succeed later, and never for a refusal', () => {
    const later = [problem(0, 'no-connection'), problem(500), problem(503), problem(429), problem(408)];
    expect(later.every(worthRetrying)).toBe(true);
    const never = [
      problem(400),
      problem(404),
      problem(409),
      problem(410),
      problem(422),
      problem(0, 'unexpected-answer'),
    ];
    expect(never.some(worthRetrying)).toBe(false);
  });
});

describe('retryDelay', () => {
  it('grows to a minute and respects what the server asks for', () => {
    const delays = Array.from({ length: 8 }, (_, attempt) => retryDelay(attempt, problem(503)));
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(delays.at(-1)).toBe(60);
    expect(retryDelay(0, problem(429, 'busy', 40))).toBe(40);
  });
});

describe('linkRefusal', () => {
  it('reads the code first and the status where the code says nothing', () => {
    expect(linkRefusal(problem(409, 'link-already-used')).reason).toBe('used');
    expect(linkRefusal(problem(410, 'gone')).reason).toBe('expired');
    expect(linkRefusal(problem(404, 'not-found')).reason).toBe('unknown');
  });

  it('passes the words of the server on where answers are not accepted', () => {
    expect(linkRefusal(problem(422, 'invalid')).advice).toContain('Words of the server.');
  });
});

describe('occasionOf', () => {
  it('speaks of today in the time zone of the device', () => {
    expect(occasionOf('2026-11-16', new Date(2026, 10, 16, 0, 5))).toBe('After today’s session');
    expect(occasionOf('2026-11-16', new Date(2026, 10, 17))).toBe('After the session of 16 Nov');
    expect(occasionOf('2026-11-18', new Date(2026, 10, 17))).toBe('For the session of 18 Nov');
    expect(occasionOf(null, new Date())).toBe('About your session');
  });
});
