import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { NewSupervision, PersonList, SupervisionList, SupervisionView } from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { checkedForm, noProblems } from '../api/checked-form.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { longDay } from '../ui/day-format.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { StatusPill } from '../ui/status-pill.js';
import { holdersOf } from './matching-people.js';
import { calendarDay, inReadingOrder, runsOn } from './supervision-order.js';

/** Who supervises whom, from when to when. A supervisor sees an intern's clients exactly in that time. */
@Component({
  selector: 'supervision-list',
  imports: [ContentCard, EmptyState, ErrorState, LoadingSkeleton, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './supervisions.html',
  styleUrl: './supervisions.css',
})
export class Supervisions {
  protected readonly today = calendarDay(new Date());
  protected readonly read = apiResource(() => ({ path: '/supervisions' }), SupervisionList);
  protected readonly list = lastValue(this.read);
  protected readonly supervisions = computed(() => inReadingOrder(this.list()?.items ?? [], this.today));
  private readonly people = lastValue(apiResource(() => ({ path: '/people' }), PersonList));
  protected readonly supervisors = computed(() => holdersOf('supervisor', this.people()?.items ?? []));
  protected readonly interns = computed(() => holdersOf('intern', this.people()?.items ?? []));

  protected readonly supervisorId = signal('');
  protected readonly internId = signal('');
  protected readonly from = signal(this.today);
  protected readonly ending = signal('');
  protected readonly lastDay = signal(this.today);
  protected readonly busy = signal(false);
  protected readonly problems = signal(noProblems);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected readonly day = longDay;
  protected readonly runs = runsOn;

  private readonly api = inject(Api);

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const request = checkedForm(NewSupervision, {
      supervisorId: this.supervisorId(),
      internId: this.internId(),
      from: this.from(),
      to: null,
    });
    this.problems.set(request.ok ? noProblems : request.problems);
    if (!request.ok) return;
    const saved = await this.saved(() => this.api.post('/supervisions', request.value, SupervisionView));
    if (saved) this.internId.set('');
  }

  protected askForEnd(id: string): void {
    this.ending.set(id);
    this.lastDay.set(this.today);
  }

  protected async end(id: string): Promise<void> {
    const to = this.lastDay();
    if (await this.saved(() => this.api.patch(`/supervisions/${id}`, { to }, SupervisionView))) this.ending.set('');
  }

  private async saved(request: () => Promise<unknown>): Promise<boolean> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await request();
      this.read.reload();
      return true;
    } catch (error) {
      this.problem.set(toProblemError(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
