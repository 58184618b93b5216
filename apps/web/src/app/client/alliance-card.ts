import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type EpisodeView, type Trajectory } from '@attune/contracts';
import { SeriesLegend } from '../chart/series-legend.js';
import { SessionLines, sessionTable } from '../chart/session-lines.js';
import { ContentCard } from '../ui/content-card.js';
import { measuredWidth } from '../ui/measured-width.js';
import { TableTwin } from '../ui/table-twin.js';
import { SessionStrip } from './session-strip.js';
import { allianceChart } from './trajectory-chart.js';
import { allianceHint, allianceSentence, errorOrigins, missingError } from './trajectory-words.js';

/**
 * Columns narrower than this scroll sideways (a finger needs targets of 24 px, WCAG 2.5.8); columns wider than `wordy` have
 * room for words.
 */
const narrowest = 25;
const wordy = 46;

/** Alliance by session for all perspectives, and what there is of each session on the same x axis. */
@Component({
  selector: 'alliance-card',
  imports: [ContentCard, RouterLink, SeriesLegend, SessionLines, SessionStrip, TableTwin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <content-card heading="Alliance by session" [hint]="hint()">
      @if (missing(); as it) {
        <p class="notice">
          {{ it.reason }} Without it there is no expected range, no whisker and no mark.
          <a [routerLink]="['/measures', it.form]">Enter it for {{ it.formName }}</a>
        </p>
      }
      <series-legend [lines]="chart().lines" />
      <div #scroll class="scroll" tabindex="0" role="region" aria-label="Chart of the alliance by session">
        <div [style.min-width.px]="leastWidth()">
          <session-lines
            [chart]="chart()"
            [label]="label()"
            [height]="compact() ? 230 : 290"
            [gutter]="gutter()"
            [radius]="compact() ? 4 : 5"
            [bare]="true"
            (sessionChosen)="open($event)"
          />
          <session-strip [strip]="trajectory().strip" [gutter]="gutter()" [wide]="wide()" [stacked]="compact()" />
        </div>
      </div>
      <div class="below">
        <table-twin [table]="table()" />
        <details>
          <summary>How this is computed</summary>
          <p>
            {{ trajectory().rule.name }}, version {{ trajectory().rule.version }}. {{ trajectory().rule.description }}
          </p>
          @for (origin of origins(); track origin) {
            <p>{{ origin }}</p>
          }
        </details>
      </div>
    </content-card>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .scroll {
      overflow-x: auto;
      scrollbar-width: thin;
    }
    .notice {
      margin-top: var(--space-3);
      padding: 9px 12px;
      border-radius: var(--radius-s);
      background: var(--look-soft);
      color: var(--look-text);
      font-size: var(--text-m);
    }
    .notice a {
      color: inherit;
    }
    .below {
      display: grid;
      gap: 2px;
      margin-top: var(--space-3);
    }
    details {
      font-size: var(--text-s);
      color: var(--text-faint);
    }
    summary {
      width: fit-content;
      padding: 4px 2px;
      cursor: pointer;
    }
    summary:hover {
      color: var(--accent);
    }
    details p {
      max-width: 80ch;
      padding: 2px 0;
    }
  `,
})
export class AllianceCard {
  private readonly router = inject(Router);
  private readonly width = measuredWidth();
  private readonly scroll = viewChild.required<ElementRef<HTMLElement>>('scroll');

  readonly trajectory = input.required<Trajectory>();
  readonly episodes = input.required<readonly EpisodeView[]>();

  protected readonly chart = computed(() => allianceChart(this.trajectory(), this.episodes()));
  protected readonly label = computed(() => allianceSentence(this.trajectory(), this.episodes()));
  protected readonly hint = computed(() => allianceHint(this.trajectory()));
  protected readonly missing = computed(() => missingError(this.trajectory()));
  protected readonly origins = computed(() => errorOrigins(this.trajectory()));
  protected readonly table = computed(() => sessionTable(this.chart(), 'Alliance by session'));

  protected readonly compact = computed(() => this.width() > 0 && this.width() < 560);
  protected readonly gutter = computed(() => (this.compact() ? 30 : 78));
  protected readonly leastWidth = computed(() => this.gutter() + narrowest * this.chart().sessions.length);
  protected readonly wide = computed(
    () => !this.compact() && (this.width() - 34 - this.gutter()) / this.chart().sessions.length >= wordy,
  );

  constructor() {
    // Where not all sessions fit, the latest are in view.
    afterRenderEffect(() => {
      const { nativeElement: scroll } = this.scroll();
      if (this.leastWidth() > 0 && this.width() > 0) scroll.scrollLeft = scroll.scrollWidth;
    });
  }

  protected open(index: number): void {
    const cell = this.trajectory().strip.find((one) => one.session === this.chart().sessions[index]);
    if (cell) void this.router.navigate(['/sessions', cell.sessionId]);
  }
}
