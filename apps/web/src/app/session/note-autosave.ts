import { computed, signal } from '@angular/core';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { retryDelay, worthRetrying } from '../client-form/retry.js';

/** What the server keeps of a text: which state it is, and when it was saved. */
export interface Kept {
  readonly etag: string;
  readonly updatedAt: string;
}

/** How a working copy stands to the one on the server. */
export type SaveState<View extends Kept = Kept> =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saving' }
  /** Did not arrive; tried again by itself. */
  | { readonly kind: 'waiting'; readonly problem: ProblemError }
  /** Tried again only when asked: signed out, or refused. */
  | { readonly kind: 'refused'; readonly problem: ProblemError }
  /** Somebody else has saved in between. */
  | { readonly kind: 'conflict'; readonly theirs: View };

/** What the autosave needs from outside. */
export interface SaveChannel<Text, View extends Kept> {
  save(text: Text, etag: string): Promise<View>;
  read(): Promise<View>;
}

/** Milliseconds without a key before the text is saved. */
export const QUIET_MS = 1000;

/**
 * Saves the working copy of one text: a second after the last key, one request at a time, again and again until it has
 * arrived. Never overwrites what somebody else has saved: then it waits for a decision.
 */
export class NoteAutosave<Text, View extends Kept> {
  readonly state = signal<SaveState<View>>({ kind: 'saved', at: '' });
  /** Whether something typed is not on the server yet. */
  readonly unsaved = computed(() => this.state().kind !== 'saved');

  private pending: Text | null = null;
  private running: Promise<void> | null = null;
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly channel: SaveChannel<Text, View>,
    private etag: string,
    savedAt: string,
    private readonly saved: (view: View) => void = () => undefined,
  ) {
    this.state.set({ kind: 'saved', at: savedAt });
  }

  /** The text as it stands after a key. */
  changed(text: Text): void {
    this.pending = text;
    if (this.state().kind === 'conflict') return;
    if (this.running === null && this.state().kind !== 'waiting') this.state.set({ kind: 'changed' });
    if (this.state().kind !== 'waiting') this.after(QUIET_MS);
  }

  /** Saves at once; resolves when there is nothing left to save or it did not work. True where all is saved. */
  async flush(): Promise<boolean> {
    if (this.state().kind === 'conflict') return false;
    clearTimeout(this.timer);
    // What is typed while a request is on its way goes with the next one.
    while (this.pending !== null) {
      await (this.running ??= this.send());
      const { kind } = this.state();
      if (kind === 'waiting' || kind === 'refused' || kind === 'conflict') return false;
    }
    await this.running;
    return !this.unsaved();
  }

  /** Ends a pause between two attempts, for example when the network is back. */
  tryNow(): void {
    const { kind } = this.state();
    if (kind === 'waiting' || kind === 'refused') void this.flush();
  }

  /** Goes on from what the other person has saved; `text` is what is put on top of it, null to take theirs as it is. */
  settle(theirs: View, text: Text | null): void {
    this.etag = theirs.etag;
    this.pending = text;
    this.state.set(text === null ? { kind: 'saved', at: theirs.updatedAt } : { kind: 'changed' });
    if (text !== null) void this.flush();
  }

  /** Whether this is the state that the text was last saved or read on. */
  isOn(etag: string): boolean {
    return this.etag === etag;
  }

  /** No further attempt by itself. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private after(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), milliseconds);
  }

  private async send(): Promise<void> {
    const text = this.pending;
    if (text === null) return;
    this.pending = null;
    this.state.set({ kind: 'saving' });
    try {
      const view = await this.channel.save(text, this.etag);
      this.etag = view.etag;
      this.attempt = 0;
      this.state.set(this.stillUnsaved() ? { kind: 'changed' } : { kind: 'saved', at: view.updatedAt });
      this.saved(view);
    } catch (error) {
      this.pending ??= text;
      await this.failed(toProblemError(error));
    } finally {
      this.running = null;
    }
  }

  private stillUnsaved(): boolean {
    return this.pending !== null;
  }

  private async failed(problem: ProblemError): Promise<void> {
    if (problem.status === 412) {
      try {
        this.state.set({ kind: 'conflict', theirs: await this.channel.read() });
      } catch (error) {
        this.again(toProblemError(error));
      }
    } else if (worthRetrying(problem)) {
      this.again(problem);
    } else {
      this.state.set({ kind: 'refused', problem });
    }
  }

  private again(problem: ProblemError): void {
    this.state.set({ kind: 'waiting', problem });
    this.after(retryDelay(this.attempt, problem) * 1000);
    this.attempt += 1;
  }
}
