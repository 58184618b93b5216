import { inject, Injectable, signal } from '@angular/core';
import { type AdministrationImport, ImportPreview, ImportStatus, type TranscriptImport } from '@attune/contracts';
import { Api } from '../api/api.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { stateChannel } from '../api/state-channel.js';
import { watchImport } from './watch-import.js';

export type ImportKind = ImportStatus['kind'];
export type ImportRequest = AdministrationImport | TranscriptImport;

/** The conversation with the API about one file: look, check, import, follow to the end. */
@Injectable()
export class ImportRun {
  readonly busy = signal(false);
  readonly problem = signal<ProblemError | undefined>(undefined);
  readonly preview = signal<ImportPreview | undefined>(undefined);
  readonly status = signal<ImportStatus | undefined>(undefined);

  private readonly api = inject(Api);

  /** Columns and a suggestion, and with a mapping also the report of a dry run. */
  async look(kind: ImportKind, request: ImportRequest): Promise<void> {
    await this.guarded(async () => {
      this.preview.set(await this.api.post(`/imports/${kind}`, { ...request, dryRun: true }, ImportPreview));
    });
  }

  /** Imports the file and follows it to its closing report. */
  async import(kind: ImportKind, request: ImportRequest): Promise<void> {
    await this.guarded(async () => {
      const begun = await this.api.post(`/imports/${kind}`, { ...request, dryRun: false }, ImportStatus);
      this.status.set(begun);
      await this.follow(begun.id);
    });
  }

  forget(): void {
    this.problem.set(undefined);
    this.preview.set(undefined);
    this.status.set(undefined);
  }

  private follow(id: string): Promise<void> {
    return new Promise((resolve, reject) =>
      watchImport(stateChannel(this.api, `/imports/${id}`, ImportStatus)).subscribe({
        next: (status) => this.status.set(status),
        error: reject,
        complete: resolve,
      }),
    );
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblemError(error));
    } finally {
      this.busy.set(false);
    }
  }
}
