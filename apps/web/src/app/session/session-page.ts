import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  effect,
  inject,
  Injector,
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
import { NoteActions } from './note-actions.js';
import { NoteCommentsCard } from './note-comments-card.js';
import { NoteDesk } from './note-desk.js';
import { NoteDrafts } from './note-drafts.js';
import { NoteEvidence } from './note-evidence.js';
import { NoteFormatList } from './note-format-list.js';
import { NoteGoals } from './note-goals.js';
import { NoteGoalsCard } from './note-goals-card.js';
import { NotePanel } from './note-panel.js';
import { NotePsychotherapyCard } from './note-psychotherapy-card.js';
import { NoteTimesCard } from './note-times-card.js';
import { type SessionCard, SessionDesk } from './session-desk.js';
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
    NoteActions,
    NoteCommentsCard,
    NoteGoalsCard,
    NotePanel,
    NotePsychotherapyCard,
    NoteTimesCard,
    PageHeader,
    RouterLink,
    SegmentedControl,
    SessionMeasures,
    StatusPill,
    TranscriptPanel,
  ],
  providers: [SessionDesk, NoteDesk, NoteGoals, NoteFormatList, NoteEvidence, NoteDrafts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'pressed($event)' },
  templateUrl: './session-page.html',
  styleUrl: './session-page.css',
})
export class SessionPage {
  readonly id = input.required<string>();
  /** The note to open, where the address names one. */
  readonly note = input<string>();

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

  private readonly person = inject(CurrentPerson);
  protected readonly mayGive = this.person.may('administrations.write');
  protected readonly may = {
    comments: this.person.may('comments.read'),
    goals: this.person.may('goals.read'),
    psychotherapy: this.person.may('psychotherapy-notes.read'),
  };

  private readonly desk = inject(SessionDesk);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  constructor() {
    const title = inject(PageTitle);
    const [notes, goals, drafts] = [inject(NoteDesk), inject(NoteGoals), inject(NoteDrafts)];
    effect(() => notes.wanted.set(this.note()));
    effect(() => {
      const session = this.session();
      if (session) title.set(this.heading());
      this.desk.transcript.set(session?.transcript ?? null);
      notes.session.set(session);
      if (session) goals.of(session.treatment.id);
      if (session) drafts.of(session.id);
    });
    this.desk.jumps.pipe(takeUntilDestroyed()).subscribe(() => this.part.set('transcript'));
    this.desk.cards.pipe(takeUntilDestroyed()).subscribe((card) => this.goToCard(card));
  }

  /** Alt+C cites what is marked. The code of the key, because on some keyboards Alt+C writes another letter. */
  protected pressed(event: KeyboardEvent): void {
    if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyC' && this.desk.cite()) {
      event.preventDefault();
    }
  }

  private goToCard(card: SessionCard): void {
    this.part.set(card === 'measures' ? 'measures' : 'note');
    afterNextRender(
      () => {
        const place = this.document.getElementById(`session-${card}`);
        place?.scrollIntoView({ block: 'nearest' });
        place?.focus({ preventScroll: true });
      },
      { injector: this.injector },
    );
  }

  protected given(): void {
    this.giving.set(false);
    this.read.reload();
  }
}
