import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The first rows of a file, as they are in it. */
@Component({
  selector: 'sample-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="scroll" tabindex="0" role="region" aria-label="First rows of the file">
      <table class="table">
        <caption class="visually-hidden">
          First rows of the file
        </caption>
        <thead>
          <tr>
            @for (column of columns(); track $index) {
              <th scope="col">{{ column }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of sample(); track $index) {
            <tr>
              @for (cell of row; track $index) {
                <td>{{ cell }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .scroll {
      overflow-x: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius-m);
    }
    th,
    td {
      max-width: 36ch;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      font-size: var(--text-m);
    }
    th,
    td {
      padding: 6px 10px;
    }
    thead {
      background: var(--surface-sunken);
    }
  `,
})
export class SampleTable {
  readonly columns = input.required<readonly string[]>();
  readonly sample = input.required<readonly (readonly string[])[]>();
}
