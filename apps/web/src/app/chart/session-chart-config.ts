import { type ChartConfiguration, type ChartDataset, type Scale } from 'chart.js';
import { decimal } from '../ui/number-format.js';
import { type Colours } from './chart-colours.js';
import { type ChartLine, type SessionChart, type Shape } from './session-chart.js';

const pointStyles: Readonly<Record<Shape, string>> = {
  circle: 'circle',
  square: 'rect',
  diamond: 'rectRot',
  triangle: 'triangle',
  cross: 'crossRot',
};

export interface ChartLayout {
  /** Width of the y axis in pixels, so that what is below can stand on the same x axis. */
  readonly gutter: number;
  /** False where the session numbers stand below the chart already. */
  readonly sessionNumbers: boolean;
  /** False where the numbers of the y axis stand in HTML, so that they stay in view when the chart scrolls. */
  readonly valueNumbers: boolean;
  readonly font: string;
  /** Radius of the points in pixels. */
  readonly radius: number;
}

/** Lines over sessions on the fixed range of the scale. Across sessions without a score a line is dashed. */
export function sessionLinesConfig(
  chart: SessionChart,
  colours: Colours,
  layout: ChartLayout,
): ChartConfiguration<'line', (number | null)[], string> {
  return {
    type: 'line',
    data: {
      labels: chart.sessions.map(String),
      datasets: chart.lines.map((line) => lineDataset(line, colours, layout.radius)),
    },
    options: {
      ...commonOptions(layout, colours),
      plugins: {
        legend: { display: false },
        tooltip: tooltip(chart.sessions, colours, layout, (dataset, index) => {
          const point = chart.lines[dataset]?.points[index];
          return point ? `${chart.lines[dataset]?.name}  ${describePoint(point)}` : '';
        }),
      },
      scales: {
        x: sessionAxis(colours, layout),
        y: {
          ...valueAxis(colours, layout),
          min: chart.minimum,
          max: chart.maximum,
          ticks: {
            ...valueTicks(colours, layout),
            display: layout.valueNumbers,
            stepSize: stepOf(chart.maximum - chart.minimum),
          },
        },
      },
    },
  };
}

/** Bars up and down from zero, one per session; the range is symmetrical and never smaller than `limit`. */
export function sessionBarsConfig(
  chart: { sessions: readonly number[]; values: readonly (number | null)[]; limit: number; name: string },
  colours: Colours,
  layout: ChartLayout,
): ChartConfiguration<'bar', (number | null)[], string> {
  return {
    type: 'bar',
    data: {
      labels: chart.sessions.map(String),
      datasets: [
        {
          label: chart.name,
          data: [...chart.values],
          backgroundColor: colours('--chart-gap'),
          borderRadius: 3,
          maxBarThickness: 26,
          categoryPercentage: 0.8,
          barPercentage: 0.9,
        },
      ],
    },
    options: {
      ...commonOptions(layout, colours),
      plugins: {
        legend: { display: false },
        tooltip: tooltip(chart.sessions, colours, layout, (_, index) => {
          const value = chart.values[index];
          return value === null || value === undefined ? '' : `${chart.name}  ${decimal(value, 2)}`;
        }),
      },
      scales: {
        x: sessionAxis(colours, layout),
        y: {
          ...valueAxis(colours, layout),
          min: -chart.limit,
          max: chart.limit,
          ticks: {
            ...valueTicks(colours, layout),
            callback: (value) => decimal(Number(value), chart.limit > 3 ? 0 : 1),
          },
          grid: {
            drawTicks: false,
            color: (context) => colours(context.tick?.value === 0 ? '--chart-axis' : '--chart-grid'),
          },
        },
      },
    },
  };
}

