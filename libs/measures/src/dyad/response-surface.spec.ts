import fc from 'fast-check';
import { expectNumbers, reasonOf, valueOf, workedExample } from '../change/testing/worked-example.js';
import { responseSurface, type SurfacePoint } from './response-surface.js';

interface Parameter {
  est: number;
  se: number;
  t: number;
  p: number;
}
const { input, expected } = workedExample<{
  input: { rows: [number, number, number][] };
  expected: Record<'a1' | 'a2' | 'a3' | 'a4' | 'a5', Parameter> & { b: number[]; R2: number };
}>('c2_response_surface');
const dyads: SurfacePoint[] = input.rows.map(([client, therapist, outcome]) => ({ client, therapist, outcome }));

describe('response surface against R lm', () => {
  const surface = valueOf(responseSurface(dyads));

  it('coefficients and explained variance', () => {
    expectNumbers(surface.coefficients, expected.b);
    expectNumbers(valueOf(surface.r2), { value: expected.R2 });
    expect([surface.n, surface.df]).toEqual([60, 54]);
  });

  it.each(['a1', 'a2', 'a3', 'a4', 'a5'] as const)('%s with standard error, t and p', (name) => {
    const { est, se, t, p } = expected[name];
    expectNumbers(surface[name], { estimate: est, se, t, p });
  });

  it('says when there are fewer dyads than advised', () => {
    expect(surface.notes).toHaveLength(1);
    expect(valueOf(responseSurface([...dyads, ...dyads])).notes).toEqual([]);
  });
});

describe('response surface, properties', () => {
  it('exchanging the perspectives turns a3 and a5 round and leaves a1, a2, a4 as they are', () => {
    const turned = valueOf(
      responseSurface(
        dyads.map(({ client, therapist, outcome }) => ({ client: therapist, therapist: client, outcome })),
      ),
    );
    const surface = valueOf(responseSurface(dyads));
    for (const [name, sign] of [
      ['a1', 1],
      ['a2', 1],
      ['a3', -1],
      ['a4', 1],
      ['a5', -1],
    ] as const) {
      expect(turned[name].estimate).toBeCloseTo(sign * surface[name].estimate, 10);
      expect(turned[name].se).toBeCloseTo(surface[name].se, 10);
    }
  });

  it('does not depend on the order of dyads, and moves with unit and origin of the outcome', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.1, 2, 50), fc.constantFrom(-10, 0, 1000), (unit, origin) => {
        const surface = valueOf(responseSurface(dyads));
        const moved = valueOf(
          responseSurface(dyads.map((dyad) => ({ ...dyad, outcome: unit * dyad.outcome + origin })).reverse()),
        );
        expect(moved.a4.estimate / unit).toBeCloseTo(surface.a4.estimate, 8);
        expect(moved.a4.p).toBeCloseTo(surface.a4.p, 8);
      }),
    );
  });
});

describe('response surface, undefined', () => {
  it('gives a reason', () => {
    expect(reasonOf(responseSurface([]))).toMatch(/at least 7/);
    expect(reasonOf(responseSurface(dyads.slice(0, 6)))).toMatch(/there are 6/);
    expect(reasonOf(responseSurface(dyads.map((dyad) => ({ ...dyad, therapist: dyad.client }))))).toMatch(
      /combination/,
    );
    expect(reasonOf(responseSurface(dyads.map((dyad) => ({ ...dyad, outcome: 3 }))))).toMatch(/exact/);
    expect(reasonOf(responseSurface([...dyads, { client: Number.NaN, therapist: 1, outcome: 1 }]))).toMatch(/finite/);
  });
});
