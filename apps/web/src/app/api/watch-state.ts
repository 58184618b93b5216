import { Observable } from 'rxjs';

/** What watching needs from outside, so that it can be tested without a server or a clock. */
export interface StateChannel<T> {
  /** The states as the server sends them. */
  events(): Observable<T>;
  /** The state now. */
  read(): Promise<T>;
  wait(milliseconds: number): Promise<void>;
}

/** When nothing has been heard for this long, the state is asked for. */
const SILENCE_MS = 1500;
/** As many failed readings in a row end the watching; the work itself goes on at the server. */
const MOST_FAILED_READINGS = 10;

/**
 * Follows work that a job does until `isOver`. Listens to server-sent events and, whenever these are refused, broken or
 * held back by a proxy, asks for the state instead. Completes after the closing state.
 *
 * @example watchState({ events: () => serverEvents(path, DraftView), read, wait }, (draft) => draft.state === 'done')
 */
export function watchState<T>(channel: StateChannel<T>, isOver: (state: T) => boolean): Observable<T> {
  return new Observable((observer) => {
    let stopped = false;
    let heard = false;

    const take = (state: T): void => {
      if (stopped) return;
      stopped = isOver(state);
      observer.next(state);
      if (stopped) observer.complete();
    };

    const askInSilence = async (): Promise<void> => {
      let failures = 0;
      while (!stopped) {
        await channel.wait(SILENCE_MS);
        const silent = !heard;
        heard = false;
        if (!silent || stopped) continue;
        try {
          take(await channel.read());
          failures = 0;
        } catch (error) {
          failures += 1;
          if (failures < MOST_FAILED_READINGS || stopped) continue;
          stopped = true;
          observer.error(error);
        }
      }
    };

    const stream = channel.events().subscribe({
      next: (state) => {
        heard = true;
        take(state);
      },
      error: () => {
        heard = false; // From here on the readings go on alone.
      },
    });
    void askInSilence();

    return () => {
      stopped = true;
      stream.unsubscribe();
    };
  });
}
