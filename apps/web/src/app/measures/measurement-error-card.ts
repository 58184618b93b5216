import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { InstrumentDetail, type MeasurementError, NewMeasurementError } from '@attune/contracts';
import { Api } from '../api/api.js';
import { checkedForm, noProblems, problemsOf } from '../api/checked-form.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { dateTime } from '../ui/day-format.js';
import { decimal } from '../ui/number-format.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { StatusPill } from '../ui/status-pill.js';
import { errorFacts, errorsInUse } from './error-facts.js';

/**
 * The standard error of measurement of a form: every value with its origin, and the two ways to add one. The rule that
 * marks possible ruptures runs only where there is one, because a number without an origin is none.
 */
@Component({
  selector: 'measurement-error-card',
  imports: [ContentCard, SegmentedControl, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './measurement-error-card.html',
  styleUrl: './measurement-error-card.css',
})
export class MeasurementErrorCard {
  readonly instrument = input.required<InstrumentDetail>();
  readonly mayManage = input(false);
  /** The instrument with the value that was added. */
  readonly changed = output<InstrumentDetail>();

  protected readonly origin = signal('entered');
  protected readonly origins = [
    { value: 'entered', label: 'Enter with source' },
    { value: 'estimated', label: 'Estimate from our data' },
  ];
  protected readonly scale = signal<string | undefined>(undefined);
  protected readonly chosenScale = computed(() => {
    const scales = this.instrument().scaleItems;
    return this.scale() ?? scales.find(({ id }) => id === 'total')?.id ?? scales[0]?.id ?? 'total';
  });
  protected readonly value = signal('');
  protected readonly source = signal('');
  protected readonly session = signal('3');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly problems = signal(noProblems);

  protected readonly inUse = computed(() => errorsInUse(this.instrument().measurementErrors));
  protected readonly facts = errorFacts;
  protected readonly when = dateTime;
  protected readonly number = (value: number): string => decimal(value, 3);

  private readonly api = inject(Api);

  protected scaleName(error: MeasurementError): string {
    return this.instrument().scaleItems.find(({ id }) => id === error.scale)?.name ?? error.scale;
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const scale = this.chosenScale();
    const request = checkedForm(
      NewMeasurementError,
      this.origin() === 'entered'
        ? { origin: 'entered', scale, value: Number(this.value().replace(',', '.')), source: this.source() }
        : { origin: 'estimated', scale, session: Number(this.session()) },
    );
    this.problem.set(undefined);
    this.problems.set(request.ok ? noProblems : request.problems);
    if (!request.ok) return;
    this.busy.set(true);
    try {
      const path = `/instruments/${this.instrument().id}/measurement-errors`;
      this.changed.emit(await this.api.post(path, request.value, InstrumentDetail));
      this.value.set('');
      this.source.set('');
    } catch (error) {
      const problem = toProblemError(error);
      this.problem.set(problem);
      this.problems.set(problemsOf(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
