import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type NoteView } from '@attune/contracts';
import { dateTime } from '../ui/day-format.js';
import { eventWords } from './note-event-words.js';

/** What happened to a note, newest first. */
@Component({
  selector: 'note-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>History</summary>
      <ol>
        @for (event of events(); track $index) {
          <li>
            {{ event.words }}, <span class="when">{{ event.when }}</span>
            @if (event.comment) {
              <p class="comment">{{ event.comment }}</p>
            }
          </li>
        }
      </ol>
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      padding: 4px 0;
      font-size: var(--text-m);
      color: var(--accent);
      cursor: pointer;
    }
    ol {
      display: grid;
      gap: var(--space-2);
      padding: 4px 0 4px var(--space-3);
      border-left: 2px solid var(--line);
      font-size: var(--text-m);
    }
    .when {
      font-size: var(--text-s);
      color: var(--text-faint);
    }
    .comment {
      max-width: 72ch;
      color: var(--text-muted);
      white-space: pre-line;
    }
  `,
})
export class NoteHistory {
  readonly note = input.required<NoteView>();

  protected readonly events = computed(() =>
    this.note()
      .events.map((event) => ({ words: eventWords(event), when: dateTime(event.at), comment: event.comment }))
      .reverse(),
  );
}
