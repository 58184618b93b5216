import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NoteFormatList, NoteFormatView } from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { counted } from '../ui/number-format.js';
import { PageHeader } from '../ui/page-header.js';
import { StatusPill } from '../ui/status-pill.js';
import { FormatEditor } from './format-editor.js';
import { FormatPreview } from './format-preview.js';
import { emptyFormat, formatFrom, type WrittenFormat } from './written-format.js';

/** What is being written: a new template, or the next version of one (`id`). */
interface Editing {
  readonly id: string | null;
  readonly format: WrittenFormat;
}

/** The formats that notes are written in: the shipped ones, and the clinic's own templates. */
@Component({
  selector: 'note-formats-page',
  imports: [ContentCard, ErrorState, FormatEditor, FormatPreview, LoadingSkeleton, PageHeader, RouterLink, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './note-formats-page.html',
  styleUrl: './note-formats-page.css',
})
export class NoteFormatsPage {
  private readonly api = inject(Api);
  private readonly person = inject(CurrentPerson);
  protected readonly mayManage = this.person.may('note-formats.manage');
  protected readonly maySeeNotes = this.person.may('notes.read');

  protected readonly read = apiResource(() => ({ path: '/note-formats' }), NoteFormatList);
  protected readonly list = lastValue(this.read);
  protected readonly own = computed(() => this.list()?.items.filter((format) => !format.shipped) ?? []);
  protected readonly shipped = computed(() => this.list()?.items.filter((format) => format.shipped) ?? []);
  protected readonly editing = signal<Editing | undefined>(undefined);
  protected readonly archiving = signal<string | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | undefined>(undefined);

  protected about(format: NoteFormatView): string {
    const version = format.shipped ? 'shipped with Attune' : `version ${format.version}`;
    const used = format.usedBy === 0 ? 'not used yet' : `used by ${counted(format.usedBy, 'note')}`;
    return `${version}, ${used}`;
  }

  protected add(): void {
    this.editing.set({ id: null, format: emptyFormat() });
  }

  protected change(format: NoteFormatView): void {
    this.editing.set({ id: format.id, format: formatFrom(format, false) });
  }

  protected copy(format: NoteFormatView): void {
    this.editing.set({ id: null, format: formatFrom(format, true) });
  }

  protected saved(): void {
    this.editing.set(undefined);
    this.read.reload();
  }

  protected async archive(format: NoteFormatView): Promise<void> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await this.api.delete(`/note-formats/${format.id}`, NoteFormatView);
      this.archiving.set(undefined);
      this.read.reload();
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
