import { episodesFixture, openRupture, repairedRupture, trajectoryFixture } from '../../testing/client-fixture.js';
import { allianceChart, gapChart, pointNote, rangeSeries, sessionsOf, subscaleChart } from './trajectory-chart.js';

const episodes = (...changes: Parameters<typeof episodesFixture>) => episodesFixture(...changes).items;

describe('allianceChart', () => {
  const chart = allianceChart(trajectoryFixture(), episodes());

  it('keeps the perspectives apart, each with its own shape', () => {
    expect(chart.lines.map((line) => [line.name, line.shape, line.connected])).toEqual([
      ['Client', 'circle', true],
      ['Therapist', 'square', true],
      ['Observer', 'diamond', false],
    ]);
  });

  it('spans the scale and every session, with nothing where there is no score', () => {
    expect([chart.minimum, chart.maximum]).toEqual([1, 5]);
    expect(chart.sessions).toHaveLength(14);
    expect(chart.lines[0]!.points[3]).toBeNull();
  });

  it('draws whiskers of 1.96 standard errors only where one is known', () => {
    const [client, therapist] = chart.lines;
    expect(client!.points[0]!.whisker!.low).toBeCloseTo(4.2 - 1.96 * 0.17, 10);
    expect(client!.points[0]!.whisker!.high).toBeCloseTo(4.2 + 1.96 * 0.17, 10);
    expect(therapist!.points[0]!.whisker).toBeUndefined();
  });

  it('draws the expected range of the client, from the first session that has one', () => {
    expect(chart.band!.slice(0, 4)).toEqual([null, null, null, null]);
    expect(chart.band![6]).toMatchObject({ low: 3.95, high: 4.97 });
  });

  it('shades an episode from its start to its repair, an open one to the edge', () => {
    expect(chart.shaded).toEqual([
      { from: 11, to: null },
      { from: 6, to: 8 },
    ]);
  });

  it('shades an episode that ended without repair to the last session', () => {
    const ended = episodes([{ ...openRupture, status: 'ended-in-rupture' }]);
    expect(allianceChart(trajectoryFixture(), ended).shaded).toEqual([{ from: 11, to: 13 }]);
  });

  it('puts ▼ below all points of the session and ▲ above them', () => {
    expect(chart.marks).toEqual([
      { at: 11, value: 3.4, kind: 'rupture', filled: true },
      { at: 6, value: 3.3, kind: 'rupture', filled: true },
      { at: 8, value: 4.6, kind: 'repair', filled: true },
    ]);
  });

  it('draws marks of the weaker rule hollow', () => {
    const look = episodes([{ ...openRupture, strength: 'look' }]);
    expect(allianceChart(trajectoryFixture(), look).marks![0]!.filled).toBe(false);
  });

  it.each([
    ['was dismissed', { decision: { ...openRupture.decision, state: 'dismissed' as const } }],
    ['belongs to another form', { form: 'arm-5-c' }],
    ['belongs to another scale', { scale: 'bond' }],
  ])('leaves out an episode that %s', (_, change) => {
    const { marks, shaded } = allianceChart(trajectoryFixture(), episodes([{ ...openRupture, ...change }]));
    expect([marks, shaded]).toEqual([[], []]);
  });

  it('still shows one that a person has confirmed', () => {
    expect(allianceChart(trajectoryFixture(), episodes([repairedRupture])).marks).toHaveLength(2);
  });
});

describe('sessionsOf', () => {
  it('includes sessions that have a score but no cell', () => {
    const trajectory = { ...trajectoryFixture(), strip: trajectoryFixture().strip.slice(0, 2) };
    expect(sessionsOf(trajectory)).toEqual([1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });
});

describe('rangeSeries', () => {
  it('is the client’s; without one, the first series that has a range', () => {
    const trajectory = trajectoryFixture();
    expect(rangeSeries(trajectory)!.perspective).toBe('client');
    const [client, therapist] = trajectory.series;
    const series = [therapist!, { ...client!, perspective: 'observer' as const }];
    expect(rangeSeries({ ...trajectory, series })!.perspective).toBe('observer');
    expect(rangeSeries({ ...trajectory, series: [] })).toBeUndefined();
  });
});

describe('pointNote', () => {
  const point = trajectoryFixture().series[0]!.points[0]!;

  it.each([
    [{}, '12 of 12 items'],
    [{ answered: 11, prorated: true }, '11 of 12 items, prorated'],
    [{ totalsOnly: true }, 'entered as a total'],
    [{ raters: 2, values: [3.2, 3.44] }, '12 of 12 items, mean of 2 raters (3.2, 3.4)'],
    [{ answered: 1, items: 1 }, '1 of 1 item'],
  ])('of %p is %p', (change, text) => expect(pointNote({ ...point, ...change })).toBe(text));
});

describe('subscaleChart', () => {
  it('has one line per subscale, told apart without colour', () => {
    const { lines } = subscaleChart(trajectoryFixture());
    expect(lines.map((line) => line.name)).toEqual(['Goal', 'Task', 'Bond']);
    expect(new Set(lines.map((line) => `${line.shape} ${line.dash?.join(' ')}`)).size).toBe(3);
    expect(lines[1]!.points[6]).toMatchObject({ value: 2.7 });
    expect(lines[1]!.points[3]).toBeNull();
  });
});

describe('gapChart', () => {
  it('is client minus therapist, on half of the range of the scale at least', () => {
    const { values, limit } = gapChart(trajectoryFixture());
    expect(values[13]).toBeCloseTo(-1.5, 10);
    expect(values[3]).toBeNull();
    expect(limit).toBe(2);
  });

  it('reaches further where the gap does', () => {
    expect(gapChart({ ...trajectoryFixture(), gap: [{ session: 1, value: -2.4 }] }).limit).toBe(3);
  });
});
