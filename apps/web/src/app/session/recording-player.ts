import { Injectable, signal } from '@angular/core';
import { Subject } from 'rxjs';

/** What the player of a recording and the text beside it say to each other. */
@Injectable()
export class RecordingPlayer {
  /** Whether there is sound that can be played. */
  readonly ready = signal(false);
  /** Seconds from the start; null while nothing has been played. */
  readonly at = signal<number | null>(null);
  /** Whether the text moves with the sound. */
  readonly follows = signal(true);

  private readonly asked = new Subject<number>();
  /** Places, in seconds, that somebody wants to hear. */
  readonly seeks = this.asked.asObservable();

  seek(seconds: number): void {
    this.asked.next(seconds);
  }
}

/** The turn that is spoken at a time: the last one that has started; null before the first and where untimed. */
export function turnAtTime(turns: readonly { readonly start: number | null }[], seconds: number): number | null {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.start ?? Number.POSITIVE_INFINITY) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}
