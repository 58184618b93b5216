import fc from 'fast-check';
import { classifyChange, clinicalCutOffs, reliableChange } from './reliable-change.js';
import { expectNumbers, reasonOf, valueOf, workedExample } from './testing/worked-example.js';

describe('reliable change', () => {
  const { input, expected } = workedExample<{
    input: { cases: { sd: number; reliability: number }[] };
    expected: { cases: { se: number; sdiff: number; rc196: number; rc1645: number }[] };
  }>('a7_rci');

  it.each(input.cases.map((each, index) => [each, expected.cases[index]] as const))(
    'equals the worked case %j',
    (each, numbers) => {
      if (numbers === undefined) throw new Error('case without expected numbers');
      expectNumbers(valueOf(reliableChange(each)), {
        sem: numbers.se,
        sDifference: numbers.sdiff,
        threshold: numbers.rc196,
      });
      expectNumbers(valueOf(reliableChange({ ...each, z: 1.645 })), { threshold: numbers.rc1645 });
    },
  );

  it('is undefined for an impossible SD or reliability', () => {
    expect(reasonOf(reliableChange({ sd: 0, reliability: 0.9 }))).toMatch(/standard deviation/);
    expect(reasonOf(reliableChange({ sd: 1, reliability: 1 }))).toMatch(/reliability/);
    expect(reasonOf(reliableChange({ sd: 1, reliability: Number.NaN }))).toMatch(/reliability/);
    expect(reasonOf(reliableChange({ sd: 1, reliability: 0.9, z: 0 }))).toMatch(/\bz\b/);
  });
});

interface JacobsonTruax {
  input: { pre: (number | null)[]; post: (number | null)[] };
  params: {
    sd_pre: number;
    reliability: number;
    clinical: { mean: number; sd: number };
    functional: { mean: number; sd: number };
    higher_is_better: boolean;
    z: number;
  };
  expected: Record<'sem' | 's_diff' | 'min_reliable_change' | 'cutoff_a' | 'cutoff_b' | 'cutoff_c', number> & {
    rci: (number | null)[];
    class: (string | null)[];
  };
}

describe.each(['rci_jacobson_truax_1991', 'rci_lower_is_better'])('index, cut-offs and classes: %s', (name) => {
  const { input, params, expected } = workedExample<JacobsonTruax>(name);
  const { sd_pre: sd, reliability, clinical, functional, higher_is_better: higherIsBetter, z } = params;
  const cutOffs = valueOf(clinicalCutOffs(clinical, functional, higherIsBetter));
  const relative = (found: number, value: number): void => expect(Math.abs(found / value - 1)).toBeLessThan(1e-10);

  it('thresholds', () => {
    const change = valueOf(reliableChange({ sd, reliability, z }));
    relative(change.sem, expected.sem);
    relative(change.sDifference, expected.s_diff);
    relative(change.threshold, expected.min_reliable_change);
    relative(cutOffs.a, expected.cutoff_a);
    relative(cutOffs.b, expected.cutoff_b);
    relative(cutOffs.c, expected.cutoff_c);
  });

  it.each(input.pre.map((pre, client) => [client + 1, pre, input.post[client] ?? null] as const))(
    'client %d',
    (client, pre, post) => {
      const found = classifyChange({ pre, post, sd, reliability, higherIsBetter, z, cutOff: cutOffs.c });
      const rci = expected.rci[client - 1] ?? null;
      if (rci === null) {
        expect(reasonOf(found)).toMatch(/missing/);
        return;
      }
      relative(valueOf(found).rci, rci);
      expect(valueOf(found).class).toBe(expected.class[client - 1]);
    },
  );
});

describe('classes', () => {
  const change = { sd: 1, reliability: 0.5, higherIsBetter: true, cutOff: 5 };

  it('call recovered only who came from the clinical side', () => {
    expect(valueOf(classifyChange({ ...change, pre: 4, post: 6 })).class).toBe('recovered');
    expect(valueOf(classifyChange({ ...change, pre: 5.5, post: 7.5 })).class).toBe('improved');
    expect(valueOf(classifyChange({ ...change, pre: 4, post: 6, cutOff: undefined })).class).toBe('improved');
    expect(valueOf(classifyChange({ ...change, pre: 6, post: 4 })).class).toBe('deteriorated');
    expect(valueOf(classifyChange({ ...change, pre: 4, post: 5.9 })).class).toBe('unchanged');
  });

  it('mirror when the scale is turned round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 70 }), fc.integer({ min: 10, max: 70 }), (pre, post) => {
        const up = classifyChange({ ...change, pre: pre / 10, post: post / 10 });
        const down = classifyChange({ ...change, higherIsBetter: false, cutOff: -5, pre: -pre / 10, post: -post / 10 });
        expect(valueOf(down).class).toBe(valueOf(up).class);
      }),
    );
  });

  it('give a reason for scores and groups that cannot be used', () => {
    expect(reasonOf(classifyChange({ ...change, pre: Number.NaN, post: 5 }))).toMatch(/finite/);
    expect(reasonOf(classifyChange({ ...change, pre: 4, post: 5, reliability: 2 }))).toMatch(/reliability/);
    expect(reasonOf(clinicalCutOffs({ mean: 60, sd: 5 }, { mean: 40, sd: 5 }, true))).toMatch(/better side/);
    expect(reasonOf(clinicalCutOffs({ mean: 40, sd: 0 }, { mean: 60, sd: 5 }, true))).toMatch(/standard deviations/);
  });
});
