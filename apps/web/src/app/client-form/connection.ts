import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether the browser has a network. A yes may be wrong (no internet behind the network), a no never is. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly state = signal(this.window?.navigator.onLine ?? true);
  private readonly waiting = new Set<() => void>();

  readonly online = this.state.asReadonly();

  constructor() {
    const up = (): void => this.changed(true);
    const down = (): void => this.changed(false);
    this.window?.addEventListener('online', up);
    this.window?.addEventListener('offline', down);
    inject(DestroyRef).onDestroy(() => {
      this.window?.removeEventListener('online', up);
      this.window?.removeEventListener('offline', down);
    });
  }

  /** Calls back when the network returns; the result stops that. */
  onReturn(callback: () => void): () => void {
    this.waiting.add(callback);
    return () => this.waiting.delete(callback);
  }

  private changed(online: boolean): void {
    this.state.set(online);
    if (online) for (const callback of [...this.waiting]) callback();
  }
}
