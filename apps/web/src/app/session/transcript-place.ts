import { computed, Injectable, linkedSignal, signal } from '@angular/core';
import { type PassagesView, type TranscriptView, type Turn } from '@attune/contracts';
import { stepped } from './transcript-keys.js';
import { type TurnSign } from './transcript-turns.js';

/** First and last position in the list of turns. */
export type Rows = readonly [first: number, last: number];

/** Where somebody is in a transcript: which turns are looked at, and which passage. */
@Injectable()
export class TranscriptPlace {
  readonly transcript = signal<TranscriptView | null>(null);
  readonly passages = signal<PassagesView | null>(null);

  readonly turns = computed<readonly Turn[]>(() => this.transcript()?.turns ?? []);
  /** Passages belong to one revision; after a repair of speakers they are asked for anew. */
  readonly shown = computed(() => {
    const view = this.passages();
    return view && view.revision === this.transcript()?.revision ? view : null;
  });
  readonly passage = linkedSignal<PassagesView | null, number | null>({ source: this.shown, computation: () => null });
  readonly passageRows = computed<Rows | null>(() => this.shown()?.passages[this.passage() ?? -1]?.turns ?? null);
  readonly current = linkedSignal<TranscriptView | null, Rows | null>({
    source: this.transcript,
    computation: () => null,
  });
  readonly signs = computed<ReadonlyMap<number, TurnSign>>(
    () => new Map((this.shown()?.marked ?? []).map(({ turn, family, marker }) => [turn, { family, marker }])),
  );

  /** The passage after or before the one looked at; the row where it begins, or null where there are none. */
  stepPassage(by: 1 | -1): number | null {
    this.passage.set(stepped(this.passage(), by, this.shown()?.passages.length ?? 0));
    return this.passageRows()?.[0] ?? null;
  }

  /** The turn after or before the one looked at, beginning at `from`; null at the ends. */
  stepTurn(by: 1 | -1, from: number): number | null {
    const current = this.current();
    const next = current === null ? from : by === 1 ? current[1] + 1 : current[0] - 1;
    if (next < 0 || next >= this.turns().length) return null;
    this.current.set([next, next]);
    return next;
  }

  /** One turn more or fewer at the end of what is looked at. */
  stretch(by: 1 | -1): void {
    const current = this.current();
    if (current === null) return;
    const last = Math.min(Math.max(current[1] + by, current[0]), this.turns().length - 1);
    this.current.set([current[0], last]);
  }

  /** The rows that show these turns of the original transcript; null where none does. */
  rowsOf(first: number, last: number): Rows | null {
    const turns = this.turns();
    const from = turns.findIndex((turn) => turn.origin[0] <= first && first <= turn.origin[1]);
    if (from < 0) return null;
    const to = turns.findLastIndex((turn) => turn.origin[0] <= last && last <= turn.origin[1]);
    return [from, Math.max(from, to)];
  }
}
