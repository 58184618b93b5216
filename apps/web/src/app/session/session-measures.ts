import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type SessionMeasure } from '@attune/contracts';
import { keyStateWords } from '../measures/key-state.js';
import { decimal, signed } from '../ui/number-format.js';
import { markedTable } from './measure-footnotes.js';
import { measureTables } from './measure-tables.js';

/** The forms filled in at a session: one table per instrument, one row per respondent, remarks below. */
@Component({
  selector: 'session-measures',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track $index) {
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="group.caption">
        <table class="table">
          <caption>
            {{
              group.caption
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">Form</th>
              @for (column of group.table.columns; track column.id) {
                <th scope="col" class="number">{{ column.name }}</th>
              }
              <th scope="col" class="number">Since last</th>
            </tr>
          </thead>
          <tbody>
            @for (row of group.table.rows; track row.measure.administrationId; let at = $index) {
              <tr>
                <th scope="row">
                  <span class="shape" aria-hidden="true" [attr.data-perspective]="row.measure.perspective"></span>
                  {{ row.who }}<sup>{{ group.marks.rows[at]?.who?.join(' ') }}</sup>
                </th>
                @for (cell of row.cells; track $index; let column = $index) {
                  <td class="number" [class.total]="group.table.columns[column]?.id === 'total'">
                    @if (cell.kind === 'score') {
                      {{ show(cell.score.itemMean)
                      }}<span class="visually-hidden">
                        from {{ cell.score.answered }} of {{ cell.score.items }} items</span
                      >
                    } @else {
                      –
                    }
                    <sup>{{ group.marks.rows[at]?.cells?.[column]?.join(' ') }}</sup>
                  </td>
                }
                <td class="number change">{{ change(row.sinceLast) }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (group.marks.notes.length > 0) {
        <ul class="notes">
          @for (note of group.marks.notes; track note.mark) {
            <li>
              <sup>{{ note.mark }}</sup> {{ note.text }}
            </li>
          }
        </ul>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .scroll {
      overflow-x: auto;
    }
    caption {
      padding: 2px 0 6px;
      font-size: var(--text-m);
      text-align: left;
      color: var(--text-faint);
    }
    th,
    td {
      padding-inline: 7px;
    }
    thead th {
      white-space: normal;
    }
    @media (max-width: 560px) {
      th,
      td {
        padding-inline: 4px;
      }
      thead th {
        font-size: 0.6875rem;
      }
    }
    th:first-child {
      padding-left: 0;
      white-space: nowrap;
    }
    @media (max-width: 560px) {
      th:first-child {
        white-space: normal;
      }
    }
    tbody th:first-child {
      position: relative;
      padding-left: 19px;
    }
    tbody th {
      padding-block: 9px;
      border-bottom: 1px solid var(--line);
      font-weight: 450;
      font-size: 0.875rem;
      color: var(--text);
    }
    tr:last-child th {
      border-bottom: 0;
    }
    .total {
      font-weight: 680;
    }
    .change {
      color: var(--text-muted);
      padding-right: 0;
    }
    th:last-child {
      padding-right: 0;
    }
    sup {
      display: inline-block;
      width: 0;
      text-indent: 2px;
      white-space: nowrap;
      font-size: 0.6875rem;
      line-height: 0;
      color: var(--text-faint);
    }
    .shape {
      position: absolute;
      top: 15px;
      left: 1px;
      width: 9px;
      height: 9px;
      background: var(--supervisee);
    }
    .shape[data-perspective='client'] {
      border-radius: 50%;
      background: var(--client);
    }
    .shape[data-perspective='therapist'] {
      background: var(--therapist);
    }
    .shape[data-perspective='observer'] {
      background: var(--observer);
      transform: rotate(45deg) scale(0.9);
    }
    .shape[data-perspective='supervisor'] {
      background: var(--supervisor);
      clip-path: polygon(50% 0, 100% 100%, 0 100%);
    }
    .notes sup {
      width: 1em;
      text-indent: 0;
    }
    .notes {
      display: grid;
      gap: 3px;
      font-size: var(--text-s);
      color: var(--text-faint);
    }
  `,
})
export class SessionMeasures {
  readonly measures = input.required<readonly SessionMeasure[]>();

  protected readonly groups = computed(() =>
    measureTables(this.measures()).map((table) => ({
      table,
      caption: `${table.names.join(', ')} · item means, ${table.minimum}–${table.maximum}`,
      marks: markedTable(table, (row) => keyStateWords(row.measure.keyState)),
    })),
  );
  protected readonly show = (value: number): string => decimal(value, 1);
  protected readonly change = (value: number | null): string => signed(value, 1);
}
