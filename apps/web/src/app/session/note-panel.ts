import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type SessionPage } from '@attune/contracts';
import { ContentCard } from '../ui/content-card.js';
import { EmptyState } from '../ui/empty-state.js';
import { missingPart } from './missing-parts.js';
import { NoteCard } from './note-card.js';

/** The column of the note on the session page. */
@Component({
  selector: 'note-panel',
  imports: [ContentCard, EmptyState, NoteCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <content-card heading="Note">
      @if (session().notes[0]; as latest) {
        <note-card [note]="latest" />
        @for (earlier of session().notes.slice(1); track earlier.id) {
          <details>
            <summary>{{ earlier.formatName }} note by {{ earlier.author.name }}</summary>
            <note-card [note]="earlier" />
          </details>
        }
      } @else if (missing(); as nothing) {
        <empty-state [heading]="nothing.title" [text]="nothing.advice" />
      }
    </content-card>
  `,
})
export class NotePanel {
  readonly session = input.required<SessionPage>();

  protected readonly missing = computed(() => missingPart(this.session(), 'note'));
}
