import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { type NoteSection, type NoteView } from '@attune/contracts';
import { NoteDifferenceView } from './note-difference-view.js';
import { timeOfDay } from './note-save-words.js';

/** Two texts of one note: what was saved elsewhere, and what is written here. Nothing is lost until this is decided. */
@Component({
  selector: 'note-conflict',
  imports: [NoteDifferenceView],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="alert">
      <p class="title">This note was changed elsewhere at {{ at() }} by {{ by() }}.</p>
      <p>What you write here is not saved until you choose.</p>
    </div>
    <div class="row">
      <button
        type="button"
        class="button button-small"
        [attr.aria-expanded]="comparing()"
        (click)="comparing.set(!comparing())"
      >
        {{ comparing() ? 'Hide the difference' : 'See the difference' }}
      </button>
      <button type="button" class="button button-small" (click)="takeTheirs.emit()">Take theirs</button>
      <button type="button" class="button button-small" (click)="keepMine.emit()">Keep mine (on top of theirs)</button>
    </div>
    @if (comparing()) {
      <note-difference-view
        before="Saved elsewhere"
        after="Written here"
        [earlier]="theirs().sections"
        [later]="mine()"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-2);
      padding: var(--space-3);
      border: 1px solid var(--look);
      border-radius: var(--radius-m);
      background: var(--look-soft);
      color: var(--look-text);
    }
    .title {
      font-weight: 620;
    }
    note-difference-view {
      padding: var(--space-3);
      border-radius: var(--radius-s);
      background: var(--surface);
      color: var(--text);
    }
  `,
})
export class NoteConflict {
  readonly theirs = input.required<NoteView>();
  readonly mine = input.required<readonly NoteSection[]>();
  readonly takeTheirs = output();
  readonly keepMine = output();

  protected readonly comparing = signal(false);
  protected readonly at = computed(() => timeOfDay(this.theirs().updatedAt));
  /** Who did the latest thing that is written down; only authors write, so an unnamed change is the author's. */
  protected readonly by = computed(() => {
    const { events, updatedAt, author } = this.theirs();
    const last = events.at(-1);
    return last && last.at >= updatedAt ? last.by.name : author.name;
  });
}
