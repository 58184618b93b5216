import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { LinkList } from '@attune/contracts';
import * as z from 'zod';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { dateTime } from '../ui/day-format.js';

/** Links of a treatment that can still be used, each with "Close". */
@Component({
  selector: 'open-links',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (open().length > 0) {
      <h3>Open links</h3>
      <ul>
        @for (link of open(); track link.id) {
          <li>
            <span>
              {{ link.formName }} · session {{ link.sessionNumber }}
              <span class="faint">until {{ when(link.expiresAt) }}</span>
            </span>
            <button
              type="button"
              class="button button-small"
              [attr.aria-label]="'Close link to ' + link.formName + ', session ' + link.sessionNumber"
              [disabled]="closing() === link.id"
              (click)="revoke(link.id)"
            >
              Close link
            </button>
          </li>
        }
      </ul>
    }
    @if (problem(); as refused) {
      <p class="problem" role="alert">{{ refused.message }}</p>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-3);
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border-bottom: 0;
    }
    .faint {
      display: block;
      font-size: var(--text-m);
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class OpenLinks {
  readonly treatmentId = input.required<string>();

  protected readonly closing = signal('');
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly when = dateTime;

  private readonly read = apiResource(() => ({ path: '/links', query: { treatmentId: this.treatmentId() } }), LinkList);
  private readonly list = lastValue(this.read);
  protected readonly open = computed(() => this.list()?.items.filter((link) => link.state === 'open') ?? []);

  private readonly api = inject(Api);

  /** Reads the list again, for example after a link was made. */
  refresh(): void {
    this.read.reload();
  }

  protected async revoke(id: string): Promise<void> {
    this.closing.set(id);
    this.problem.set(undefined);
    try {
      await this.api.delete(`/links/${id}`, z.unknown());
      this.refresh();
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.closing.set('');
    }
  }
}
