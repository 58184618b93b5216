import { detectDetrendedDrops } from './detrended-drop.js';
import { detectByGumzThreshold } from './gumz-threshold.js';
import { detectReliableDrops } from './reliable-drop.js';
import { detectRuptureRepair } from './rupture-repair-sequence.js';
import { betweenClientSd, pooledWithinSd } from './spread.js';
import { expectNumbers, reasonOf, sessionsOf, valueOf, worked, workedExample } from './testing/worked-example.js';
import { classifyThreePatterns } from './three-patterns.js';
import { detectVShapes } from './v-shape.js';

interface ExpectedEpisode {
  preSession: number;
  ruptureSession: number;
  pre: number;
  drop: number;
  nadirSession: number;
  nadir: number;
  repairSession: number | null;
  status: string;
}

const asExpected = (sequence: {
  preSession: number;
  session: number;
  nadirSession: number;
  repairSession: number | null;
  status: string;
}) => [sequence.preSession, sequence.session, sequence.nadirSession, sequence.repairSession, sequence.status];

const asFound = (episode: ExpectedEpisode) => [
  episode.preSession,
  episode.ruptureSession,
  episode.nadirSession,
  episode.repairSession,
  episode.status,
];

describe('V-shape (Stiles-type)', () => {
  const example = workedExample<{
    expected: { sd: number; threshold: number; events: { preSession: number; ruptureSession: number; drop: number }[] };
  }>('a1_vshape_stiles_family');

  it('equals the worked example', () => {
    const found = valueOf(detectVShapes(worked));
    expectNumbers(found, { sd: example.expected.sd, threshold: example.expected.threshold });
    expect(found.flags).toHaveLength(1);
    const [flag] = found.flags;
    expect(flag).toMatchObject({ preSession: 5, session: 6, status: 'v-shape' });
    expectNumbers(flag, { drop: 1.5 });
    expectNumbers(flag?.recovery, { fraction: 0.6, session: 7 });
  });

  it('leaves the last session open and says when too little came back', () => {
    expect(valueOf(detectVShapes([6, 6, 6, 6, 6, 6, 3])).flags[0]?.status).toBe('open');
    expect(valueOf(detectVShapes([6, 6, 6, 6, 6, 6, 3, 4.4])).flags[0]?.status).toBe('no-return');
    expect(valueOf(detectVShapes([6, 6, 6, 6, 6, 6, 3, 4.5])).flags[0]?.status).toBe('v-shape');
  });

  it('does not call scores across a long gap neighbours, and reports them apart', () => {
    const near = valueOf(detectVShapes([6, 6, 6, 6, 6, null, 3, 6]));
    expect(sessionsOf(near.flags)).toEqual([7]);
    const far = valueOf(detectVShapes([6, 6, 6, 6, 6, null, null, 3, 6]));
    expect(far.flags).toEqual([]);
    expect(far.acrossGaps.map((drop) => [drop.session, drop.missingBetween])).toEqual([[8, 2]]);
    expect(valueOf(detectVShapes([6, 6, 6, 6, 6, 3, null, null, 6])).flags[0]?.status).toBe('gap');
  });

  it('takes the standard deviation asked for', () => {
    expect(valueOf(detectVShapes(worked, { spread: { of: 'pooledWithin', sd: 0.8 } })).threshold).toBeCloseTo(1.6, 12);
    expect(valueOf(detectVShapes(worked, { spread: { of: 'between', sd: 0.3 } })).flags).toHaveLength(2);
    expect(valueOf(detectVShapes(worked, { spread: { of: 'residualFromOwnLine' } })).sd).toBeCloseTo(0.4845072267, 9);
    expect(reasonOf(detectVShapes(worked, { spread: { of: 'between', sd: 0 } }))).toMatch(/positive/);
  });

  it('has no flags and a note without variation', () => {
    const found = valueOf(detectVShapes([5, 5, 5, 5, 5, 5]));
    expect([found.flags, found.notes]).toEqual([[], ['no-variation']]);
  });
});

