import { estimateWords, familyRows, markerRows, shareRow } from './evaluation-rows.js';

describe('rows of the evaluation', () => {
  const half = { ok: true, value: 0.5, low: 0.2, high: 0.8, n: 8 } as const;
  const none = { ok: false, reason: 'Nobody coded repair in these sessions.', n: 0 } as const;

  it('say value, interval and n, or why there is none', () => {
    expect(estimateWords(half)).toBe('0.50 [0.20, 0.80], n = 8');
    expect(estimateWords({ ...half, low: null, high: null })).toBe('0.50, n = 8');
    expect(estimateWords(none)).toBe('– (Nobody coded repair in these sessions, n = 0)');
  });

  it('count hits from the share and n', () => {
    expect(shareRow('x', half)).toEqual({
      name: 'x',
      count: 4,
      of: 8,
      share: { ok: true, value: 0.5, lower: 0.2, upper: 0.8 },
    });
    expect(shareRow('x', none).share).toEqual({ ok: false, reason: none.reason });
  });

  it('begin with precision at five and list the markers by how often they were coded', () => {
    const family = {
      family: 'repair',
      codedWindows: 0,
      shownWindows: 1,
      precision: half,
      recall: none,
      ac1: none,
      kappa: none,
    } as const;
    const marker = (name: string, coded: number) =>
      ({ family: 'withdrawal', marker: name, coded, recall: half }) as const;
    const view = {
      sessions: 1,
      coders: 1,
      windows: 9,
      precisionAt5: half,
      families: [family],
      markers: [marker('rare', 1), marker('often', 5)],
      bySession: [],
      method: '',
    };
    expect(familyRows(view).map(({ name }) => name)).toEqual(['First five', 'Repair: precision', 'Repair: recall']);
    expect(markerRows(view).map(({ name }) => name)).toEqual(['often', 'rare']);
  });
});
