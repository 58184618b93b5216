import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { ClientFormReceipt, type ClientFormResponses } from '@attune/contracts';
import { Api } from '../api/api.js';
import { toProblemError } from '../api/problem-error.js';
import { Connection } from './connection.js';
import { linkRefusal, type LinkRefusal } from './link-refusal.js';
import { retryDelay, worthRetrying } from './retry.js';

export type SendState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  /** Not arrived yet; it is tried again by itself, just now or after a pause. */
  | { readonly kind: 'waiting'; readonly trying: boolean }
  | { readonly kind: 'received' }
  | { readonly kind: 'refused'; readonly refusal: LinkRefusal };

/**
 * Brings the answers to the clinic: tries until they are received or refused, at once when the network returns. The
 * same submission id goes with every attempt, so an attempt whose answer was lost is not counted twice.
 */
@Injectable()
export class AnswerSender {
  readonly state = signal<SendState>({ kind: 'idle' });

  private readonly api = inject(Api);
  private readonly connection = inject(Connection);
  private ended = false;
  private wake: () => void = () => undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.ended = true;
      this.wake();
    });
  }

  async send(token: string, responses: ClientFormResponses): Promise<void> {
    for (let attempt = 0; !this.ended; attempt += 1) {
      this.state.set(attempt === 0 ? { kind: 'sending' } : { kind: 'waiting', trying: true });
      try {
        await this.api.post(`/links/${encodeURIComponent(token)}`, responses, ClientFormReceipt, {
          handlesRefusal: true,
        });
        this.state.set({ kind: 'received' });
        return;
      } catch (error) {
        const problem = toProblemError(error);
        if (!worthRetrying(problem)) {
          this.state.set({ kind: 'refused', refusal: linkRefusal(problem) });
          return;
        }
        this.state.set({ kind: 'waiting', trying: false });
        await this.pause(retryDelay(attempt, problem));
      }
    }
  }

  /** Ends the pause between two attempts. */
  tryNow(): void {
    this.wake();
  }

  private pause(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        stopListening();
        resolve();
      };
      const timer = setTimeout(wake, seconds * 1000);
      const stopListening = this.connection.onReturn(wake);
      this.wake = wake;
    });
  }
}
