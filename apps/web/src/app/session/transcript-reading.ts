import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { type TranscriptView } from '@attune/contracts';
import { counted, percent } from '../ui/number-format.js';
import { SessionDesk } from './session-desk.js';
import { TalkTimeline } from './talk-timeline.js';
import { TranscriptTurns, type TurnsInSight } from './transcript-turns.js';
import { findTurns } from './turn-search.js';

/** A transcript: its talk strip, a search, and its turns. */
@Component({
  selector: 'transcript-reading',
  imports: [TalkTimeline, TranscriptTurns],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="about">{{ about() }}</p>
    <talk-timeline [turns]="transcript().turns" [seen]="seen()" (jumped)="goTo($event)" />
    <form role="search" (submit)="next($event)">
      <label class="visually-hidden" for="find-turn">Find in the transcript</label>
      <input
        id="find-turn"
        class="input"
        type="search"
        placeholder="Find in the transcript"
        autocomplete="off"
        [value]="words()"
        (input)="search($event)"
      />
      <p class="hits" role="status">{{ hits() }}</p>
      @if (found().length > 0) {
        <button type="button" class="button button-small" aria-label="Previous match" (click)="step(-1)">‹</button>
        <button type="button" class="button button-small" aria-label="Next match" (click)="step(1)">›</button>
      }
    </form>
    <transcript-turns
      [turns]="transcript().turns"
      [found]="foundSet()"
      [current]="current()"
      (inSight)="seen.set($event)"
    />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--space-3);
      min-height: 0;
      height: 100%;
    }
    .about {
      font-size: var(--text-m);
      color: var(--text-faint);
    }
    form {
      display: flex;
      align-items: center;
      gap: var(--space-2);
    }
    .input {
      max-width: 260px;
    }
    .hits {
      flex: 1;
      font-size: var(--text-m);
      color: var(--text-faint);
    }
    transcript-turns {
      flex: 1 1 360px;
      min-height: 320px;
    }
  `,
})
export class TranscriptReading {
  readonly transcript = input.required<TranscriptView>();

  protected readonly words = signal('');
  protected readonly seen = signal<TurnsInSight | null>(null);
  protected readonly found = computed(() => findTurns(this.transcript().turns, this.words()));
  protected readonly foundSet = computed(() => new Set(this.found()));
  /** Which of the found turns is looked at; none while nothing has been stepped to. */
  protected readonly at = linkedSignal({ source: this.found, computation: () => -1 });
  protected readonly current = linkedSignal<number | null>(() => this.found()[this.at()] ?? null);
  protected readonly hits = computed(() => {
    if (this.words().trim() === '') return '';
    const count = this.found().length;
    if (count === 0) return 'not found';
    return this.at() < 0 ? counted(count, 'turn') : `${this.at() + 1} of ${counted(count, 'turn')}`;
  });
  protected readonly about = computed(() => {
    const { turns, clientWordShare, source } = this.transcript();
    const share = clientWordShare === null ? '' : ` · client speaks ${percent(clientWordShare)} of the words`;
    return `${counted(turns.length, 'turn')}${share} · ${source}`;
  });

  private readonly list = viewChild.required(TranscriptTurns);
  private readonly injector = inject(Injector);

  constructor() {
    inject(SessionDesk)
      .jumps.pipe(takeUntilDestroyed())
      .subscribe(([first]) => {
        const row = this.transcript().turns.findIndex((turn) => turn.origin[0] <= first && first <= turn.origin[1]);
        // The column may be hidden until now: on a phone one part of the session is shown at a time.
        if (row >= 0) afterNextRender(() => this.goTo(row), { injector: this.injector });
      });
  }

  protected goTo(turn: number): void {
    this.current.set(turn);
    this.list().goTo(turn);
  }

  protected search(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
    if (this.found().length > 0) this.step(1);
  }

  protected next(event: Event): void {
    event.preventDefault();
    this.step(1);
  }

  protected step(by: number): void {
    const count = this.found().length;
    if (count === 0) return;
    this.at.set((this.at() + by + count) % count);
    const turn = this.found()[this.at()];
    if (turn !== undefined) this.list().goTo(turn);
  }
}
