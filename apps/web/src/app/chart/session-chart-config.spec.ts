import { describePoint, sessionBarsConfig, sessionLinesConfig, valueNumbers } from './session-chart-config.js';
import { type ChartLine, type SessionChart } from './session-chart.js';
import { sessionTable } from './session-lines.js';

const layout = { gutter: 40, sessionNumbers: true, valueNumbers: true, font: 'Inter', radius: 4 };
const colours = (token: string) => `colour of ${token}`;
const line = (changes: Partial<ChartLine> = {}): ChartLine => ({
  name: 'Client',
  colour: '--client',
  shape: 'circle',
  connected: true,
  points: [{ value: 4.2, whisker: { low: 3.9, high: 4.5 }, note: '12 of 12 items' }, null, { value: 3.5 }],
  ...changes,
});
const chart = (...lines: ChartLine[]): SessionChart => ({ sessions: [1, 2, 4], minimum: 1, maximum: 5, lines });

describe('sessionLinesConfig', () => {
  it('spans the scale, not the scores', () => {
    const { scales } = sessionLinesConfig(chart(line()), colours, layout).options!;
    expect(scales!['y']).toMatchObject({ min: 1, max: 5, ticks: { stepSize: 1 } });
    const wide = sessionLinesConfig({ ...chart(line()), minimum: 0, maximum: 100 }, colours, layout).options!.scales!;
    expect(wide['y']).toMatchObject({ min: 0, max: 100, ticks: { stepSize: 20 } });
  });

  it('labels sessions by their number and keeps missing scores missing', () => {
    const { data } = sessionLinesConfig(chart(line()), colours, layout);
    expect(data.labels).toEqual(['1', '2', '4']);
    expect(data.datasets[0]!.data).toEqual([4.2, null, 3.5]);
  });

  it('gives every perspective its colour and its shape', () => {
    const therapist = line({ name: 'Therapist', colour: '--therapist', shape: 'square' });
    const { datasets } = sessionLinesConfig(chart(line(), therapist), colours, layout).data;
    expect(datasets.map((one) => [one.borderColor, one.pointStyle])).toEqual([
      ['colour of --client', 'circle'],
      ['colour of --therapist', 'rect'],
    ]);
  });

  it('dashes the line across sessions without a score', () => {
    const [dataset] = sessionLinesConfig(chart(line()), colours, layout).data.datasets;
    const { borderDash: dash } = dataset!.segment as { borderDash: (context: object) => number[] | undefined };
    expect(dash({ p0: { skip: false }, p1: { skip: true } })).toEqual([2, 4]);
    expect(dash({ p0: { skip: false }, p1: { skip: false } })).toBeUndefined();
  });

  it('does not move', () => {
    expect(sessionLinesConfig(chart(line()), colours, layout).options!.animation).toBe(false);
  });
});

describe('sessionBarsConfig', () => {
  it('is symmetrical round zero', () => {
    const bars = { sessions: [1, 2], values: [0.3, null], limit: 2, name: 'Gap' };
    const configuration = sessionBarsConfig(bars, colours, layout);
    expect(configuration.options!.scales!['y']).toMatchObject({ min: -2, max: 2 });
    expect(configuration.data.datasets[0]!.data).toEqual([0.3, null]);
  });
});

describe('valueNumbers', () => {
  it('stand where the chart draws its lines: 8 pixels below the top, 4 above the bottom', () => {
    expect(valueNumbers({ minimum: 1, maximum: 5 }, 212)).toEqual([
      { text: '1', top: 208 },
      { text: '2', top: 158 },
      { text: '3', top: 108 },
      { text: '4', top: 58 },
      { text: '5', top: 8 },
    ]);
    expect(valueNumbers({ minimum: 0, maximum: 100 }, 112).map((one) => one.text)).toEqual([
      '0',
      '20',
      '40',
      '60',
      '80',
      '100',
    ]);
  });
});

describe('describePoint', () => {
  it('gives the number with its interval and origin', () => {
    expect(describePoint(line().points[0]!)).toBe('4.2 (3.9 to 4.5), 12 of 12 items');
    expect(describePoint({ value: 3.5 })).toBe('3.5');
  });
});

describe('sessionTable', () => {
  it('has the same numbers as the picture, one row per session', () => {
    const table = sessionTable(
      chart(line(), line({ name: 'Therapist', points: [null, { value: 4 }, null] })),
      'Alliance',
    );
    expect(table.columns).toEqual(['Session', 'Client', 'Therapist']);
    expect(table.rows).toEqual([
      ['1', '4.2 (3.9 to 4.5), 12 of 12 items', '–'],
      ['2', '–', '4.0'],
      ['4', '3.5', '–'],
    ]);
  });
});
