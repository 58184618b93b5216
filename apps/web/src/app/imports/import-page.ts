import { ChangeDetectionStrategy, Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type FieldProblem, InstrumentList } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { ContentCard } from '../ui/content-card.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { counted } from '../ui/number-format.js';
import { PageHeader } from '../ui/page-header.js';
import { ProgressBar } from '../ui/progress-bar.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { ColumnMapping } from './column-mapping.js';
import { EarlierImports } from './earlier-imports.js';
import { FileDrop } from './file-drop.js';
import { type FileText } from './file-text.js';
import { ImportReport } from './import-report.js';
import { type ImportKind, type ImportRequest, ImportRun } from './import-run.js';
import { draftFrom, emptyDraft, type MappingDraft, mappingFrom } from './mapping-draft.js';
import { importReadiness } from './report-sentences.js';
import { SampleTable } from './sample-table.js';
import { isOver } from './watch-import.js';

/** Brings existing data in: choose a file, say which column holds what, check, import. Nothing is written before. */
@Component({
  selector: 'import-page',
  imports: [
    ColumnMapping,
    ContentCard,
    EarlierImports,
    FileDrop,
    ImportReport,
    LoadingSkeleton,
    PageHeader,
    ProgressBar,
    RouterLink,
    SampleTable,
    SegmentedControl,
  ],
  providers: [ImportRun],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-page.html',
  styleUrl: './import-page.css',
})
export class ImportPage {
  protected readonly run = inject(ImportRun);
  protected readonly kinds = [
    { value: 'administrations', label: 'Measures' },
    { value: 'transcripts', label: 'Transcripts' },
  ];
  protected readonly modes = [
    { value: 'all-or-nothing', label: 'All or nothing' },
    { value: 'row-wise', label: 'Good rows only' },
  ];
  protected readonly kind = signal<ImportKind>('administrations');
  protected readonly mode = signal<string>('all-or-nothing');
  protected readonly file = signal<Extract<FileText, { ok: true }> | undefined>(undefined);
  protected readonly draft = signal<MappingDraft>(emptyDraft);
  protected readonly open = signal<readonly FieldProblem[]>([]);
  /** The draft that the report in sight belongs to; a change of the mapping makes the report stale. */
  protected readonly checked = signal<MappingDraft | undefined>(undefined);
  protected readonly therapistCode = signal('IMPORT');
  protected readonly clientPrefix = signal('T-');

  private readonly catalogue = lastValue(apiResource(() => ({ path: '/instruments' }), InstrumentList));
  protected readonly instruments = computed(() => {
    const scored = (this.catalogue()?.items ?? []).filter(({ keyState }) => keyState !== 'code-book');
    return scored.sort((a, b) => a.abbreviation.localeCompare(b.abbreviation));
  });
  protected readonly preview = this.run.preview;
  protected readonly problems = computed(() => [...this.open(), ...(this.run.problem()?.problems ?? [])]);
  protected readonly report = computed(() => {
    const current = this.kind() === 'transcripts' || this.checked() === this.draft();
    return current ? (this.preview()?.report ?? undefined) : undefined;
  });
  protected readonly readiness = computed(() => {
    const report = this.report();
    return report ? importReadiness(report, this.chosenMode()) : undefined;
  });
  protected readonly status = this.run.status;
  protected readonly over = computed(() => {
    const status = this.status();
    return status !== undefined && isOver(status);
  });
  protected readonly rows = (count: number): string => counted(count, 'row');

  private readonly earlier = viewChild(EarlierImports);

  protected chooseKind(kind: string): void {
    this.kind.set(kind === 'transcripts' ? 'transcripts' : 'administrations');
    this.startOver();
  }

  protected startOver(): void {
    this.file.set(undefined);
    this.draft.set(emptyDraft);
    this.open.set([]);
    this.checked.set(undefined);
    this.run.forget();
  }

  protected async take(file: Extract<FileText, { ok: true }>): Promise<void> {
    this.startOver();
    this.file.set(file);
    const request = this.request();
    if (!request) return;
    await this.run.look(this.kind(), request);
    this.draft.set(draftFrom(this.preview()?.suggestedMapping ?? null));
  }

  protected changeDraft(draft: MappingDraft): void {
    const newForm = draft.form !== this.draft().form;
    this.draft.set(draft);
    this.open.set([]);
    if (newForm && draft.form !== '') void this.askQuestions();
  }

  /** Checks the file with the mapping as it stands. */
  protected async check(): Promise<void> {
    const draft = this.draft();
    const request = this.checkedRequest();
    if (!request) return;
    await this.run.look(this.kind(), request);
    if (!this.run.problem() && this.unanswered().length === 0) this.checked.set(draft);
    this.open.set(this.unanswered());
  }

  protected async begin(): Promise<void> {
    const request = this.checkedRequest();
    if (!request) return;
    await this.run.import(this.kind(), request);
    this.earlier()?.refresh();
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  private chosenMode(): 'all-or-nothing' | 'row-wise' {
    return this.mode() === 'row-wise' ? 'row-wise' : 'all-or-nothing';
  }

  /** Some forms ask a question of their own before their data can be read, for example how flipped rows were coded. */
  private async askQuestions(): Promise<void> {
    const request = this.request();
    const mapping = mappingFrom(this.draft());
    if (request && mapping.ok) await this.run.look(this.kind(), { ...request, mapping: mapping.mapping });
  }

  /** The request with the mapping, or undefined after saying what is still to be chosen. */
  private checkedRequest(): ImportRequest | undefined {
    const request = this.request();
    if (!request || this.kind() === 'transcripts') return request;
    const result = mappingFrom(this.draft());
    const asked = this.unanswered();
    this.open.set([...(result.ok ? [] : result.problems), ...asked]);
    return result.ok && asked.length === 0 ? { ...request, mapping: result.mapping } : undefined;
  }

  private unanswered(): FieldProblem[] {
    if (this.draft().rowCoding !== '') return [];
    const questions = this.preview()?.questions ?? [];
    return questions.map(({ field }) => ({ field, message: 'Answer the question about the form first' }));
  }

  private request(): ImportRequest | undefined {
    const file = this.file();
    if (!file) return undefined;
    const options = { fileName: file.fileName, content: file.content, dryRun: true, mode: this.chosenMode() };
    return this.kind() === 'transcripts'
      ? { ...options, therapistCode: this.therapistCode(), clientPrefix: this.clientPrefix() }
      : options;
  }
}
