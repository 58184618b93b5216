import { minimise } from './quasi-newton.js';

describe('minimise', () => {
  it('finds the floor of a curved valley (Rosenbrock)', () => {
    const { point, converged } = minimise(
      ([x, y]) => 100 * (y! - x! * x!) ** 2 + (1 - x!) ** 2,
      Float64Array.of(-1.2, 1),
    );
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 5);
    expect(point[1]).toBeCloseTo(1, 5);
  });

  it('reaches a far minimum of another scale', () => {
    const { point } = minimise(([x, y]) => (x! - 500) ** 2 + 1e4 * (y! + 0.02) ** 2, Float64Array.of(1, 1));
    expect(point[0]).toBeCloseTo(500, 3);
    expect(point[1]).toBeCloseTo(-0.02, 5);
  });

  it('does not step where the function has no value', () => {
    const { point, value } = minimise(([x]) => x! - Math.log(x!), Float64Array.of(30));
    expect(point[0]).toBeCloseTo(1, 4);
    expect(value).toBeCloseTo(1, 8);
  });

  it('says so when there is no minimum', () => {
    expect(minimise(([x]) => -Math.exp(x!), Float64Array.of(1)).converged).toBe(false);
  });
});