describe('Rupture–repair sequence (Strauss-type)', () => {
  const { expected } = workedExample<{
    expected: { threshold: number; episodes: ExpectedEpisode[]; episodesHalfRecovery: ExpectedEpisode[] };
  }>('a2_rupture_repair_strauss_family');

  it('equals the worked example, strict and with half recovery', () => {
    const strict = valueOf(detectRuptureRepair(worked, { closed: true }));
    expectNumbers(strict, { threshold: expected.threshold });
    expect(strict.pattern).toBe('rupture');
    expect(strict.flags.map(asExpected)).toEqual(expected.episodes.map(asFound));
    const half = valueOf(detectRuptureRepair(worked, { closed: true, repair: { to: 'fraction', fraction: 0.5 } }));
    expect(half.flags.map(asExpected)).toEqual(expected.episodesHalfRecovery.map(asFound));
    for (const [index, { pre, drop, nadir }] of expected.episodes.entries())
      expectNumbers(strict.flags[index], { pre, drop, nadir });
  });

  it('calls what is not repaired open while the treatment runs', () => {
    const running = valueOf(detectRuptureRepair(worked));
    expect(running.flags.map((sequence) => sequence.status)).toEqual(['repaired', 'open']);
    expect(running.pattern).toBe('unresolved');
  });

  it('accepts a tolerance below the level before', () => {
    const found = valueOf(detectRuptureRepair(worked, { repair: { to: 'pre-level', tolerance: 0.1 } }));
    expect(found.flags[0]?.repairSession).toBe(8);
  });
});

describe('Combined threshold (Gumz-type)', () => {
  const example = workedExample<{
    input: { interIndividualSd: number };
    expected: Record<'k1' | 'k2', { threshold: number; drops: { preSession: number; ruptureSession: number }[] }>;
  }>('a2b_gumz_combined_threshold');

  it.each([1, 2] as const)('equals the worked example, k = %d', (k) => {
    const expected = example.expected[`k${k}`];
    const found = valueOf(detectByGumzThreshold(worked, { ...example.input, k }));
    expectNumbers(found, { threshold: expected.threshold });
    expect(found.flags.map((flag) => [flag.preSession, flag.session])).toEqual(
      expected.drops.map((drop) => [drop.preSession, drop.ruptureSession]),
    );
  });

  it('takes the stricter of the two standard deviations', () => {
    const own = valueOf(detectByGumzThreshold(worked, { interIndividualSd: 0.1 }));
    expect(own.threshold).toBeCloseTo(2 * own.intraIndividualSd, 12);
  });

  it('finds a decline over several sessions that no single step shows', () => {
    const slow = [6, 5.8, 5.5, 5.2, 4.9, 4.7, 5.5, 6];
    const found = valueOf(detectByGumzThreshold(slow, { interIndividualSd: 0.62, k: 2 }));
    expect(found.flags).toEqual([]);
    expect(found.declines).toHaveLength(1);
    expect(found.declines[0]).toMatchObject({ fromSession: 1, toSession: 6, steps: 5 });
    expect(found.declines[0]?.drop).toBeCloseTo(1.3, 12);
  });

  it('ends a decline at a long gap and at the end of the series', () => {
    const gap = valueOf(detectByGumzThreshold([6, 5.5, null, null, 5, 4.7], { interIndividualSd: 0.3, k: 1 }));
    expect(gap.declines.map((decline) => [decline.fromSession, decline.toSession])).toEqual([]);
    const last = valueOf(detectByGumzThreshold([6, 6, 5.5, 5], { interIndividualSd: 0.4, k: 2 }));
    expect(last.declines.map((decline) => [decline.fromSession, decline.toSession])).toEqual([[2, 4]]);
  });
});

