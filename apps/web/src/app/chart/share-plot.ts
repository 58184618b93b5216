import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { percent } from '../ui/number-format.js';
import { TableTwin, type TwinTable } from '../ui/table-twin.js';

/** One person's share of something, or the reason why it is not shown. */
export interface ShareRow {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  readonly share:
    | { readonly ok: true; readonly value: number; readonly lower: number; readonly upper: number }
    | { readonly ok: false; readonly reason: string };
}

/**
 * Shares from 0 to 100 %, one row each: as points with intervals, or as bars. The mean is a dashed line through all
 * rows. A row that may not be shown says why in its place.
 */
@Component({
  selector: 'share-plot',
  imports: [TableTwin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (allForOneReason(); as reason) {
      <p class="nothing">{{ reason }}</p>
    } @else {
      <div class="plot" role="img" [attr.aria-label]="label()" [class.bars]="kind() === 'bars'">
        <div class="rows">
          @for (row of rows(); track row.name) {
            <span class="name">{{ row.name }}</span>
            <div class="lane">
              @if (row.share.ok) {
                @if (kind() === 'bars') {
                  <span class="bar" [style.width.%]="100 * row.share.value"></span>
                } @else {
                  <span
                    class="interval"
                    [style.left.%]="100 * row.share.lower"
                    [style.width.%]="100 * (row.share.upper - row.share.lower)"
                  ></span>
                  <span class="point" [style.left.%]="100 * row.share.value"></span>
                }
              } @else {
                <span class="reason">{{ row.share.reason }}</span>
              }
            </div>
          }
          <div class="grid" aria-hidden="true">
            @for (tick of ticks; track tick) {
              <span [style.left.%]="tick"></span>
            }
            @if (mean() !== null) {
              <span class="mean" [style.left.%]="100 * mean()!"></span>
            }
          </div>
        </div>
        <div class="axis" aria-hidden="true">
          @for (tick of ticks; track tick) {
            <span [style.left.%]="tick">{{ tick }} %</span>
          }
        </div>
      </div>
    }
    <table-twin [table]="table()" />
  `,
  styles: `
    .nothing {
      padding: var(--space-3) 0 var(--space-2);
      font-size: var(--text-m);
      color: var(--text-muted);
    }
    .plot {
      --name-column: var(--name, 92px);
      padding: var(--space-3) 20px 0 0;
    }
    .rows {
      position: relative;
      display: grid;
      grid-template-columns: var(--name-column) 1fr;
    }
    .name {
      align-self: center;
      overflow: hidden;
      padding-right: 10px;
      font-size: var(--text-s);
      color: var(--text-muted);
      text-align: right;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .lane {
      position: relative;
      z-index: 1;
      min-height: 32px;
      display: flex;
      align-items: center;
    }
    .bars .lane {
      min-height: 28px;
    }
    .interval {
      position: absolute;
      height: 7px;
      border-radius: 3px;
      background: var(--chart-gap);
    }
    .point {
      position: absolute;
      width: 10px;
      height: 10px;
      margin-left: -5px;
      border-radius: 50%;
      background: var(--client);
    }
    .bar {
      height: 13px;
      border-radius: 0 4px 4px 0;
      background: var(--chart-gap);
    }
    .reason {
      padding: 3px 6px;
      background: var(--surface);
      font-size: var(--text-s);
      line-height: 1.35;
      color: var(--text-faint);
    }
    .grid {
      position: absolute;
      inset: 0 0 0 var(--name-column);
    }
    .grid span {
      position: absolute;
      top: 0;
      bottom: 0;
      border-left: 1px solid var(--chart-grid);
    }
    .grid .mean {
      border-left: 1.5px dashed var(--line-strong);
    }
    .axis {
      position: relative;
      height: 24px;
      margin-left: var(--name-column);
      border-top: 1px solid var(--chart-axis);
    }
    .axis span {
      position: absolute;
      top: 3px;
      font-size: 0.6875rem;
      color: var(--text-faint);
      transform: translateX(-50%);
      white-space: nowrap;
    }
  `,
})
export class SharePlot {
  readonly rows = input.required<readonly ShareRow[]>();
  readonly kind = input<'intervals' | 'bars'>('intervals');
  /** The picture in a sentence. */
  readonly label = input.required<string>();
  readonly mean = input<number | null>(null);
  /** Heading of the first column of the table. */
  readonly subject = input('Intern');

  /** Where no row may be shown and all for the same reason, it is said once. */
  protected readonly allForOneReason = computed(() => {
    const reasons = new Set(this.rows().map((row) => (row.share.ok ? undefined : row.share.reason)));
    return reasons.size === 1 ? [...reasons][0] : undefined;
  });
  protected readonly ticks = [0, 25, 50, 75, 100];
  protected readonly table = computed<TwinTable>(() => ({
    caption: this.label(),
    columns: [this.subject(), 'Share', '95 % interval', 'Count'],
    rows: this.rows().map(({ name, share, count, of }) => [
      name,
      share.ok ? percent(share.value) : `not shown: ${share.reason}`,
      share.ok ? `${percent(share.lower)} to ${percent(share.upper)}` : '–',
      `${count} of ${of}`,
    ]),
  }));
}
