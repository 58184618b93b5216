import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The numbers behind a picture. */
export interface TwinTable {
  /** What the table lists, in words. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** One text per column; the first names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** "Show as table": every chart has its numbers as a table beside it, for screen readers and for copying. */
@Component({
  selector: 'table-twin',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>Show as table</summary>
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="table().caption">
        <table class="table">
          <caption class="visually-hidden">
            {{
              table().caption
            }}
          </caption>
          <thead>
            <tr>
              @for (column of table().columns; track $index) {
                <th scope="col" [class.number]="$index > 0">{{ column }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of table().rows; track $index) {
              <tr>
                @for (cell of row; track $index) {
                  @if ($first) {
                    <th scope="row">{{ cell }}</th>
                  } @else {
                    <td class="number">{{ cell }}</td>
                  }
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      padding: 4px 2px;
      font-size: var(--text-s);
      color: var(--text-faint);
      cursor: pointer;
    }
    summary:hover {
      color: var(--accent);
    }
    .scroll {
      max-height: 320px;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius-s);
    }
    th,
    td {
      padding: 5px 10px;
      font-size: var(--text-m);
    }
    tbody th {
      color: var(--text);
      border-bottom: 1px solid var(--line);
      white-space: nowrap;
    }
    thead th {
      position: sticky;
      top: 0;
      background: var(--surface-sunken);
    }
  `,
})
export class TableTwin {
  readonly table = input.required<TwinTable>();
}
