import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PassageEvaluation } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { SharePlot } from '../chart/share-plot.js';
import { ContentCard } from '../ui/content-card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { counted } from '../ui/number-format.js';
import { PageHeader } from '../ui/page-header.js';
import { estimateWords, familyNames, familyRows, markerRows } from './evaluation-rows.js';

/** How far the passages to review agree with what people coded: the lists as one more rater, never the truth. */
@Component({
  selector: 'passage-evaluation-page',
  imports: [ContentCard, EmptyState, ErrorState, LoadingSkeleton, PageHeader, RouterLink, SharePlot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evaluation-page.html',
  styles: `
    :host {
      display: grid;
      gap: var(--space-4);
    }
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 420px), 1fr));
      gap: var(--space-4);
      align-items: start;
    }
    share-plot {
      --name: 190px;
    }
    .scroll {
      overflow-x: auto;
    }
    .method {
      max-width: 90ch;
      font-size: var(--text-m);
      line-height: 1.55;
      color: var(--text-muted);
    }
  `,
})
export class PassageEvaluationPage {
  protected readonly read = apiResource(() => ({ path: '/passages/evaluation' }), PassageEvaluation);
  protected readonly view = lastValue(this.read);
  protected readonly families = computed(() => familyRows(this.view()!));
  protected readonly markers = computed(() => markerRows(this.view()!));
  protected readonly names = familyNames;
  protected readonly words = estimateWords;
  protected readonly basis = computed(() => {
    const view = this.view();
    return view
      ? `${counted(view.sessions, 'coded session')}, ${counted(view.coders, 'coder')}, ${counted(view.windows, 'window')}. The lists are one more rater, not the truth.`
      : 'The lists as one more rater beside people who code.';
  });
}
