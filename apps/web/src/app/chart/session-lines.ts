import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, output, viewChild } from '@angular/core';
import { TableTwin, type TwinTable } from '../ui/table-twin.js';
import { drawnChart } from './drawn-chart.js';
import { SeriesLegend } from './series-legend.js';
import { describePoint, sessionLinesConfig, valueNumbers } from './session-chart-config.js';
import { sessionChartDrawing } from './session-chart-drawing.js';
import { type SessionChart } from './session-chart.js';

/** Scores over sessions as lines, with everything that belongs to them, and the same numbers as a table. */
@Component({
  selector: 'session-lines',
  imports: [SeriesLegend, TableTwin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!bare()) {
      <series-legend [lines]="chart().lines" />
    }
    <div class="plot" [style.height.px]="height()">
      @if (bare()) {
        <div class="axis" aria-hidden="true" [style.flex-basis.px]="gutter()" [style.margin-right.px]="-gutter()">
          @for (number of numbers(); track number.text) {
            <span [style.top.px]="number.top">{{ number.text }}</span>
          }
        </div>
      }
      <div class="canvas"><canvas #canvas role="img" [attr.aria-label]="label()"></canvas></div>
    </div>
    @if (!bare()) {
      <table-twin [table]="table()" />
    }
  `,
  styles: `
    .plot {
      display: flex;
    }
    .canvas {
      position: relative;
      flex: 1;
      min-width: 0;
    }
    .axis {
      position: sticky;
      z-index: 1;
      left: 0;
      flex: none;
      background: var(--surface);
      font-size: 0.71875rem;
      color: var(--text-muted);
    }
    .axis span {
      position: absolute;
      right: 9px;
      transform: translateY(-50%);
    }
  `,
})
export class SessionLines {
  readonly chart = input.required<SessionChart>();
  /** The picture in a sentence. */
  readonly label = input.required<string>();
  readonly height = input(260);
  readonly gutter = input(40);
  readonly radius = input(4);
  /**
   * The plot alone, for a frame that scrolls: legend, table and session numbers are around it, and the numbers of the
   * y axis stay in view.
   */
  readonly bare = input(false);
  /** Index of the session that was clicked. */
  readonly sessionChosen = output<number>();

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  protected readonly numbers = computed(() => valueNumbers(this.chart(), this.height()));
  protected readonly table = computed(() => sessionTable(this.chart(), this.label()));

  constructor() {
    drawnChart(this.canvas, (colours, font) => {
      const layout = {
        gutter: this.gutter(),
        sessionNumbers: !this.bare(),
        valueNumbers: !this.bare(),
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
