import { Injectable, signal } from '@angular/core';
import { type TranscriptView } from '@attune/contracts';
import { Subject } from 'rxjs';

/** First and last turn of the original transcript, counted from 0. */
export type TurnRange = readonly [first: number, last: number];

/** Words of the transcript that somebody has marked, and the turns they stand in. */
export interface TurnSelection {
  readonly turns: TurnRange;
  readonly text: string;
}

/** Cards beside the transcript that a citation may lead to. */
export type SessionCard = 'measures' | 'goals';

/**
 * What the columns of one session page say to each other: the transcript tells what is marked in it, the note tells
 * where to look. Provided by the page, so every session has a desk of its own.
 */
@Injectable()
export class SessionDesk {
  /** The transcript as it is shown now; null where the session has none. */
  readonly transcript = signal<TranscriptView | null>(null);
  /** What is marked in the transcript now; set by the transcript. */
  readonly selection = signal<TurnSelection | null>(null);
  /** Whether a note is being written that takes citations; set by the note. */
  readonly takesCitations = signal(false);

  private readonly asked = new Subject<TurnRange>();
  private readonly askedCards = new Subject<SessionCard>();
  private readonly given = new Subject<TurnSelection>();
  /** Turns that somebody wants to see. */
  readonly jumps = this.asked.asObservable();
  readonly cards = this.askedCards.asObservable();
  /** What is to be cited in the note that is being written. */
  readonly citations = this.given.asObservable();

  /** Brings turns of the original transcript into sight. */
  goToTurn(first: number, last = first): void {
    this.asked.next([first, last]);
  }

  goToCard(card: SessionCard): void {
    this.askedCards.next(card);
  }

  /** Puts what is marked, or what is given, into the note at the cursor. False where there is nothing to cite or no note that takes it. */
  cite(selection = this.selection()): boolean {
    if (selection === null || !this.takesCitations()) return false;
    this.given.next(selection);
    return true;
  }
}
