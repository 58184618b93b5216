import fc from 'fast-check';
import { detectHouseDefault } from '../change/house-default.js';
import { anySeries, reasonOf, sessionsOf, valueOf, workedExample } from '../change/testing/worked-example.js';
import { unnoticedDrops } from './unnoticed-drops.js';

const parameters = { clientSem: 0.25, therapistSem: 0.25 };
/** Reliable for a therapist after three scores: more than 1.96·.25·√(4/3) = .566. */
const client = [6, 6, 6, 4];

describe('unnoticed drops', () => {
  it.each([
    ['higher than before', 5.5, 'unnoticed'],
    ['the same', 5, 'unnoticed'],
    ['lower, but not reliably', 4.44, 'unnoticed'],
    ['reliably lower', 4.43, 'noticed'],
    ['not at all', null, 'not rated'],
  ])('client drops, therapist rates %s', (_name, score, outcome) => {
    const found = valueOf(unnoticedDrops(client, [5, 5, 5, score], parameters));
    expect({
      unnoticed: sessionsOf(found.drops),
      noticed: found.noticed,
      'not rated': found.notRated,
    }).toEqual({ unnoticed: [], noticed: [], 'not rated': [], [outcome]: [4] });
  });

  it('compares the therapist with the therapist only, and shows all numbers compared', () => {
    const [drop] = valueOf(unnoticedDrops(client, [2, 2.3, 2, 2], parameters)).drops;
    expect(drop?.client).toMatchObject({ session: 4, score: 4, reference: 6, drop: 2 });
    expect(drop?.therapistReference).toBeCloseTo(2.1, 12);
    expect(drop?.therapistDrop).toBeCloseTo(0.1, 12);
    expect(drop?.therapistReliableThreshold).toBeCloseTo(1.96 * 0.25 * Math.sqrt(4 / 3), 12);
  });

  it('counts a therapist without an earlier score as not rated', () => {
    expect(valueOf(unnoticedDrops(client, [null, null, null, 5], parameters)).notRated).toEqual([4]);
  });

  it('puts every flag of the client into one of the three lists, and never changes them later', () => {
    fc.assert(
      fc.property(anySeries(6), anySeries(2), anySeries(2), anySeries(2), (own, other, ownLater, otherLater) => {
        const therapist = own.map((_, index) => other[index] ?? null);
        const early = valueOf(unnoticedDrops(own, therapist, parameters));
        const flags = sessionsOf(valueOf(detectHouseDefault(own, { sem: 0.25, k: 2.5 })).flags);
        expect([...sessionsOf(early.drops), ...early.noticed, ...early.notRated].sort((a, b) => a - b)).toEqual(flags);
        const later = valueOf(unnoticedDrops([...own, ...ownLater], [...therapist, ...otherLater], parameters));
        expect(later.drops.filter((drop) => drop.session <= own.length)).toEqual(early.drops);
      }),
    );
  });

  it('finds the drop of session 6 in the shared worked series only where the therapist stays up', () => {
    const { input } = workedExample<{ input: { scores: number[] } }>('a10_house_default');
    const steady = input.scores.map(() => 5);
    const follows = input.scores.map((score) => score - 1);
    const sem = { clientSem: 0.2846, therapistSem: 0.2846, k: 3 };
    expect(sessionsOf(valueOf(unnoticedDrops(input.scores, steady, sem)).drops)).toEqual([6]);
    expect(valueOf(unnoticedDrops(input.scores, follows, sem)).noticed).toEqual([6]);
  });

  it('gives a reason where it cannot look', () => {
    expect(reasonOf(unnoticedDrops([6, 6, 6], [5, 5, 5], parameters))).toMatch(/at least 4/);
    expect(reasonOf(unnoticedDrops(client, [5, Number.NaN], parameters))).toMatch(/session 2/);
    expect(reasonOf(unnoticedDrops(client, [5], { ...parameters, therapistSem: 0 }))).toMatch(/therapistSem/);
    expect(reasonOf(unnoticedDrops(client, [5], { ...parameters, referenceSessions: 0 }))).toMatch(/referenceSessions/);
  });
});
