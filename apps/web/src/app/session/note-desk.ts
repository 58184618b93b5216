import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { type NoteSection, type NoteText, NoteView, type SessionPage } from '@attune/contracts';
import { Subject } from 'rxjs';
import { Api } from '../api/api.js';
import { NoteCount } from '../api/note-count.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';

export type NoteDialog = 'sign' | 'return' | 'co-sign' | 'amend' | 'versions' | 'history';

/** A keepalive request may carry 64 kB, headers included. */
const KEEPALIVE_LIMIT = 60_000;

/**
 * The notes of the session on the page: which one is open, and what is done with it. The header and the column of the
 * note share it; provided by the page.
 */
@Injectable()
export class NoteDesk {
  private readonly api = inject(Api);
  private readonly count = inject(NoteCount);

  readonly session = signal<SessionPage | undefined>(undefined);
  readonly notes = linkedSignal<readonly NoteView[]>(() => this.session()?.notes ?? []);
  /** Only the number of the session decides which note opens: a saved note does not change what is looked at. */
  private readonly sessionId = computed(() => this.session()?.id);
  /** The note that the address of the page names. */
  readonly wanted = signal<string | undefined>(undefined);
  readonly openId = linkedSignal<unknown, string | undefined>({
    source: () => [this.sessionId(), this.wanted()],
    computation: () => this.wanted(),
  });
  readonly note = computed(() => this.notes().find((note) => note.id === this.openId()) ?? this.notes()[0]);
  readonly writing = linkedSignal<string | undefined, boolean>({
    source: this.sessionId,
    computation: () => false,
  });
  readonly dialog = signal<NoteDialog | null>(null);
  readonly busy = signal(false);
  readonly problem = signal<ProblemError | undefined>(undefined);

  /** Set by the editor while one is open: saves what is typed; false where that did not work. */
  flush: () => Promise<boolean> = () => Promise.resolve(true);

  private readonly given = new Subject<readonly NoteSection[]>();
  /** Sections that the open editor takes over, from a draft. */
  readonly insertions = this.given.asObservable();

  insert(sections: readonly NoteSection[]): void {
    this.given.next(sections);
  }

  /** Shows a note as the server has answered it. */
  show(note: NoteView): void {
    const known = this.notes().some((one) => one.id === note.id);
    this.notes.update((notes) => (known ? notes.map((one) => (one.id === note.id ? note : one)) : [note, ...notes]));
  }

  async begin(format: string, sections: NoteText['sections']): Promise<void> {
    const sessionId = this.sessionId();
    await this.asked(
      () => this.api.post('/notes', { sessionId, format, sections }, NoteView),
      (note) => {
        this.openId.set(note.id);
        this.writing.set(true);
      },
    );
  }

  read(id: string): Promise<NoteView> {
    return this.api.get(`/notes/${id}`, NoteView);
  }

  /** Autosave: the browser finishes it although the page is left, and a sign-in that has ended does not leave the page. */
  save(id: string, text: NoteText, etag: string): Promise<NoteView> {
    const keepalive = new TextEncoder().encode(JSON.stringify(text)).length < KEEPALIVE_LIMIT;
    return this.api.put(`/notes/${id}`, text, NoteView, { ifMatch: etag, keepalive, handlesRefusal: true });
  }

  sign(seen: readonly string[]): Promise<boolean> {
    return this.act('sign', { seen });
  }

  giveBack(comment: string): Promise<boolean> {
    return this.act('return', { comment });
  }

  coSign(comment: string): Promise<boolean> {
    return this.act('co-sign', { comment: comment.trim() === '' ? null : comment });
  }

  amend(text: string): Promise<boolean> {
    return this.act('addenda', { text });
  }

  keepVersion(): Promise<boolean> {
    return this.act('versions', {});
  }

  openDialog(dialog: NoteDialog): void {
    this.problem.set(undefined);
    this.dialog.set(dialog);
    void this.flush(); // What the dialog speaks about is what is written, not what was saved a second ago.
  }

  /** One step of the note, on the state that is shown. What is typed is saved first, so that nothing is left out. */
  private async act(step: string, body: object): Promise<boolean> {
    if (!(await this.flush())) return false;
    const note = this.note();
    if (!note) return false;
    return this.asked(
      () => this.api.post(`/notes/${note.id}/${step}`, body, NoteView, { ifMatch: note.etag }),
      (answer) => {
        if (!answer.may.includes('edit')) this.writing.set(false);
        this.dialog.set(null);
        void this.count.changed();
      },
    );
  }

  /** Where somebody else was quicker, the latest state is shown behind the message. */
  private async refused(error: unknown, id: string | undefined): Promise<void> {
    this.problem.set(toProblemError(error));
    if (this.problem()?.status !== 412 || id === undefined) return;
    try {
      this.show(await this.read(id));
    } catch (again) {
      this.problem.set(toProblemError(again));
    }
  }

  private async asked(request: () => Promise<NoteView>, then: (note: NoteView) => void): Promise<boolean> {
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const note = await request();
      this.show(note);
      then(note);
      return true;
    } catch (error) {
      await this.refused(error, this.note()?.id);
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
