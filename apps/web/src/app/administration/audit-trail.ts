import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { AuditEventList } from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { dateTime } from '../ui/day-format.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { counted } from '../ui/number-format.js';
import { StatusPill } from '../ui/status-pill.js';

/** What was done, newest first, and whether the chain of hashes over all of it is unbroken. */
@Component({
  selector: 'audit-trail',
  imports: [ContentCard, EmptyState, ErrorState, LoadingSkeleton, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <content-card
      heading="Audit trail"
      hint="Every reading of clinical text and every change, allowed or refused. Each entry seals the one before."
    >
      @if (first.error() && !loaded()) {
        <error-state heading="The audit trail could not be loaded" [error]="first.error()" (retry)="first.reload()" />
      } @else {
        @if (loaded(); as trail) {
          <p class="chain" [class.broken]="!trail.chain.intact" [attr.role]="trail.chain.intact ? 'status' : 'alert'">
            <strong>{{ trail.chain.intact ? '✓ Unbroken' : '✕ Broken' }}</strong>
            {{ chain() }}
          </p>
          @if (trail.items.length === 0) {
            <empty-state heading="Nothing was done yet" text="Entries appear as soon as somebody signs in." />
          } @else {
            <div class="scroll" tabindex="0" role="region" aria-label="Entries of the audit trail">
              <table class="table">
                <caption class="visually-hidden">
                  Audit events, newest first
                </caption>
                <thead>
                  <tr>
                    <th scope="col" class="number">No.</th>
                    <th scope="col">When</th>
                    <th scope="col">Who</th>
                    <th scope="col">What</th>
                    <th scope="col">On</th>
                    <th scope="col">Outcome</th>
                    <th scope="col">Seal</th>
                  </tr>
                </thead>
                <tbody>
                  @for (event of trail.items; track event.sequence) {
                    <tr>
                      <td class="number">{{ event.sequence }}</td>
                      <td class="when">{{ when(event.at) }}</td>
                      <td>{{ event.actor }}</td>
                      <td>{{ event.action }}</td>
                      <td>
                        {{ event.subject.replaceAll('_', ' ') }}
                        @if (event.subjectId) {
                          <span class="id" [title]="event.subjectId">{{ event.subjectId.slice(-6) }}</span>
                        }
                      </td>
                      <td>
                        @if (event.outcome === 'refused') {
                          <status-pill tone="danger">refused</status-pill>
                        } @else {
                          allowed
                        }
                      </td>
                      <td class="id" [title]="event.hash">{{ event.hash.slice(0, 8) }}</td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          }
          @if (problem(); as failed) {
            <p class="problem" role="alert">{{ failed.message }}</p>
          }
          @if (trail.nextCursor) {
            <div class="more">
              <button type="button" class="button" [disabled]="loadingMore()" (click)="loadMore()">
                {{ loadingMore() ? 'Loading…' : 'Load earlier entries' }}
              </button>
            </div>
          }
        } @else {
          <loading-skeleton label="Loading the audit trail" [lines]="8" />
        }
      }
    </content-card>
  `,
  styles: `
    .chain {
      margin: var(--space-3) 0;
      padding: var(--space-2) var(--space-3);
      border-radius: var(--radius-m);
      background: var(--repair-soft);
      color: var(--repair-text);
    }
    .broken {
      background: var(--danger-soft);
      color: var(--danger);
    }
    .scroll {
      overflow-x: auto;
    }
    .when {
      white-space: nowrap;
    }
    .id {
      font-size: var(--text-s);
      color: var(--text-faint);
    }
    .more {
      display: grid;
      justify-items: center;
      margin-top: var(--space-3);
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class AuditTrail {
  protected readonly first = apiResource(() => ({ path: '/audit-events' }), AuditEventList);
  /** What was read so far: the newest entries, then more with each "Load earlier entries". */
  protected readonly loaded = linkedSignal<AuditEventList | undefined>(() =>
    this.first.hasValue() ? this.first.value() : undefined,
  );
  protected readonly chain = computed(() => {
    const chain = this.loaded()?.chain;
    if (!chain) return '';
    const events = counted(chain.events, 'entry', 'entries');
    return chain.intact
      ? `All ${events} were checked, and none was changed or removed.`
      : `${chain.problem ?? 'The trail does not fit together.'} Keep a copy of the database and find out who had access to it.`;
  });
  protected readonly loadingMore = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly when = dateTime;

  private readonly api = inject(Api);

  protected async loadMore(): Promise<void> {
    const cursor = this.loaded()?.nextCursor ?? null;
    if (cursor === null) return;
    this.loadingMore.set(true);
    this.problem.set(undefined);
    try {
      const page = await this.api.get('/audit-events', AuditEventList, { query: { cursor } });
      this.loaded.update((before) => ({ ...page, items: [...(before?.items ?? []), ...page.items] }));
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.loadingMore.set(false);
    }
  }
}
