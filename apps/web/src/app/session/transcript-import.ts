import { computed, inject, Injectable, signal } from '@angular/core';
import { type TranscriptFile, TranscriptFilePreview, TranscriptView, type VoiceRole } from '@attune/contracts';
import { Api } from '../api/api.js';
import { ProblemError, toProblemError } from '../api/problem-error.js';
import { toBase64 } from './base64.js';
import { type Voice } from './transcript-voices.js';

/** Largest file that is sent: what the server takes. */
const MOST_BYTES = 10 * 1024 * 1024;

/** One transcript on its way in: a file or typed text, looked at first, then taken in. Nothing is written before. */
@Injectable()
export class TranscriptImport {
  private readonly api = inject(Api);
  private readonly given = signal<Pick<TranscriptFile, 'sessionId' | 'fileName' | 'content'> | null>(null);
  private readonly roles = signal<readonly VoiceRole[]>([]);

  readonly broken = signal<TranscriptFile['broken']>('refuse');
  readonly preview = signal<TranscriptFilePreview | null>(null);
  readonly problem = signal<ProblemError | null>(null);
  readonly busy = signal(false);
  /** A file that can be read in part: the reasons are shown, and reading what is there is offered. */
  readonly mayRepair = computed(() => this.problem()?.status === 422 && this.broken() === 'refuse');
  /** Voices as the server found them, with what somebody has said since. */
  readonly voices = computed<readonly Voice[]>(() =>
    (this.preview()?.voices ?? []).map((voice) => {
      const said = this.roles().find((role) => role.name === voice.name);
      return said ? { ...voice, speaker: said.speaker, guessed: false } : voice;
    }),
  );

  async look(sessionId: string, fileName: string, bytes: Uint8Array): Promise<void> {
    this.forget();
    if (bytes.length > MOST_BYTES) {
      this.problem.set(
        new ProblemError(413, 'file-too-large', 'Too large', `${fileName} is larger than 10 MB. Split it.`),
      );
      return;
    }
    this.given.set({ sessionId, fileName, content: toBase64(bytes) });
    await this.ask();
  }

  assign(role: VoiceRole): void {
    this.roles.update((roles) => [...roles.filter(({ name }) => name !== role.name), role]);
  }

  async repair(): Promise<void> {
    this.broken.set('repair');
    await this.ask();
  }

  /** Takes the transcript in; false where it was refused. */
  async import(): Promise<boolean> {
    return this.send(async (file) => {
      await this.api.post('/transcripts/files', { ...file, dryRun: false }, TranscriptView);
    });
  }

  forget(): void {
    this.given.set(null);
    this.roles.set([]);
    this.broken.set('refuse');
    this.preview.set(null);
    this.problem.set(null);
  }

  private async ask(): Promise<void> {
    await this.send(async (file) => {
      this.preview.set(await this.api.post('/transcripts/files', { ...file, dryRun: true }, TranscriptFilePreview));
    });
  }

  private async send(work: (file: Omit<TranscriptFile, 'dryRun'>) => Promise<void>): Promise<boolean> {
    const given = this.given();
    if (!given) return false;
    const voices = this.voices();
    this.busy.set(true);
    this.problem.set(null);
    try {
      await work({
        ...given,
        format: null,
        broken: this.broken(),
        roles: voices.length > 0 ? voices.map(({ name, speaker }) => ({ name, speaker })) : null,
      });
      return true;
    } catch (error) {
      this.problem.set(toProblemError(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
