import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type SparklineData, sparklineGeometry } from './sparkline-geometry.js';

/** All scores of one client in a table row: expected range, line, ▼ ▲ marks, missed sessions as hollow dots. */
@Component({
  selector: 'spark-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="viewBox">
      @if (geometry().band; as band) {
        <rect class="band" x="0" [attr.y]="band.y" [attr.width]="width" [attr.height]="band.height" rx="3" />
      }
      <path class="bridge" [attr.d]="geometry().bridges" />
      <path class="line" [attr.d]="geometry().line" />
      @for (dot of geometry().missed; track $index) {
        <circle class="missed" [attr.cx]="dot.x" [attr.cy]="dot.y" r="2.6" />
      }
      @for (mark of geometry().marks; track $index) {
        <path [attr.class]="mark.kind" [class.hollow]="!mark.filled" [attr.d]="mark.path" />
      }
      @if (geometry().last; as last) {
        <circle class="last" [attr.cx]="last.x" [attr.cy]="last.y" r="3.2" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
      max-width: 200px;
    }
    svg {
      display: block;
      width: 100%;
      overflow: visible;
    }
    .band {
      fill: var(--chart-expected);
    }
    .line {
      fill: none;
      stroke: var(--client);
      stroke-width: 1.8;
      stroke-linejoin: round;
      stroke-linecap: round;
    }
    .bridge {
      fill: none;
      stroke: var(--client);
      stroke-width: 1.2;
      stroke-dasharray: 2 3;
      opacity: 0.7;
    }
    .last {
      fill: var(--client);
    }
    .missed {
      fill: var(--surface);
      stroke: var(--text-faint);
      stroke-width: 1.2;
    }
    .rupture {
      fill: var(--rupture);
      stroke: var(--rupture);
      stroke-width: 1.2;
      stroke-linejoin: round;
    }
    .repair {
      fill: var(--repair);
      stroke: var(--repair);
      stroke-width: 1.2;
      stroke-linejoin: round;
    }
    .hollow {
      fill: var(--surface);
    }
  `,
})
export class Sparkline {
  readonly data = input.required<SparklineData>();
  /** The series in a sentence. */
  readonly label = input.required<string>();
  readonly minimum = input.required<number>();
  readonly maximum = input.required<number>();
  readonly lastSession = input.required<number>();

  protected readonly width = 160;
  private readonly height = 44;
  protected readonly viewBox = `0 0 ${this.width} ${this.height}`;
  protected readonly geometry = computed(() =>
    sparklineGeometry(this.data(), {
      width: this.width,
      height: this.height,
      margin: 8,
      minimum: this.minimum(),
      maximum: this.maximum(),
      lastSession: this.lastSession(),
    }),
  );
}
