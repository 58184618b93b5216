import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { ImportList, type ImportStatus } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { ContentCard } from '../ui/content-card.js';
import { dateTime } from '../ui/day-format.js';
import { StatusPill, type Tone } from '../ui/status-pill.js';
import { ImportReport } from './import-report.js';
import { refusedRowText } from './refused-rows.js';

const states: Readonly<Record<ImportStatus['state'], { label: string; tone: Tone }>> = {
  waiting: { label: 'waiting', tone: 'neutral' },
  running: { label: 'running', tone: 'accent' },
  done: { label: 'done', tone: 'repair' },
  refused: { label: 'refused, nothing imported', tone: 'look' },
  failed: { label: 'failed', tone: 'danger' },
};

/** Imports made before, newest first. */
@Component({
  selector: 'earlier-imports',
  imports: [ContentCard, ImportReport, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (items().length > 0) {
      <content-card heading="Earlier imports">
        <ul>
          @for (one of items(); track one.id) {
            <li>
              <span class="file">{{ one.fileName }}</span>
              <span class="faint">{{ one.kind }} · {{ when(one.createdAt) }} · {{ result(one) }}</span>
              <status-pill [tone]="states[one.state].tone" [shape]="false">{{ states[one.state].label }}</status-pill>
              @if (one.report; as report) {
                <button
                  type="button"
                  class="button button-small"
                  [attr.aria-expanded]="opened() === one.id"
                  (click)="toggle(one.id)"
                >
                  Report
                </button>
                @if (opened() === one.id) {
                  <import-report [report]="report" [fileName]="one.fileName" [finished]="one.state === 'done'" />
                }
              }
            </li>
          }
        </ul>
      </content-card>
    }
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px var(--space-4);
      padding: 9px 0;
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border-bottom: 0;
    }
    import-report {
      flex: 1 0 100%;
      padding: var(--space-3) 0;
    }
    .file {
      font-weight: 580;
      overflow-wrap: anywhere;
    }
    .faint {
      flex: 1;
      font-size: var(--text-m);
    }
    @media (max-width: 620px) {
      .file,
      .faint {
        flex: 1 0 100%;
      }
    }
  `,
})
export class EarlierImports {
  private readonly read = apiResource(() => ({ path: '/imports' }), ImportList);
  private readonly list = lastValue(this.read);
  protected readonly items = computed(() => this.list()?.items ?? []);
  protected readonly when = dateTime;
  protected readonly states = states;

  protected readonly opened = signal('');

  refresh(): void {
    this.read.reload();
  }

  protected toggle(id: string): void {
    this.opened.update((opened) => (opened === id ? '' : id));
  }

  protected result({ report, error, totalRows }: ImportStatus): string {
    if (error !== null) return error;
    if (report === null) return `${totalRows.toLocaleString('en')} rows`;
    return `${report.accepted} in, ${report.unchanged} unchanged, ${refusedRowText(report)} refused`;
  }
}
