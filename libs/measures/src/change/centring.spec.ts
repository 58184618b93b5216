import fc from 'fast-check';
import { centreByPerson } from './centring.js';
import { clientMeanReliability, sessionsNeeded } from './sessions-needed.js';
import { anySeries, expectNumbers, reasonOf, valueOf, workedExample } from './testing/worked-example.js';

describe('centring by person', () => {
  const { input, expected } = workedExample<{
    input: Record<string, number[]>;
    expected: Record<
      string,
      { personMean: number; between: number; within: number[]; slope: number; detrended: number[] }
    >;
  }>('e2_centring');

  it('equals the worked example', () => {
    const { clients } = valueOf(centreByPerson(Object.values(input)));
    for (const [index, name] of Object.keys(input).entries()) {
      const client = clients[index];
      const numbers = expected[name];
      if (!client?.ok || numbers === undefined) throw new Error(`${name} is missing`);
      expectNumbers(client, { personMean: numbers.personMean, between: numbers.between });
      expectNumbers(client.within, numbers.within);
      const line = valueOf(client.line);
      expectNumbers(line, { slope: numbers.slope });
      expectNumbers(line.detrended, numbers.detrended);
    }
  });

  it('keeps missing sessions missing and clients without scores in their place', () => {
    const { clients, grandMean } = valueOf(centreByPerson([[4, null, 6], [null], [7]]));
    expect(grandMean).toBe(6);
    expect(clients[0]).toMatchObject({ scores: 2, personMean: 5, between: -1, within: [-1, null, 1] });
    expect(clients[1]).toMatchObject({ ok: false });
    expect(clients[2]).toMatchObject({ ok: true, within: [0], line: { ok: false } });
  });

  it('leaves within parts that sum to zero and between parts that do', () => {
    fc.assert(
      fc.property(fc.array(anySeries(3), { minLength: 2, maxLength: 6 }), (series) => {
        const { clients } = valueOf(centreByPerson(series));
        const own = clients.map((client) => valueOf(client));
        const sum = (values: readonly (number | null)[]) =>
          values.reduce<number>((total, value) => total + (value ?? 0), 0);
        expect(sum(own.map((client) => client.between))).toBeCloseTo(0, 9);
        for (const client of own) {
          expect(sum(client.within)).toBeCloseTo(0, 9);
          expect(sum(valueOf(client.line).detrended)).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  it('gives a reason without scores or for one that is no number', () => {
    expect(reasonOf(centreByPerson([]))).toMatch(/No client/);
    expect(reasonOf(centreByPerson([[null], []]))).toMatch(/No client/);
    expect(reasonOf(centreByPerson([[5], [5, Number.NaN]]))).toMatch(/client 2/);
  });
});

describe('sessions needed', () => {
  const { input, expected } = workedExample<{ input: { single: number }; expected: Record<string, number> }>(
    'e3_sessions_needed',
  );

  it('equals the worked example', () => {
    for (const [sessions, value] of Object.entries(expected))
      expectNumbers(valueOf(clientMeanReliability(input.single, Number(sessions))), { value });
  });

  it('is the smallest number that reaches the target', () => {
    const reliability = fc.integer({ min: 5, max: 95 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(reliability, reliability, (single, target) => {
        const { sessions } = valueOf(sessionsNeeded(single, target));
        expect(valueOf(clientMeanReliability(single, sessions)).value).toBeGreaterThanOrEqual(target - 1e-9);
        if (sessions > 1) expect(valueOf(clientMeanReliability(single, sessions - 1)).value).toBeLessThan(target);
      }),
    );
    expect(valueOf(sessionsNeeded(0.77, 0.9)).sessions).toBe(3);
  });

  it('is undefined outside 0 to 1', () => {
    expect(reasonOf(clientMeanReliability(1, 3))).toMatch(/between 0 and 1/);
    expect(reasonOf(clientMeanReliability(0.7, 0))).toMatch(/positive/);
    expect(reasonOf(sessionsNeeded(0.7, 1))).toMatch(/between 0 and 1/);
  });
});
