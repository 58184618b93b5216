import { Injectable, signal } from '@angular/core';

/** Kinds of sound that browsers record, best first. */
const KINDS = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'] as const;

export type RecorderState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'recording' | 'paused'; readonly since: number; readonly before: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** Records in the browser. Nothing is kept on this machine: the sound is in memory until it is sent. */
@Injectable()
export class Recorder {
  readonly state = signal<RecorderState>({ kind: 'idle' });
  private recorder: MediaRecorder | null = null;
  private pieces: Blob[] = [];

  readonly possible = typeof MediaRecorder !== 'undefined' && 'mediaDevices' in navigator;

  async start(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const type = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind));
      this.pieces = [];
      this.recorder = new MediaRecorder(stream, type ? { mimeType: type, audioBitsPerSecond: 32_000 } : {});
      this.recorder.ondataavailable = (event) => this.pieces.push(event.data);
      this.recorder.start(1000);
      this.state.set({ kind: 'recording', since: performance.now(), before: 0 });
    } catch (error) {
      this.state.set({ kind: 'failed', reason: whyNot(error) });
    }
  }

  pause(): void {
    const state = this.state();
    if (state.kind !== 'recording') return;
    this.recorder?.pause();
    this.state.set({ kind: 'paused', since: 0, before: state.before + performance.now() - state.since });
  }

  resume(): void {
    const state = this.state();
    if (state.kind !== 'paused') return;
    this.recorder?.resume();
    this.state.set({ kind: 'recording', since: performance.now(), before: state.before });
  }

  /** Ends the recording; the sound as a file, or null where there is none. */
  async finish(name: string): Promise<File | null> {
    const recorder = this.recorder;
    if (!recorder) return null;
    await new Promise<void>((resolve) => {
      recorder.onstop = () => resolve();
      recorder.stop();
    });
    recorder.stream.getTracks().forEach((track) => track.stop());
    this.recorder = null;
    this.state.set({ kind: 'idle' });
    const [type = 'audio/webm'] = recorder.mimeType.split(';');
    return new File(this.pieces, `${name}.${type.split('/')[1]}`, { type });
  }

  /** Seconds recorded so far. */
  elapsed(): number {
    const state = this.state();
    if (state.kind === 'recording') return (state.before + performance.now() - state.since) / 1000;
    return state.kind === 'paused' ? state.before / 1000 : 0;
  }
}

function whyNot(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError')
    return 'The browser may not use the microphone. Allow it for this page and try again.';
  if (name === 'NotFoundError') return 'No microphone was found. Connect one, or upload a recording.';
  return 'The microphone could not be used. Upload a recording instead.';
}
