import { agreementOf, shareOf } from './evaluation-estimates.js';

describe('a share', () => {
  it('has a Wilson interval', () => {
    const share = shareOf({ hits: 8, of: 10 }, '');
    expect(share).toMatchObject({ ok: true, value: 0.8, n: 10 });
    // R: prop.test(8, 10, correct = FALSE)$conf.int
    expect(share.ok && share.low).toBeCloseTo(0.4901625, 6);
    expect(share.ok && share.high).toBeCloseTo(0.9433178, 6);
  });

  it('of nothing has none', () => {
    expect(shareOf({ hits: 0, of: 0 }, 'Nobody coded.')).toEqual({ ok: false, reason: 'Nobody coded.', n: 0 });
  });
});

describe('agreement of the detector with the people', () => {
  it('is that of two raters: the detector, and whether anybody coded the window', () => {
    // 40 both, 10 shown only, 5 coded only, 45 neither; each coder codes part of it.
    const rows = (n: number, row: readonly (0 | 1 | null)[]) => Array.from({ length: n }, () => row);
    const { ac1, kappa } = agreementOf([
      ...rows(25, [1, 1, null]),
      ...rows(15, [1, 0, 1]),
      ...rows(10, [1, 0, 0]),
      ...rows(5, [0, 1, 1]),
      ...rows(45, [0, null, 0]),
    ]);
    // By hand: observed .85; kappa's chance .5 × .45 + .5 × .55 = .5; AC1's 2 × .475 × .525 = .49875.
    expect(kappa).toMatchObject({ ok: true, n: 100 });
    expect(kappa.ok && kappa.value).toBeCloseTo((0.85 - 0.5) / 0.5, 10);
    expect(ac1.ok && ac1.value).toBeCloseTo((0.85 - 0.49875) / 0.50125, 10);
    for (const estimate of [ac1, kappa])
      expect(estimate.ok && [Number(estimate.low) < estimate.value, Number(estimate.high) > estimate.value]).toEqual([
        true,
        true,
      ]);
  });

  it('leaves windows out that nobody coded, and says where nothing is left', () => {
    expect(agreementOf([[1, null]])).toEqual({
      ac1: { ok: false, reason: 'No window was coded by anybody.', n: 0 },
      kappa: { ok: false, reason: 'No window was coded by anybody.', n: 0 },
    });
  });

  it('has no kappa where both only ever say no, but AC1', () => {
    const { ac1, kappa } = agreementOf([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(kappa).toMatchObject({ ok: false, n: 3 });
    expect(ac1).toMatchObject({ ok: true, value: 1, n: 3 });
  });
});
