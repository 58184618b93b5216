import { wilsonInterval } from './wilson-interval.js';

describe('Wilson interval', () => {
  it('equals R: prop.test(x, n, correct = FALSE)', () => {
    const close = (found: { lower: number; upper: number }, lower: number, upper: number): void => {
      expect(found.lower).toBeCloseTo(lower, 7);
      expect(found.upper).toBeCloseTo(upper, 7);
    };
    close(wilsonInterval(8, 10), 0.4901625, 0.9433178);
    close(wilsonInterval(0, 20), 0, 0.1611252);
    close(wilsonInterval(20, 20), 0.8388748, 1);
  });
});
