import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, output, viewChild } from '@angular/core';
import { TableTwin, type TwinTable } from '../ui/table-twin.js';
import { drawnChart } from './drawn-chart.js';
import { SeriesLegend } from './series-legend.js';
import { describePoint, sessionLinesConfig } from './session-chart-config.js';
import { sessionChartDrawing } from './session-chart-drawing.js';
import { type SessionChart } from './session-chart.js';

/** Scores over sessions as lines, with everything that belongs to them, and the same numbers as a table. */
@Component({
  selector: 'session-lines',
  imports: [SeriesLegend, TableTwin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <series-legend [lines]="chart().lines" />
    <div class="canvas" [style.height.px]="height()">
      <canvas #canvas role="img" [attr.aria-label]="label()"></canvas>
    </div>
    <ng-content />
    @if (withTable()) {
      <table-twin [table]="table()" />
    }
  `,
  styles: `
    .canvas {
      position: relative;
      min-width: 0;
    }
  `,
})
export class SessionLines {
  readonly chart = input.required<SessionChart>();
  /** The picture in a sentence. */
  readonly label = input.required<string>();
  readonly height = input(260);
  readonly gutter = input(40);
  readonly sessionNumbers = input(true);
  readonly radius = input(4);
  readonly withTable = input(true);
  /** Index of the session that was clicked. */
  readonly sessionChosen = output<number>();

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  protected readonly table = computed(() => sessionTable(this.chart(), this.label()));

  constructor() {
    drawnChart(this.canvas, (colours, font) => {
      const layout = {
        gutter: this.gutter(),
        sessionNumbers: this.sessionNumbers(),
        radius: this.radius(),
        font,
      };
      const configuration = sessionLinesConfig(this.chart(), colours, layout);
      return {
        ...configuration,
        options: {
          ...configuration.options,
          onHover: (event, elements) => {
            const target = event.native?.target;
            if (target instanceof HTMLElement) target.style.cursor = elements.length > 0 ? 'pointer' : '';
          },
          onClick: (_event, elements) => {
            const chosen = elements[0];
            if (chosen) this.sessionChosen.emit(chosen.index);
          },
        },
        plugins: [sessionChartDrawing(this.chart(), colours)],
      };
    });
  }
}

/** One row per session, one column per line. */
export function sessionTable(chart: SessionChart, caption: string): TwinTable {
  return {
    caption,
    columns: ['Session', ...chart.lines.map((line) => line.name)],
    rows: chart.sessions.map((session, index) => [
      String(session),
      ...chart.lines.map((line) => {
        const point = line.points[index];
        return point ? describePoint(point) : '–';
      }),
    ]),
  };
}
