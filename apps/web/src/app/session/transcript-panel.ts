import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SessionPage } from '@attune/contracts';
import { ContentCard } from '../ui/content-card.js';
import { EmptyState } from '../ui/empty-state.js';
import { missingPart } from './missing-parts.js';
import { TranscriptReading } from './transcript-reading.js';

/** The column of the transcript on the session page: the transcript, or how to get one. */
@Component({
  selector: 'transcript-panel',
  imports: [ContentCard, EmptyState, RouterLink, TranscriptReading],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <content-card heading="Transcript">
      @if (session().transcript; as transcript) {
        <transcript-reading [transcript]="transcript" [sessionId]="session().id" />
      } @else if (missing(); as nothing) {
        <empty-state [heading]="nothing.title" [text]="nothing.advice">
          @if (nothing.offer === 'import') {
            <a class="button" routerLink="/import">Import transcripts</a>
          }
        </empty-state>
      }
    </content-card>
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
      --frame: clamp(440px, calc(100dvh - 190px), 1100px);
    }
    transcript-reading {
      height: calc(var(--frame) - 40px);
      margin-top: 2px;
    }
    @media (max-width: 900px) {
      :host {
        --frame: max(420px, calc(100dvh - 150px));
      }
    }
  `,
})
export class TranscriptPanel {
  readonly session = input.required<SessionPage>();

  protected readonly missing = computed(() => missingPart(this.session(), 'transcript'));
}
