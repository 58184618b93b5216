import { CdkVirtualScrollViewport, ScrollingModule, VIRTUAL_SCROLL_STRATEGY } from '@angular/cdk/scrolling';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, viewChild } from '@angular/core';
import { type PassageFamily, type Turn } from '@attune/contracts';
import { measuredWidth } from '../ui/measured-width.js';
import { clockTime } from './clock-time.js';
import { passageFamily } from './passage-words.js';
import { speakerNames } from './speaker-names.js';
import { TranscriptScroll } from './transcript-scroll.js';
import { estimatedHeight } from './turn-height.js';

/** Below this width speaker and time stand above the words. */
const STACKED_BELOW = 480;
/** Assumed until the page is drawn. */
const USUAL_WIDTH = 640;

/** What a turn shows beside its text: which list it is on and what it says there. */
export interface TurnSign {
  readonly family: PassageFamily;
  readonly marker: string;
}

export interface TurnsInSight {
  readonly first: number;
  readonly last: number;
}

/** The turns of a transcript in a frame of their own, as long as they may be. */
@Component({
  selector: 'transcript-turns',
  imports: [ScrollingModule],
  providers: [TranscriptScroll, { provide: VIRTUAL_SCROLL_STRATEGY, useExisting: TranscriptScroll }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <cdk-virtual-scroll-viewport
      role="list"
      aria-label="Turns of the transcript"
      tabindex="0"
      [class.stacked]="stacked()"
      (scrolledIndexChange)="tellSight()"
    >
      <div
        *cdkVirtualFor="let turn of turns(); let row = index; let count = count; trackBy: byIndex"
        class="turn"
        role="listitem"
        [attr.data-row]="row"
        [attr.data-origin]="turn.origin.join('-')"
        [attr.data-speaker]="turn.speaker"
        [attr.aria-posinset]="row + 1"
        [attr.aria-setsize]="count"
        [class.found]="found().has(row)"
        [class.current]="isCurrent(row)"
        [class.spoken]="row === spoken()"
        [class.in-passage]="isInPassage(row)"
      >
        @if (signs().get(row); as sign) {
          <span class="sign" [attr.data-family]="sign.family" [title]="sign.marker">
            <span aria-hidden="true">{{ families[sign.family].shape }}</span>
            <span class="visually-hidden">{{ sign.marker }}</span>
          </span>
        } @else {
          <span class="sign"></span>
        }
        @if (turn.start === null) {
          <span class="time"></span>
        } @else if (audible()) {
          <button
            type="button"
            class="time play"
            tabindex="-1"
            [attr.aria-label]="'Play from ' + time(turn.start)"
            (click)="played.emit(turn.start)"
          >
            {{ time(turn.start) }}
          </button>
        } @else {
          <span class="time">{{ time(turn.start) }}</span>
        }
        <span class="speaker">{{ names[turn.speaker] }}</span>
        <span class="text">{{ turn.text }}</span>
      </div>
    </cdk-virtual-scroll-viewport>
  `,
  styleUrl: './transcript-turns.css',
})
export class TranscriptTurns {
  readonly turns = input.required<readonly Turn[]>();
  /** Positions of turns that were found by a search. */
  readonly found = input<ReadonlySet<number>>(new Set());
  /** First and last position of what was jumped to. */
  readonly current = input<readonly [number, number] | null>(null);
  /** First and last position of the passage that is looked at. */
  readonly passage = input<readonly [number, number] | null>(null);
  /** Position of the turn that is heard now. */
  readonly spoken = input<number | null>(null);
  /** Whether there is sound: then a time can be clicked to hear it. */
  readonly audible = input(false);
  /** Seconds from which somebody wants to hear. */
  readonly played = output<number>();
  readonly signs = input<ReadonlyMap<number, TurnSign>>(new Map());
  readonly inSight = output<TurnsInSight>();

  private readonly width = measuredWidth();
  protected readonly stacked = computed(() => this.width() > 0 && this.width() < STACKED_BELOW);
  protected readonly time = clockTime;
  protected readonly families = passageFamily;
  protected readonly names = speakerNames;

  private readonly scroll = inject(TranscriptScroll);
  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);

  constructor() {
    effect(() => {
      const metrics = { width: this.width() || USUAL_WIDTH, stacked: this.stacked() };
      this.scroll.begin(this.turns().map((turn) => estimatedHeight(turn.text, metrics)));
      this.viewport().checkViewportSize();
      this.tellSight();
    });
  }

  /** Brings a turn to the top of the frame. */
  goTo(row: number): void {
    this.scroll.scrollToIndex(row);
  }

  /** The frame that holds the turns, for what is marked in it. */
  get frame(): HTMLElement {
    return this.viewport().elementRef.nativeElement;
  }

  protected isCurrent(row: number): boolean {
    return within(row, this.current());
  }

  protected isInPassage(row: number): boolean {
    return within(row, this.passage());
  }

  protected byIndex(_: number, turn: Turn): number {
    return turn.index;
  }

  protected tellSight(): void {
    this.inSight.emit(this.scroll.inSight());
  }
}

const within = (row: number, range: readonly [number, number] | null): boolean =>
  range !== null && range[0] <= row && row <= range[1];
