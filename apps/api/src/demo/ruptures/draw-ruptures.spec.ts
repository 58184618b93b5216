import fc from 'fast-check';
import { holdTreatment, type HeldTreatment } from '../appointments.js';
import { clinicCaseload } from '../caseload.js';
import { chanceFor } from '../chance.js';
import { typedHours } from '../transcripts.js';
import { drawRuptures, ruptured } from './draw-ruptures.js';

const plans = clinicCaseload.filter(({ ruptures }) => ruptures.length > 0);

const held = (plan: (typeof plans)[number], seed: number): HeldTreatment => {
  const treatment = holdTreatment(plan, null, seed, '2026-11-22').at(-1);
  if (!treatment) throw new Error('There is no treatment.');
  return treatment;
};

/** Any treatment of the caseload in which ruptures are planned, as it is held with one of the seeds that are tested. */
const treatments = fc
  .record({ plan: fc.constantFrom(...plans), seed: fc.constantFrom(2026, 1, 42), draw: fc.nat() })
  .map(({ plan, seed, draw }) => ({ treatment: held(plan, seed), draw }));

const draw = (treatment: HeldTreatment, seed: number) => drawRuptures(treatment, chanceFor(seed, 'ruptures'));

describe('ruptures outside the stories', () => {
  it('are as many as planned, in their order, with at least four attended sessions before each', () => {
    fc.assert(
      fc.property(treatments, ({ treatment, draw: seed }) => {
        const attended = treatment.sessions.filter(({ attendance }) => attendance === 'attended');
        const drawn = draw(treatment, seed);
        expect(drawn.map(({ outcome }) => outcome)).toEqual(treatment.plan.ruptures);
        for (const [index, { startsAt }] of drawn.entries()) {
          const since = drawn[index - 1]?.returnsAt ?? 0;
          const before = attended.filter(({ number }) => number >= since && number < startsAt);
          expect(before.length).toBeGreaterThanOrEqual(index === 0 ? 4 : 3);
        }
      }),
    );
  });

  it('begin and end in attended sessions, and return when their outcome says', () => {
    fc.assert(
      fc.property(treatments, ({ treatment, draw: seed }) => {
        const attended = treatment.sessions
          .filter(({ attendance }) => attendance === 'attended')
          .map(({ number }) => number);
        for (const { outcome, startsAt, returnsAt } of draw(treatment, seed)) {
          expect(attended).toContain(startsAt);
          if (outcome === 'unrepaired') expect(returnsAt).toBeNull();
          else expect(attended).toContain(returnsAt);
          const sessions = (returnsAt ?? Infinity) - startsAt;
          expect(sessions > 3).toBe(outcome !== 'repaired soon');
        }
      }),
    );
  });

  it('leave the hours alone that are typed out', () => {
    fc.assert(
      fc.property(treatments, ({ treatment, draw: seed }) => {
        for (const { startsAt, returnsAt } of draw(treatment, seed))
          for (const typed of typedHours(treatment).keys())
            expect(typed < startsAt || typed > (returnsAt ?? Infinity)).toBe(true);
      }),
    );
  });

  it('are refused where the treatment is too short for them', () => {
    const [plan] = plans;
    if (!plan) throw new Error('No rupture is planned.');
    const short = held({ ...plan, sessions: 8, typed: false, ruptures: ['repaired late'] }, 1);
    expect(() => draw(short, 1)).toThrow(/no room for a rupture that is repaired late/);
  });
});

describe('the course with a rupture', () => {
  const rupture = { outcome: 'repaired soon', startsAt: 3, returnsAt: 5, depth: 1, noticed: true, share: 0.5 } as const;
  const flat = (level: number) => ({ client: Array<number>(6).fill(level), therapist: Array<number>(6).fill(level) });

  it('falls by the whole depth at the start, by less after it, and is as before outside', () => {
    const { client, therapist } = ruptured(flat(4), [rupture], chanceFor(1, 'course'));
    expect([client[0], client[1], client[4], client[5]]).toEqual([4, 4, 4, 4]);
    expect(client[2]).toBeCloseTo(3, 12);
    expect(client[3]).toBeGreaterThan(3);
    expect(client[3]).toBeLessThan(4);
    for (const [index, level] of client.entries()) expect(therapist[index]).toBeCloseTo(4 - (4 - level) / 2, 12);
  });

  it('falls from the upper end of the form where the level lies beyond it', () => {
    const { client } = ruptured(flat(5.6), [rupture], chanceFor(1, 'course'));
    expect(client[1]).toBe(5.6);
    expect(client[2]).toBeCloseTo(4, 12);
  });
});
