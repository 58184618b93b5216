import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type ChartLine, type Shape } from './session-chart.js';

const shapes: Readonly<Record<Shape, string>> = {
  circle: 'M7 7m-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z',
  square: 'M2.5 2.5H11.5V11.5H2.5Z',
  diamond: 'M7 .8L13.2 7L7 13.2L.8 7Z',
  triangle: 'M7 1.5L13 12H1Z',
  cross: 'M3 1L7 5L11 1L13 3L9 7L13 11L11 13L7 9L3 13L1 11L5 7L1 3Z',
};

/** Which line is whose: colour and shape together. */
@Component({
  selector: 'series-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (line of lines(); track line.name) {
        <li>
          <svg aria-hidden="true" width="26" height="14" viewBox="-6 0 26 14">
            @if (line.connected) {
              <path
                [attr.d]="'M-6 7H20'"
                [style.stroke]="'var(' + line.colour + ')'"
                stroke-width="2"
                [attr.stroke-dasharray]="line.dash?.join(' ')"
              />
            }
            <path [attr.d]="path(line.shape)" [style.fill]="'var(' + line.colour + ')'" />
          </svg>
          {{ line.name }}
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 2px 16px;
      padding: 4px 2px;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      font-size: var(--text-s);
      color: var(--text-muted);
    }
  `,
})
export class SeriesLegend {
  readonly lines = input.required<readonly ChartLine[]>();

  protected path(shape: Shape): string {
    return shapes[shape];
  }
}