function lineDataset(line: ChartLine, colours: Colours, radius: number): ChartDataset<'line', (number | null)[]> {
  const colour = colours(line.colour);
  return {
    label: line.name,
    data: line.points.map((point) => point?.value ?? null),
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: 2,
    showLine: line.connected,
    spanGaps: true,
    segment: {
      borderDash: ({ p0, p1 }) => (p0.skip || p1.skip ? [2, 4] : line.dash ? [...line.dash] : undefined),
    },
    pointStyle: pointStyles[line.shape],
    pointRadius: line.shape === 'diamond' ? radius + 1 : radius,
    pointHoverRadius: radius + 2,
    pointBorderWidth: 0,
    clip: 12,
  };
}

/** Free space above and below the plot, in pixels. */
const edges = { top: 8, bottom: 4 } as const;

/** The numbers of the y axis of a chart without session numbers, and how far from its top they stand, in pixels. */
export function valueNumbers(
  chart: { readonly minimum: number; readonly maximum: number },
  height: number,
): readonly { readonly text: string; readonly top: number }[] {
  const range = chart.maximum - chart.minimum;
  const step = stepOf(range);
  const steps = Math.floor(range / step + 1e-9);
  return Array.from({ length: steps + 1 }, (_, index) => {
    const value = chart.minimum + index * step;
    const fromTop = ((chart.maximum - value) / range) * (height - edges.top - edges.bottom);
    return { text: decimal(value, Number.isInteger(step) ? 0 : 1), top: edges.top + fromTop };
  });
}

const commonOptions = (layout: ChartLayout, colours: Colours) =>
  ({
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    layout: { autoPadding: false, padding: { ...edges, bottom: layout.sessionNumbers ? 0 : edges.bottom } },
    font: { family: layout.font },
    color: colours('--text-muted'),
    interaction: { mode: 'index', intersect: false },
  }) as const;

const sessionAxis = (colours: Colours, layout: ChartLayout) => ({
  type: 'category' as const,
  offset: true,
  grid: { display: false },
  border: { color: colours('--chart-axis') },
  afterFit: (scale: Scale) => {
    if (!layout.sessionNumbers) scale.height = 0;
  },
  ticks: {
    display: layout.sessionNumbers,
    autoSkip: true,
    maxRotation: 0,
    color: colours('--text-muted'),
    font: { family: layout.font, size: 11.5 },
  },
});

const valueAxis = (colours: Colours, layout: ChartLayout) => ({
  grid: { color: colours('--chart-grid'), drawTicks: false },
  border: { display: false },
  afterFit: (scale: Scale) => {
    scale.width = layout.gutter;
  },
});

const valueTicks = (colours: Colours, layout: ChartLayout) => ({
  color: colours('--text-muted'),
  padding: 9,
  font: { family: layout.font, size: 11.5 },
});

const tooltip = (
  sessions: readonly number[],
  colours: Colours,
  layout: ChartLayout,
  line: (dataset: number, index: number) => string,
) => ({
  backgroundColor: colours('--surface'),
  borderColor: colours('--line-strong'),
  borderWidth: 1,
  titleColor: colours('--text'),
  bodyColor: colours('--text-muted'),
  titleFont: { family: layout.font, size: 12 },
  bodyFont: { family: layout.font, size: 12 },
  padding: 10,
  usePointStyle: true,
  boxPadding: 4,
  callbacks: {
    title: (items: { dataIndex: number }[]) => `Session ${sessions[items[0]?.dataIndex ?? 0] ?? ''}`,
    label: (item: { datasetIndex: number; dataIndex: number }) => line(item.datasetIndex, item.dataIndex),
  },
});

/** `3.5 (3.2 to 3.8), 12 of 12 items`. */
export function describePoint(point: NonNullable<ChartLine['points'][number]>): string {
  const whisker = point.whisker && ` (${decimal(point.whisker.low)} to ${decimal(point.whisker.high)})`;
  return `${decimal(point.value)}${whisker ?? ''}${point.note ? `, ${point.note}` : ''}`;
}

/** Whole steps on the usual 1–5 and 1–7 scales; tenths of the range on scales from 0 to 100. */
const stepOf = (range: number): number => (range <= 10 ? 1 : range / 5);
