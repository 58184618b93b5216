import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AdministrationView, InstrumentDetail, type NewAdministration, SessionPage } from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { longDay } from '../ui/day-format.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { PageHeader } from '../ui/page-header.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { answersEntry, type EntryOccasion, type EntrySource, totalsEntry } from './form-entry.js';
import { questionnaireFromInstrument } from './questionnaire.js';
import { QuestionnaireProgress } from './questionnaire-progress.js';
import { QuestionnaireView } from './questionnaire-view.js';
import { TotalsForm } from './totals-form.js';
import { VisitMessage } from './visit-message.js';

/** Filling a form in inside the application: by the therapist or an observer, by the client at hand, or from paper. */
@Component({
  selector: 'form-entry-page',
  imports: [
    ContentCard,
    ErrorState,
    LoadingSkeleton,
    PageHeader,
    QuestionnaireView,
    RouterLink,
    SegmentedControl,
    TotalsForm,
    VisitMessage,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './form-entry-page.html',
  styles: `
    content-card {
      max-width: 620px;
    }
    .paper {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--space-4);
      margin-bottom: var(--space-5);
    }
    .problem {
      margin-bottom: var(--space-4);
      color: var(--danger);
    }
    .notice {
      margin-bottom: var(--space-4);
    }
  `,
})
export class FormEntryPage {
  /** The session. */
  readonly id = input.required<string>();
  /** The form, for example `wai-sr-t`. */
  readonly form = input.required<string>();
  /** `paper` where answers are copied from a sheet. */
  readonly how = input<EntrySource | undefined>();

  protected readonly sessionRead = apiResource(() => ({ path: `/sessions/${this.id()}` }), SessionPage);
  protected readonly instrumentRead = apiResource(() => ({ path: `/instruments/${this.form()}` }), InstrumentDetail);
  protected readonly session = lastValue(this.sessionRead);
  protected readonly instrument = lastValue(this.instrumentRead);
  protected readonly failed = computed(() => this.sessionRead.error() ?? this.instrumentRead.error());

  protected readonly source = computed<EntrySource>(() => (this.how() === 'paper' ? 'paper' : 'app'));
  protected readonly content = signal('answers');
  protected readonly contents = [
    { value: 'answers', label: 'Answers' },
    { value: 'totals', label: 'Totals only' },
  ];
  protected readonly day = linkedSignal(() => this.session()?.heldOn ?? '');
  protected readonly progress = computed(() => {
    const instrument = this.instrument();
    if (!instrument) return undefined;
    const layout = this.source() === 'paper' ? ('list' as const) : ('one' as const);
    return new QuestionnaireProgress(questionnaireFromInstrument(instrument), { answers: [], position: 0, layout });
  });
  protected readonly subtitle = computed(() => {
    const session = this.session();
    const instrument = this.instrument();
    if (!session || !instrument) return '';
    const how = this.source() === 'paper' ? 'copied from paper' : `filled in by the ${instrument.perspective}`;
    return `${session.client.code} · session ${session.number} · ${longDay(session.heldOn)} · ${how}`;
  });

  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly handedBack = signal(false);

  private readonly api = inject(Api);
  private readonly router = inject(Router);

  protected retry(): void {
    this.sessionRead.reload();
    this.instrumentRead.reload();
  }

  protected setDay(event: Event): void {
    this.day.set((event.target as HTMLInputElement).value);
  }

  protected saveAnswers(progress: QuestionnaireProgress): Promise<void> {
    return this.save(answersEntry(this.occasion(), progress.answers()));
  }

  protected saveTotals(totals: Readonly<Record<string, string>>): Promise<void> {
    return this.save(totalsEntry(this.occasion(), totals));
  }

  private occasion(): EntryOccasion {
    return { sessionId: this.id(), form: this.form(), source: this.source(), day: this.day() };
  }

  private async save(entry: NewAdministration): Promise<void> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await this.api.post('/administrations', entry, AdministrationView);
      // The client who has just filled it in still holds the device: no scores are shown.
      if (this.source() === 'app' && this.instrument()?.perspective === 'client') this.handedBack.set(true);
      else await this.router.navigate(['/sessions', this.id()]);
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
