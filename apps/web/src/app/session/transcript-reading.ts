import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  Injector,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { PassagesView, type TranscriptView } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { counted, percent } from '../ui/number-format.js';
import { markedWords, wholeTurns } from './marked-words.js';
import { PassageBar } from './passage-bar.js';
import { RecordingPlayer, turnAtTime } from './recording-player.js';
import { SessionDesk } from './session-desk.js';
import { TalkTimeline } from './talk-timeline.js';
import { actionOf, keysInWords } from './transcript-keys.js';
import { TranscriptPlace } from './transcript-place.js';
import { TranscriptTurns, type TurnsInSight } from './transcript-turns.js';
import { findTurns } from './turn-search.js';

/** A transcript: its talk strip, the passages worth reading again, a search, and its turns. */
@Component({
  selector: 'transcript-reading',
  imports: [LoadingSkeleton, PassageBar, TalkTimeline, TranscriptTurns],
  providers: [TranscriptPlace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './transcript-reading.html',
  styleUrl: './transcript-reading.css',
})
export class TranscriptReading {
  readonly transcript = input.required<TranscriptView>();
  readonly sessionId = input.required<string>();
  /** True while the session is being coded: then nothing of what the lists found is shown. */
  readonly blind = input(false);

  protected readonly place = inject(TranscriptPlace);
  protected readonly desk = inject(SessionDesk);
  protected readonly player = inject(RecordingPlayer);
  protected readonly keys = keysInWords;
  protected readonly words = signal('');
  protected readonly seen = signal<TurnsInSight | null>(null);
  protected readonly found = computed(() => findTurns(this.transcript().turns, this.words()));
  protected readonly foundSet = computed(() => new Set(this.found()));
  /** Which of the found turns is looked at; none while nothing has been stepped to. */
  protected readonly at = linkedSignal({ source: this.found, computation: () => -1 });
  protected readonly hits = computed(() => {
    if (this.words().trim() === '') return '';
    const count = this.found().length;
    if (count === 0) return 'not found';
    return this.at() < 0 ? counted(count, 'turn') : `${this.at() + 1} of ${counted(count, 'turn')}`;
  });
  protected readonly about = computed(() => {
    const { turns, clientWordShare, source, revision } = this.transcript();
    const share = clientWordShare === null ? '' : ` · client speaks ${percent(clientWordShare)} of the words`;
    const repaired = revision > 1 ? ` · speakers repaired, revision ${revision}` : '';
    return `${counted(turns.length, 'turn')}${share} · ${source}${repaired}`;
  });
  protected readonly spoken = computed(() => {
    const at = this.player.at();
    return at === null ? null : turnAtTime(this.transcript().turns, at);
  });
  protected readonly boxes = computed(() => (this.place.shown()?.passages ?? []).map((passage) => passage.turns));

  private readonly mayRead = inject(CurrentPerson).may('passages.read');
  /** The revision is part of what is asked: a repair of speakers changes what can be found. */
  protected readonly read = apiResource(
    () =>
      this.mayRead && !this.blind()
        ? { path: `/sessions/${this.sessionId()}/passages`, query: { revision: this.transcript().revision } }
        : undefined,
    PassagesView,
  );
  private readonly latest = lastValue(this.read, () => [this.sessionId(), this.blind()].join());
  private readonly list = viewChild.required(TranscriptTurns);
  private readonly injector = inject(Injector);

  constructor() {
    effect(() => this.place.transcript.set(this.transcript()));
    effect(() => this.place.passages.set(this.blind() ? null : (this.latest() ?? null)));
    effect(() => {
      const row = this.spoken();
      if (row !== null && this.player.follows()) untracked(() => this.list().goTo(Math.max(row - 2, 0)));
    });
    this.desk.jumps.pipe(takeUntilDestroyed()).subscribe(([first, last]) => {
      const rows = this.place.rowsOf(first, last);
      // The column may be hidden until now: on a phone one part of the session is shown at a time.
      if (rows) afterNextRender(() => this.look(rows), { injector: this.injector });
    });
  }

  protected goTo(row: number): void {
    this.look([row, row]);
  }

  /** A passage was chosen in the bar. */
  protected goToPassage(index: number | null): void {
    this.place.passage.set(index);
    const rows = this.place.passageRows();
    if (rows) this.list().goTo(rows[0]);
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
    if (turn !== undefined) this.look([turn, turn]);
  }

  protected press(event: KeyboardEvent): void {
    const action = actionOf(event);
    if (action === null) return;
    event.preventDefault();
    if (action === 'cite') this.cite();
    else if (action === 'longer' || action === 'shorter') this.stretch(action === 'longer' ? 1 : -1);
    else {
      const by = action.startsWith('next') ? 1 : -1;
      const row = action.endsWith('passage')
        ? this.place.stepPassage(by)
        : this.place.stepTurn(by, this.seen()?.first ?? 0);
      if (row !== null) this.list().goTo(row);
      if (action.endsWith('turn')) this.tellDesk();
    }
  }

  /** Words were marked with the mouse or by touch. */
  protected mark(): void {
    const marked = markedWords(document.getSelection(), this.list().frame, this.place.turns());
    if (marked) this.desk.selection.set(marked);
  }

  protected cite(): void {
    this.mark();
    this.desk.cite();
  }

  private look(rows: readonly [number, number]): void {
    this.place.current.set(rows);
    this.list().goTo(rows[0]);
  }

  private stretch(by: 1 | -1): void {
    this.place.stretch(by);
    this.tellDesk();
  }

  /** Turns chosen with the keyboard are marked as a whole. */
  private tellDesk(): void {
    const current = this.place.current();
    document.getSelection()?.removeAllRanges();
    this.desk.selection.set(current ? wholeTurns(this.place.turns().slice(current[0], current[1] + 1)) : null);
  }
}
