import { Injectable, signal } from '@angular/core';
import { apiBase } from '../api/api.js';
import { Problem } from '@attune/contracts';

/** Bytes per request: a broken connection costs at most this much. */
const PIECE = 4 * 1024 * 1024;
/** Waits between attempts, in milliseconds; afterwards the upload can be resumed by choosing the file again. */
const RETRIES = [0, 1000, 3000, 8000, 20_000];

export type UploadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly sent: number; readonly total: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Sends a recording in pieces; goes on where it stopped, also after the page was closed (tus 1.0). */
@Injectable()
export class RecordingUpload {
  readonly state = signal<UploadState>({ kind: 'idle' });
  private stop: (() => void) | null = null;

  /** True once every byte is at the server. */
  async send(sessionId: string, file: File): Promise<boolean> {
    // Loaded when it is needed: most people who read a session send nothing.
    const { Upload } = await import('tus-js-client');
    return new Promise((resolve) => {
      const upload = new Upload(file, {
        endpoint: `${apiBase}/recordings/uploads`,
        metadata: { sessionId, filename: file.name, filetype: file.type },
        chunkSize: PIECE,
        retryDelays: RETRIES,
        removeFingerprintOnSuccess: true,
        // A file of the same name in another session is another upload.
        fingerprint: () => Promise.resolve(['attune', sessionId, file.name, file.size, file.lastModified].join('-')),
        onProgress: (sent, total) => this.state.set({ kind: 'sending', sent, total: total ?? file.size }),
        onError: (error) => {
          this.state.set({ kind: 'failed', reason: reasonOf(error) });
          resolve(false);
        },
        onSuccess: () => {
          this.state.set({ kind: 'idle' });
          resolve(true);
        },
      });
      this.stop = () => {
        void upload.abort();
        this.state.set({ kind: 'idle' });
        resolve(false);
      };
      this.state.set({ kind: 'sending', sent: 0, total: file.size });
      void upload.findPreviousUploads().then(([earlier]) => {
        if (earlier) upload.resumeFromPreviousUpload(earlier);
        upload.start();
      });
    });
  }

  /** What has arrived stays at the server for a day; the same file goes on from there. */
  pause(): void {
    this.stop?.();
  }
}

/** What the server says of a refused upload, else that the connection is gone. */
function reasonOf(error: Error): string {
  const answer = 'originalResponse' in error ? (error.originalResponse as { getBody(): string } | null) : null;
  const sent = Problem.safeParse(fromJson(answer?.getBody() ?? ''));
  if (sent.success) return sent.data.detail;
  return answer === null
    ? 'The connection is gone. Choose the same file again: it goes on where it stopped.'
    : 'The server refused the recording. Try again; if it happens again, tell your administrator.';
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
