import { computed, inject, Injectable, signal } from '@angular/core';
import { NoteList } from '@attune/contracts';
import { Api } from './api.js';
import { CurrentPerson } from './current-person.js';

/** How many notes wait for this person: for supervisors those to co-sign, for others those to sign or revise. */
@Injectable({ providedIn: 'root' })
export class NoteCount {
  private readonly api = inject(Api);
  private readonly person = inject(CurrentPerson);
  private readonly counts = signal<NoteList['counts'] | undefined>(undefined);

  readonly count = computed(() => {
    const counts = this.counts();
    if (!counts) return undefined;
    return this.person.may('notes.review') ? counts.awaitingCoSignature : counts.unsigned + counts.returned;
  });
  readonly words = computed(() => (this.person.may('notes.review') ? 'to co-sign' : 'to sign or revise'));

  /** From a list that a page has read anyway. */
  takeFrom(list: NoteList): void {
    this.counts.set(list.counts);
  }

  /** A step of a note changes the number, where one is shown. */
  async changed(): Promise<void> {
    if (this.counts() !== undefined) await this.refresh();
  }

  /** Reads the list for the number alone. Where that fails there is no number: the page itself says why. */
  async refresh(): Promise<void> {
    try {
      this.takeFrom(await this.api.get('/notes', NoteList, { query: { limit: 1 } }));
    } catch {
      this.counts.set(undefined);
    }
  }
}
