import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { SessionPage as SessionView } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { GiveFormDialog } from '../measures/give-form-dialog.js';
import { ContentCard } from '../ui/content-card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { PageHeader } from '../ui/page-header.js';
import { PageTitle } from '../ui/page-title.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { StatusPill } from '../ui/status-pill.js';
import { missingPart } from './missing-parts.js';
import { NotePanel } from './note-panel.js';
import { SessionDesk } from './session-desk.js';
import { SessionMeasures } from './session-measures.js';
import { attendanceWords, consentMarks, episodeWords, occasionLine } from './session-words.js';
import { TranscriptPanel } from './transcript-panel.js';

type Part = 'transcript' | 'note' | 'measures';

/** Everything of one session: transcript, note and the measures given, side by side; on a phone one at a time. */
@Component({
  selector: 'session-page',
  imports: [
    ContentCard,
    EmptyState,
    ErrorState,
    GiveFormDialog,
    LoadingSkeleton,
    NotePanel,
    PageHeader,
    RouterLink,
    SegmentedControl,
    SessionMeasures,
    StatusPill,
    TranscriptPanel,
  ],
  providers: [SessionDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './session-page.html',
  styleUrl: './session-page.css',
})
export class SessionPage {
  readonly id = input.required<string>();

  protected readonly read = apiResource(() => ({ path: `/sessions/${this.id()}` }), SessionView);
  protected readonly latest = lastValue(this.read);
  /** The session asked for; while another one is on its way the page waits instead of showing the wrong one. */
  protected readonly session = computed(() => (this.latest()?.id === this.id() ? this.latest() : undefined));
  protected readonly heading = computed(() => {
    const session = this.session();
    return session ? `${session.client.code} · session ${session.number}` : 'Session';
  });
  protected readonly part = linkedSignal<string>(() => {
    const session = this.session();
    const first: Part = !session || session.transcript ? 'transcript' : session.notes.length > 0 ? 'note' : 'measures';
    return first;
  });
  protected readonly parts: { value: Part; label: string }[] = [
    { value: 'transcript', label: 'Transcript' },
    { value: 'note', label: 'Note' },
    { value: 'measures', label: 'Measures' },
  ];
  protected readonly giving = signal(false);

  protected readonly occasion = occasionLine;
  protected readonly attendance = attendanceWords;
  protected readonly consents = consentMarks;
  protected readonly episode = episodeWords;
  protected readonly missing = missingPart;

  protected readonly mayGive = inject(CurrentPerson).may('administrations.write');

  constructor() {
    const title = inject(PageTitle);
    const desk = inject(SessionDesk);
    effect(() => {
      if (this.session()) title.set(this.heading());
      desk.transcript.set(this.session()?.transcript ?? null);
    });
    desk.jumps.pipe(takeUntilDestroyed()).subscribe(() => this.part.set('transcript'));
  }

  protected given(): void {
    this.giving.set(false);
    this.read.reload();
  }
}
