import { type Chart, type Plugin } from 'chart.js';
import { type Colours } from './chart-colours.js';
import { type ChartMark, type SessionChart } from './session-chart.js';

/** What chart.js does not draw: expected range, shaded episodes, error whiskers, and the marks ▼ ▲. */
export function sessionChartDrawing(data: SessionChart, colours: Colours): Plugin<'line'> {
  return {
    id: 'session-chart',
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.beginPath();
      ctx.rect(chart.chartArea.left, chart.chartArea.top, chart.chartArea.width, chart.chartArea.height);
      ctx.clip();
      drawBand(chart, data, colours);
      drawShades(chart, data, colours);
      drawWhiskers(chart, data, colours);
      ctx.restore();
    },
    afterDatasetsDraw(chart) {
      for (const mark of data.marks ?? []) drawMark(chart, mark, colours);
    },
  };
}

const columnWidth = (chart: Chart, data: SessionChart): number => chart.chartArea.width / data.sessions.length;
const xOf = (chart: Chart, index: number): number => chart.scales['x']?.getPixelForValue(index) ?? 0;
const yOf = (chart: Chart, value: number): number => chart.scales['y']?.getPixelForValue(value) ?? 0;

/** One step per session: the range as it stood before that session, without smoothing. */
function drawBand(chart: Chart, data: SessionChart, colours: Colours): void {
  const half = columnWidth(chart, data) / 2;
  chart.ctx.fillStyle = colours('--chart-expected');
  data.band?.forEach((range, index) => {
    if (!range) return;
    const left = Math.floor(xOf(chart, index) - half);
    const right = Math.ceil(xOf(chart, index) + half);
    const top = yOf(chart, Math.min(range.high, data.maximum));
    const bottom = yOf(chart, Math.max(range.low, data.minimum));
    chart.ctx.fillRect(left, top, right - left, bottom - top);
  });
}

function drawShades(chart: Chart, data: SessionChart, colours: Colours): void {
  const width = columnWidth(chart, data);
  chart.ctx.fillStyle = colours('--rupture');
  chart.ctx.globalAlpha = 0.09;
  for (const { from, to } of data.shaded ?? []) {
    const left = xOf(chart, from) - width * 0.35;
    const right = to === null ? chart.chartArea.right : xOf(chart, to);
    chart.ctx.fillRect(left, chart.chartArea.top, right - left, chart.chartArea.height);
  }
  chart.ctx.globalAlpha = 1;
}

function drawWhiskers(chart: Chart, data: SessionChart, colours: Colours): void {
  const { ctx } = chart;
  ctx.lineWidth = 1.3;
  for (const line of data.lines) {
    ctx.strokeStyle = colours(line.colour);
    ctx.globalAlpha = 0.55;
    line.points.forEach((point, index) => {
      if (!point?.whisker) return;
      const x = xOf(chart, index);
      ctx.beginPath();
      ctx.moveTo(x, yOf(chart, point.whisker.low));
      ctx.lineTo(x, yOf(chart, point.whisker.high));
      ctx.stroke();
    });
  }
  ctx.globalAlpha = 1;
}

/** ▼ below its point, ▲ above it; hollow where the rule says "look" and not "alert". */
function drawMark(chart: Chart, mark: ChartMark, colours: Colours): void {
  const { ctx } = chart;
  const down = mark.kind === 'rupture';
  const direction = down ? 1 : -1;
  const x = xOf(chart, mark.at);
  const base = yOf(chart, mark.value) + direction * 10;
  const side = 6;
  ctx.save();
  ctx.beginPath();
  ctx.moveTo(x - side, base);
  ctx.lineTo(x + side, base);
  ctx.lineTo(x, base + direction * 10);
  ctx.closePath();
  ctx.lineWidth = 1.6;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = colours(down ? '--rupture' : '--repair');
  ctx.fillStyle = mark.filled ? ctx.strokeStyle : colours('--surface');
  ctx.fill();
  ctx.stroke();
  ctx.restore();
}
