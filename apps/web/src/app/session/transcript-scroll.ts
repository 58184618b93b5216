import { type CdkVirtualScrollViewport, type VirtualScrollStrategy } from '@angular/cdk/scrolling';
import { Subject } from 'rxjs';
import { RowOffsets } from './row-offsets.js';

/** Transcripts up to this length are in the page as a whole, so that the browser's own search and printing see them. */
const WHOLE_UP_TO = 150;
/** Pixels above and below the visible part that are kept rendered. */
const MARGIN = 700;
/** Pixels: farther than this from where they were taken, somebody has scrolled by themselves. */
const NEAR = 400;

/**
 * Virtual scrolling over turns of different heights. Heights are estimated from the length of the text and corrected
 * when a turn is on the page; what is being read stays in place while turns above it are corrected.
 */
export class TranscriptScroll implements VirtualScrollStrategy {
  private readonly index = new Subject<number>();
  readonly scrolledIndexChange = this.index.asObservable();

  private viewport: CdkVirtualScrollViewport | null = null;
  private rows = new RowOffsets([]);
  private goal: number | null = null;
  /** Where somebody was taken last, until they scroll on: found again when the column gets another width or appears. */
  private taken: number | null = null;

  /** Begins anew with these estimated heights, for example after the page has become narrower. */
  begin(estimates: readonly number[]): void {
    this.rows = new RowOffsets(estimates);
    this.refresh();
    if (this.taken !== null) this.scrollToIndex(this.taken);
  }

  attach(viewport: CdkVirtualScrollViewport): void {
    this.viewport = viewport;
    this.refresh();
  }

  detach(): void {
    this.viewport = null;
    this.index.complete();
  }

  onContentScrolled(): void {
    const top = this.viewport?.measureScrollOffset('top') ?? 0;
    const gone = this.taken !== null && Math.abs(this.rows.top(this.taken) - top) > NEAR;
    if (this.goal === null && gone) this.taken = null;
    this.showRange();
  }

  onDataLengthChanged(): void {
    this.refresh();
  }

  onContentRendered(): void {
    if (this.viewport === null) return;
    const top = this.viewport.measureScrollOffset('top');
    const reading = this.rows.rowAt(top);
    let above = 0;
    let changed = false;
    for (const element of this.viewport.elementRef.nativeElement.querySelectorAll<HTMLElement>('[data-row]')) {
      // A column that is hidden has no heights.
      if (element.offsetHeight === 0) continue;
      const row = Number(element.dataset['row']);
      const difference = this.rows.measured(row, element.offsetHeight);
      changed ||= difference !== 0;
      if (row < reading) above += difference;
    }
    if (changed) {
      this.viewport.setTotalContentSize(this.rows.total);
      this.viewport.setRenderedContentOffset(this.rows.top(this.viewport.getRenderedRange().start));
    }
    if (this.goal !== null) {
      const wanted = this.rows.top(this.goal);
      if (Math.abs(wanted - top) < 1 || !changed) this.goal = null;
      this.viewport.scrollToOffset(wanted);
    } else if (above !== 0) {
      this.viewport.scrollToOffset(top + above);
    }
  }

  onRenderedOffsetChanged(): void {
    // The offset follows the range here and nothing else moves it.
  }

  scrollToIndex(index: number, behavior: ScrollBehavior = 'auto'): void {
    if (this.viewport === null) return;
    this.goal = this.length > WHOLE_UP_TO ? index : null;
    this.taken = index;
    this.viewport.scrollToOffset(this.rows.top(index), behavior);
    this.showRange();
  }

  /** First and last turn in sight. */
  inSight(): { first: number; last: number } {
    if (this.viewport === null) return { first: 0, last: 0 };
    const top = this.viewport.measureScrollOffset('top');
    return { first: this.rows.rowAt(top), last: this.rows.rowAt(top + this.viewport.getViewportSize() - 1) };
  }

  private get length(): number {
    return this.rows.length;
  }

  private refresh(): void {
    this.viewport?.setTotalContentSize(this.rows.total);
    this.showRange();
  }

  private showRange(): void {
    if (this.viewport === null || this.length === 0) return;
    const top = this.viewport.measureScrollOffset('top');
    const whole = this.length <= WHOLE_UP_TO;
    const start = whole ? 0 : this.rows.rowAt(top - MARGIN);
    const end = whole ? this.length : this.rows.rowAt(top + this.viewport.getViewportSize() + MARGIN) + 1;
    this.viewport.setRenderedRange({ start, end });
    this.viewport.setRenderedContentOffset(this.rows.top(start));
    this.index.next(this.rows.rowAt(top));
  }
}
