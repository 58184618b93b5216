import fc from 'fast-check';
import { repairFacts, type RepairFacts, type RepairParameters } from './repair-facts.js';

const sem = 0.25;
/** Level 6 of three scores, drop to 4: half recovered from 5, within reliable change (1.96·.25·√(4/3) = .566) from 5.434. */
const facts = (
  after: readonly (number | null)[],
  parameters: Partial<RepairParameters> = {},
): { readonly ok: true } & RepairFacts => {
  const found = repairFacts([6.5, 5.5, 6, 4, ...after], 4, { sem, ...parameters });
  if (!found.ok) throw new Error(found.reason);
  return found;
};

describe('the three facts of repair', () => {
  it('counts sessions to half and to the level, and says where the last score stands', () => {
    expect(facts([4.9, 5, 5.4, 5.5])).toMatchObject({
      sessionsToHalf: 2,
      sessionsToLevel: 4,
      repairedAtSession: 8,
      stateAtLast: 'at-level',
      halfTiming: 'prompt',
      levelTiming: 'eventual',
      preLevel: 6,
      nadir: 4,
      nadirSession: 4,
      lastSession: 8,
      lastScore: 5.5,
    });
    expect(facts([]).reliableChange).toBeCloseTo(1.96 * 0.25 * Math.sqrt(4 / 3), 12);
  });

  it('leaves open what has not happened by the last score', () => {
    expect(facts([])).toMatchObject({
      sessionsToHalf: null,
      sessionsToLevel: null,
      repairedAtSession: null,
      stateAtLast: 'no-later-score',
      halfTiming: 'open',
      levelTiming: 'open',
    });
    expect(facts([4.9])).toMatchObject({ sessionsToHalf: null, stateAtLast: 'below-half' });
    expect(facts([5])).toMatchObject({ sessionsToHalf: 1, sessionsToLevel: null, stateAtLast: 'half-recovered' });
    expect(facts([5, 4.5])).toMatchObject({ sessionsToHalf: 1, stateAtLast: 'below-half' });
  });

  it('measures half recovery from the lowest score so far', () => {
    expect(facts([2, 4, 5.5])).toMatchObject({ nadir: 2, nadirSession: 5, sessionsToHalf: 2, sessionsToLevel: 3 });
  });

  it('counts a missed session as time, never as a score', () => {
    expect(facts([null, null, 6])).toMatchObject({ sessionsToHalf: 3, sessionsToLevel: 3 });
    expect(facts([6, null])).toMatchObject({ sessionsToLevel: 1, lastSession: 5, stateAtLast: 'at-level' });
  });

  it('takes the prompt window as given', () => {
    expect(facts([4, 6], { promptWindow: 1 }).levelTiming).toBe('eventual');
    expect(facts([4, 6], { promptWindow: 2 }).levelTiming).toBe('prompt');
  });

  it('takes the level of the unflagged sessions where it is given, and passes over flagged ones', () => {
    expect(facts([5.1, 5.1], { before: { level: 5.5, sessions: 2 }, flaggedSessions: [4, 5] })).toMatchObject({
      preLevel: 5.5,
      repairedAtSession: 6,
    });
  });
});

describe('repair facts, properties', () => {
  it('does not change what has happened when later scores arrive', () => {
    const later = fc.array(fc.option(fc.integer({ min: 12, max: 84 }).map((twelfths) => twelfths / 12)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(later, later, (first, second) => {
        const early = facts(first);
        const full = facts([...first, ...second]);
        if (early.sessionsToHalf !== null) expect(full.sessionsToHalf).toBe(early.sessionsToHalf);
        if (early.sessionsToLevel !== null) expect(full.sessionsToLevel).toBe(early.sessionsToLevel);
      }),
    );
  });
});

describe('repair facts, undefined', () => {
  it.each([
    ['the session has no score', [6, 6, 6, null], 4, sem, /Session 4 has no score/],
    ['the session is not in the series', [6, 6, 6], 9, sem, /Session 9 has no score/],
    ['nothing comes before', [4, 6], 1, sem, /before session 1/],
    ['there is no drop', [6, 6, 6], 3, sem, /not below/],
    ['no score', [], 1, sem, /at least 1/],
    ['a score is infinite', [6, 6, Infinity, 4], 4, sem, /session 3/],
    ['the SEM is not positive', [6, 6, 6, 4], 4, 0, /sem/],
  ])('%s', (_name, scores, session, error, reason) => {
    const found = repairFacts(scores, session, { sem: error });
    expect(found.ok ? 'no reason' : found.reason).toMatch(reason);
  });
});
