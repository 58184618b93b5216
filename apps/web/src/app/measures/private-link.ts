import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { CreatedLink, type InstrumentSummary } from '@attune/contracts';
import { Api } from '../api/api.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { dateTime } from '../ui/day-format.js';
import { QrCode } from './qr-code.js';

const HOURS = [
  { hours: 24, label: '1 day' },
  { hours: 72, label: '3 days' },
  { hours: 24 * 7, label: '7 days' },
  { hours: 24 * 31, label: '31 days' },
];

/** Makes the private address at which a client fills one form in, and shows it this one time. */
@Component({
  selector: 'private-link',
  imports: [QrCode],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (created(); as link) {
      <p>
        Give this address to the client: by message, or let them read the code with their phone. It works once, until
        {{ until() }}.
      </p>
      <div class="address">
        <label class="visually-hidden" for="link-address">Address of the form</label>
        <input #address id="link-address" class="input" readonly [value]="link.url" (focus)="address.select()" />
        <button type="button" class="button" (click)="copy(link.url)">Copy</button>
      </div>
      <p class="faint" role="status">{{ copied() }}</p>
      <qr-code [text]="link.url" />
      <p class="notice">
        Shown once: when this closes the address cannot be shown again, because only a fingerprint of it is kept. You
        can always make a new one.
      </p>
    } @else {
      <p>The client opens the form at a private address, without an account, and sees nothing about scores.</p>
      <div class="field">
        <label for="link-expiry">The link is open for</label>
        <select id="link-expiry" class="input" (change)="setHours($event)">
          @for (choice of choices; track choice.hours) {
            <option [value]="choice.hours" [selected]="choice.hours === hours()">{{ choice.label }}</option>
          }
        </select>
      </div>
      @if (problem(); as refused) {
        <p class="problem" role="alert">{{ refused.message }}</p>
      }
      <div class="row">
        <button type="button" class="button button-primary" [disabled]="busy()" (click)="create()">
          {{ busy() ? 'Making the link…' : 'Make the link' }}
        </button>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .address {
      display: flex;
      gap: var(--space-2);
    }
    select {
      max-width: 12rem;
    }
    .faint:empty {
      display: none;
    }
    qr-code {
      justify-self: center;
    }
    .notice {
      padding: var(--space-2) var(--space-3);
      border-radius: var(--radius-s);
      background: var(--look-soft);
      color: var(--look-text);
      font-size: var(--text-m);
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class PrivateLink {
  readonly sessionId = input.required<string>();
  readonly instrument = input.required<InstrumentSummary>();
  readonly made = output();

  protected readonly choices = HOURS;
  protected readonly hours = signal(72);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);
  protected readonly created = signal<CreatedLink | undefined>(undefined);
  protected readonly copied = signal('');
  protected readonly until = computed(() => dateTime(this.created()?.expiresAt ?? ''));

  private readonly api = inject(Api);
  private readonly address = viewChild<ElementRef<HTMLInputElement>>('address');

  protected setHours(event: Event): void {
    this.hours.set(Number((event.target as HTMLSelectElement).value));
  }

  protected async create(): Promise<void> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const request = { sessionId: this.sessionId(), form: this.instrument().id, expiresInHours: this.hours() };
      this.created.set(await this.api.post('/links', request, CreatedLink));
      this.made.emit();
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Pages without TLS may not write to the clipboard: there the address is marked, ready for the copy keys. */
  protected async copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.copied.set('Copied.');
    } catch {
      this.address()?.nativeElement.focus();
      this.copied.set('The address is marked: press Ctrl+C or ⌘C to copy it.');
    }
  }
}
