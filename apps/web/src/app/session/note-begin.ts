import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type SessionPage } from '@attune/contracts';
import { CurrentPerson } from '../api/current-person.js';
import { EmptyState } from '../ui/empty-state.js';
import { NoteDesk } from './note-desk.js';
import { NoteDraftPanel } from './note-draft-panel.js';
import { NoteDrafts } from './note-drafts.js';
import { NoteFormatChoice } from './note-format-choice.js';
import { NoteFormatList } from './note-format-list.js';
import { emptySections } from './note-sections.js';

/** A note that does not exist yet: in which format, and whether to begin with a draft or an empty page. */
@Component({
  selector: 'note-begin',
  imports: [EmptyState, NoteDraftPanel, NoteFormatChoice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayWrite) {
      <p class="muted">{{ advice() }}</p>
      @if (formats.read.error()) {
        <p class="problem" role="alert">
          The formats could not be loaded.
          <button type="button" class="button button-small" (click)="formats.read.reload()">Try again</button>
        </p>
      }
      <note-format-choice label="Format of the new note" [value]="format()" (valueChange)="format.set($event)" />
      @if (chosen(); as one) {
        <p class="faint">{{ one.description }}</p>
        @if (drafts.open()) {
          <note-draft-panel [format]="one.id" [formatName]="one.name" />
        } @else {
          <div class="row">
            <button type="button" class="button button-primary" [disabled]="notes.busy()" (click)="begin()">
              Start writing
            </button>
            @if (drafts.mayDraft) {
              <button type="button" class="button" (click)="drafts.open.set(true)">Draft…</button>
            }
          </div>
        }
      }
      @if (notes.problem(); as problem) {
        <p class="problem" role="alert">{{ problem.message }}</p>
      }
    } @else {
      <empty-state heading="No note yet" [text]="advice()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
      margin-top: var(--space-2);
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class NoteBegin {
  protected readonly notes = inject(NoteDesk);
  protected readonly formats = inject(NoteFormatList);
  protected readonly drafts = inject(NoteDrafts);
  private readonly person = inject(CurrentPerson);
  protected readonly mayWrite = this.person.may('notes.write');

  readonly session = input.required<SessionPage>();

  private readonly mine = computed(() => this.session().treatment.intern.id === this.person.me()?.person.id);
  protected readonly advice = computed(() => {
    const intern = this.session().treatment.intern.name;
    if (this.mine()) return 'No note yet. Choose a format; every sentence shows what it rests on.';
    const whose = `${intern} writes the progress note of this session.`;
    return this.mayWrite ? `${whose} You may write a note of your own, for example a supervision note.` : whose;
  });
  protected readonly format = linkedSignal<string>(() => (this.mine() ? 'soap' : 'supervision'));
  protected readonly chosen = computed(
    () => this.formats.offered().find((format) => format.id === this.format()) ?? this.formats.offered()[0],
  );

  protected begin(): void {
    const format = this.chosen();
    if (format) void this.notes.begin(format.id, emptySections(format));
  }
}
