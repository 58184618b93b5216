import { present, reasonOf } from '../testing/estimates.js';
import { pearsonCorrelation } from '../descriptives/index.js';
import { seededRandom } from '../random/index.js';
import { mtmmTable, type TraitMeasure } from './index.js';

/** Two traits that correlate .3, each seen by client and therapist; perspectives add a halo of their own. */
function measures(): TraitMeasure[] {
  const random = seededRandom(21);
  const persons = Array.from({ length: 400 }, () => {
    const bond = random.normal();
    const task = 0.3 * bond + Math.sqrt(1 - 0.09) * random.normal();
    const halo = { client: random.normal(), therapist: random.normal() };
    const seen = (trait: number, by: 'client' | 'therapist'): number => trait + 0.4 * halo[by] + 0.5 * random.normal();
    return {
      client: [seen(bond, 'client'), seen(task, 'client')],
      therapist: [seen(bond, 'therapist'), seen(task, 'therapist')],
    };
  });
  return (['bond', 'task'] as const).flatMap((trait, at) =>
    (['client', 'therapist'] as const).map((method) => ({
      trait,
      method,
      scores: persons.map((person) => person[method][at] as number),
      reliability: 0.8,
    })),
  );
}

describe('multitrait–multimethod table', () => {
  const table = present(mtmmTable(measures()));

  it('says of every pair what it speaks for', () => {
    expect(table.cells).toHaveLength(10);
    const kinds = (kind: string): number => table.cells.filter((cell) => cell.kind === kind).length;
    expect(
      ['reliability', 'same trait, other method', 'other trait, same method', 'other trait, other method'].map(kinds),
    ).toEqual([4, 2, 2, 2]);
  });

  it('has the plain correlation in a cell, and the corrected one beside it', () => {
    const [first, second] = measures();
    const cell = table.cells.find(({ row, column }) => row === 1 && column === 0);
    const r = present(pearsonCorrelation(first?.scores ?? [], second?.scores ?? []));
    expect(present(cell?.correlation ?? { ok: false, reason: '' }).value).toBe(r.value);
    expect(present(cell?.corrected ?? { ok: false, reason: '' }).value).toBeCloseTo(r.value / 0.8, 12);
  });

  it('finds one trait seen twice closer than two traits', () => {
    const validity = present(table.means['same trait, other method']).value;
    expect(validity).toBeGreaterThan(present(table.means['other trait, same method']).value);
    expect(present(table.means['other trait, same method']).value).toBeGreaterThan(
      present(table.means['other trait, other method']).value,
    );
    expect(table.comparisons).toEqual({ made: 8, validityLarger: 8 });
  });

  it('gives reasons', () => {
    const [first] = measures() as [TraitMeasure];
    expect(reasonOf(mtmmTable([first]))).toMatch(/two measures/);
    expect(reasonOf(mtmmTable([first, first]))).toMatch(/same trait and the same method/);
    expect(reasonOf(mtmmTable([first, { ...first, method: 'observer', scores: [1, 2] }]))).toMatch(
      /one score per person/,
    );
    const constant = present(
      mtmmTable([
        first,
        { ...first, method: 'observer', scores: first.scores.length ? new Float64Array(400).fill(3) : [] },
      ]),
    );
    expect(reasonOf(constant.cells[1]?.correlation ?? { ok: true })).toMatch(/does not vary/);
    expect(reasonOf(constant.means['other trait, same method'])).toMatch(/no such pair/);
  });
});
