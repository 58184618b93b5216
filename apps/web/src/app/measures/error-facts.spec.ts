import { errorFacts, errorsInUse } from './error-facts.js';
import { instrumentDetail, measurementError } from './testing/instruments.js';

describe('errorFacts', () => {
  it('names the origin, and the n behind an estimate', () => {
    const [entered, estimated] = instrumentDetail().measurementErrors.map(errorFacts);
    expect(entered).toBe('from the definition file');
    expect(estimated).toBe('estimated from our data · n = 29 clients · session 3');
  });
});

describe('errorsInUse', () => {
  it('takes the value recorded last, scale by scale', () => {
    const errors = [
      measurementError({ id: '018f0a7e-5c3d-7b00-8000-000000000001', recordedAt: '2026-01-01T00:00:00.000Z' }),
      measurementError({ id: '018f0a7e-5c3d-7b00-8000-000000000002', recordedAt: '2026-03-01T00:00:00.000Z' }),
      measurementError({ id: '018f0a7e-5c3d-7b00-8000-000000000003', scale: 'bond' }),
    ];
    expect([...errorsInUse(errors)]).toEqual([errors[1]?.id, errors[2]?.id]);
    expect(errorsInUse([]).size).toBe(0);
  });
});
