import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type StripCell } from '@attune/contracts';
import { stripColumns, stripRows } from './strip-cells.js';

/** What there is of each session, on the x axis of the chart above it. Numbers and cells lead to the session. */
@Component({
  selector: 'session-strip',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.stacked]': 'stacked()' },
  template: `
    <table>
      <caption class="visually-hidden">
        What there is of each session
      </caption>
      <colgroup>
        <col [style.width.px]="gutter()" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col"><span>Session</span></th>
          @for (column of columns(); track column.sessionId) {
            <th scope="col">
              <a [routerLink]="['/sessions', column.sessionId]" [attr.aria-label]="column.label">{{
                column.session
              }}</a>
            </th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows; track row; let index = $index) {
          <tr>
            <th scope="row">
              <span>{{ row }}</span>
            </th>
            @for (column of columns(); track column.sessionId) {
              @let mark = column.marks[index];
              <td [attr.data-tone]="mark?.tone" [title]="column.label + ': ' + mark?.words">
                <a tabindex="-1" [routerLink]="['/sessions', column.sessionId]">
                  <span aria-hidden="true">{{ mark?.shape }}</span>
                  <span class="visually-hidden">{{ mark?.words }}</span>
                </a>
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
    }
    table {
      table-layout: fixed;
      font-size: var(--text-s);
    }
    th,
    td {
      height: 20px;
      text-align: center;
      white-space: nowrap;
    }
    th:first-child {
      position: sticky;
      z-index: 1;
      left: 0;
      background: var(--surface);
      text-align: left;
      color: var(--text-faint);
    }
    thead th {
      height: 26px;
      vertical-align: top;
    }
    a {
      display: block;
      position: relative;
      color: inherit;
      text-decoration: none;
    }
    thead a {
      min-height: 24px;
      color: var(--text-muted);
    }
    a:hover {
      color: var(--accent);
    }
    thead a:hover {
      text-decoration: underline;
    }
    td {
      color: var(--text);
    }
    td[data-tone='faint'] {
      color: var(--text-faint);
    }
    td[data-tone='attention'] {
      color: var(--rupture-text);
    }
    :host(.stacked) tbody th span {
      position: absolute;
      top: 3px;
      left: 0;
      background: var(--surface);
      font-size: 0.6875rem;
    }
    :host(.stacked) tbody td {
      height: 40px;
      padding-top: 17px;
    }
    :host(.stacked) thead th:first-child span {
      position: absolute;
      clip-path: inset(50%);
    }
  `,
})
export class SessionStrip {
  readonly strip = input.required<readonly StripCell[]>();
  /** Width of the first column in pixels: that of the y axis above. */
  readonly gutter = input.required<number>();
  /** Columns wide enough for words. */
  readonly wide = input.required<boolean>();

  /** The names of the rows stand above their cells: where the first column is only as wide as the axis. */
  readonly stacked = input(false);

  protected readonly rows = stripRows;
  protected readonly columns = computed(() => stripColumns(this.strip(), this.wide()));
}
