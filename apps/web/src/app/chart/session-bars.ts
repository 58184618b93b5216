import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import { signed } from '../ui/number-format.js';
import { TableTwin, type TwinTable } from '../ui/table-twin.js';
import { drawnChart } from './drawn-chart.js';
import { sessionBarsConfig } from './session-chart-config.js';

/** Differences over sessions as bars up and down from zero, and the same numbers as a table. */
@Component({
  selector: 'session-bars',
  imports: [TableTwin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="canvas" [style.height.px]="height()">
      <canvas #canvas role="img" [attr.aria-label]="label()"></canvas>
    </div>
    <table-twin [table]="table()" />
  `,
  styles: `
    .canvas {
      position: relative;
      min-width: 0;
    }
  `,
})
export class SessionBars {
  readonly sessions = input.required<readonly number[]>();
  /** One entry per session; null where the difference cannot be taken. */
  readonly values = input.required<readonly (number | null)[]>();
  /** Half of the range that is shown, at least. */
  readonly limit = input.required<number>();
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly height = input(200);

  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  protected readonly table = computed<TwinTable>(() => ({
    caption: this.label(),
    columns: ['Session', this.name()],
    rows: this.sessions().map((session, index) => [String(session), signed(this.values()[index], 2)]),
  }));

  constructor() {
    drawnChart(this.canvas, (colours, font) =>
      sessionBarsConfig(
        { sessions: this.sessions(), values: this.values(), limit: this.limit(), name: this.name() },
        colours,
        { gutter: 42, sessionNumbers: true, valueNumbers: true, radius: 4, font },
      ),
    );
  }
}
