import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type ImportReport as Report } from '@attune/contracts';
import { counted } from '../ui/number-format.js';
import { matchingRows, refusedByField, refusedCsv, refusedRowText } from './refused-rows.js';
import { createdSentence, scoredSentence } from './report-sentences.js';

/** What would come in (or came in), what is there already, and every refused row with its reason and remedy. */
@Component({
  selector: 'import-report',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import-report.html',
  styleUrl: './import-report.css',
})
export class ImportReport {
  readonly report = input.required<Report>();
  readonly fileName = input('import.csv');
  /** True once the rows are in; before that the report speaks of what would happen. */
  readonly finished = input(false);

  protected readonly words = signal('');
  protected readonly shown = computed(() => matchingRows(this.report().refused, this.words()));
  protected readonly byField = computed(() => refusedByField(this.report().refused));
  protected readonly refusedRows = computed(() => refusedRowText(this.report()));
  protected readonly created = computed(() => createdSentence(this.report().created));
  protected readonly scored = computed(() => scoredSentence(this.report()));
  protected readonly rows = (count: number): string => counted(count, 'row');
  protected readonly reasons = (count: number): string => counted(count, 'reason');

  private readonly document = inject(DOCUMENT);

  protected search(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected filterBy(field: string): void {
    this.words.set(this.words() === field ? '' : field);
  }

  protected download(): void {
    const address = URL.createObjectURL(
      new Blob([refusedCsv(this.report().refused)], { type: 'text/csv;charset=utf-8' }),
    );
    const link = this.document.createElement('a');
    link.href = address;
    link.download = `refused rows of ${this.fileName().replace(/\.[^.]*$/, '')}.csv`;
    link.click();
    URL.revokeObjectURL(address);
  }
}
