import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type SessionPage } from '@attune/contracts';
import { apiBase } from '../api/api.js';
import { CurrentPerson } from '../api/current-person.js';
import { ContentCard } from '../ui/content-card.js';
import { EmptyState } from '../ui/empty-state.js';
import { missingPart } from './missing-parts.js';
import { PassageCoding } from './passage-coding.js';
import { RecordingCard } from './recording-card.js';
import { RecordingPlayer } from './recording-player.js';
import { SpeakerRepairPanel } from './speaker-repair-panel.js';
import { TranscriptImportDialog } from './transcript-import-dialog.js';
import { TranscriptReading } from './transcript-reading.js';

type Mode = 'reading' | 'coding' | 'repairing';

/** The column of the transcript on the session page: the transcript, or how to get one. */
@Component({
  selector: 'transcript-panel',
  imports: [
    ContentCard,
    EmptyState,
    PassageCoding,
    RecordingCard,
    RouterLink,
    SpeakerRepairPanel,
    TranscriptImportDialog,
    TranscriptReading,
  ],
  providers: [RecordingPlayer],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './transcript-panel.html',
  styleUrl: './transcript-panel.css',
})
export class TranscriptPanel {
  readonly session = input.required<SessionPage>();
  /** The transcript has come in or was repaired: the page reads the session again. */
  readonly changed = output();

  private readonly person = inject(CurrentPerson);
  protected readonly missing = computed(() => missingPart(this.session(), 'transcript'));
  /** What somebody is doing with the transcript; a new revision is read first. */
  protected readonly mode = linkedSignal<string | undefined, Mode>({
    source: () => this.session().transcript?.id,
    computation: () => 'reading',
  });
  protected readonly adding = signal(false);
  /** Transcripts belong to whoever treats the client; supervisors read. */
  protected readonly mayWrite = computed(
    () => this.person.may('transcripts.write') && this.session().treatment.intern.id === this.person.me()?.person.id,
  );
  protected readonly mayHear = computed(() => this.person.may('recordings.read'));
  protected readonly mayRecord = computed(
    () => this.mayWrite() && this.person.may('recordings.write') && this.session().attendance !== 'no-show',
  );
  protected readonly mayCode = computed(() => this.person.may('codes.write'));
  protected readonly unassigned = computed(
    () => this.session().transcript?.turns.some((turn) => turn.speaker === 'unknown') ?? false,
  );

  protected download(format: 'webvtt' | 'plain'): string {
    return `${apiBase}/transcripts/${this.session().transcript?.id}/export?format=${format}`;
  }

  protected done(): void {
    this.adding.set(false);
    this.mode.set('reading');
    this.changed.emit();
  }
}