describe('Three patterns', () => {
  const { input, params, expected } = workedExample<{
    input: Record<'rupture' | 'repair' | 'noRupture', number[]>;
    params: { threshold: number };
    expected: Record<string, Record<'strict' | 'tolerant', { episodes: ExpectedEpisode[]; pattern: string }>>;
  }>('a4_three_patterns');

  it.each(['rupture', 'repair', 'noRupture'] as const)('equals the worked example: %s', (name) => {
    for (const repair of ['strict', 'tolerant'] as const) {
      const found = valueOf(
        classifyThreePatterns(input[name], { reliableChange: params.threshold, repair, closed: true }),
      );
      expect(valueOf(found.pattern).label).toBe(expected[name]?.[repair].pattern);
      expect(found.flags.map(asExpected)).toEqual(expected[name]?.[repair].episodes.map(asFound));
    }
  });

  it('is unresolved while the treatment runs, and undefined when it ended right after the drop', () => {
    const running = valueOf(classifyThreePatterns(input.rupture, { reliableChange: params.threshold }));
    expect(valueOf(running.pattern).label).toBe('unresolved');
    const ended = valueOf(
      classifyThreePatterns([5.5, 5.6, 5.5, 5.6, 4.6, 4.7], { reliableChange: params.threshold, closed: true }),
    );
    expect(reasonOf(ended.pattern)).toMatch(/Fewer than two scores/);
  });

  it('notes that fewer than five scores are too few to show', () => {
    expect(valueOf(classifyThreePatterns([5, 5, 5], { reliableChange: 1 })).notes).toEqual(['too-few-to-show']);
  });
});

describe('Reliable drop', () => {
  const sem = 0.9 * Math.sqrt(0.1);
  const expected = workedExample<{
    expected: { seriesXreliableDropsRcRel90: { preSession: number; ruptureSession: number; rci: number }[] };
  }>('a7_rci').expected.seriesXreliableDropsRcRel90;

  it('equals the worked example', () => {
    const found = valueOf(detectReliableDrops(worked, { sem }));
    expect(found.flags.map((flag) => [flag.preSession, flag.session])).toEqual(
      expected.map((drop) => [drop.preSession, drop.ruptureSession]),
    );
    for (const [index, { rci }] of expected.entries()) expectNumbers(found.flags[index], { rci });
    expect(found.flags.map((flag) => flag.repairSession)).toEqual([7, null]);
  });

  it('needs more than the reliable change, not just as much', () => {
    const threshold = 1.96 * Math.SQRT2 * 0.5;
    expect(valueOf(detectReliableDrops([5, 5 - threshold], { sem: 0.5 })).flags).toEqual([]);
    expect(valueOf(detectReliableDrops([5, 5 - threshold - 1e-9], { sem: 0.5 })).flags).toHaveLength(1);
  });
});

describe('Drop against the own trend', () => {
  const { expected } = workedExample<{
    expected: { slopePerSession: number; meanLevel: number; residSd: number; residuals: number[]; flagged: number[] };
  }>('a6b_detrended_drop');

  it('equals the worked example', () => {
    const found = valueOf(detectDetrendedDrops(worked));
    expectNumbers(found, {
      slopePerSession: expected.slopePerSession,
      meanLevel: expected.meanLevel,
      residualSd: expected.residSd,
    });
    for (const [index, residual] of expected.residuals.entries())
      expectNumbers(found.residuals[index], { session: index + 1, residual });
    expect(sessionsOf(found.flags)).toEqual(expected.flagged);
  });

  it('does not flag an exact line, however steep', () => {
    const found = valueOf(detectDetrendedDrops([7, 6, 5, 4, 3, 2]));
    expect([found.flags, found.notes]).toEqual([[], ['no-variation']]);
  });
});

describe('spread of a sample', () => {
  it('pools within clients, and takes client means between them', () => {
    expectNumbers(pooledWithinSd([[5, 6], [4, 4, null, 7], [3]]), { sd: Math.sqrt(6.5 / 3), clients: 2, scores: 5 });
    expectNumbers(betweenClientSd([[5, 6], [4, 4, null, 7], [null]]), { sd: Math.sqrt(0.125), clients: 2 });
  });

  it('gives a reason where there is nothing to pool', () => {
    expect(reasonOf(pooledWithinSd([[5], [null], []]))).toMatch(/two scores/);
    expect(reasonOf(betweenClientSd([[5, 6]]))).toMatch(/two clients/);
    expect(reasonOf(pooledWithinSd([[5, Number.NaN]]))).toMatch(/session 2/);
  });
});
