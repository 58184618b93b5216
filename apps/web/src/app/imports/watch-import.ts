import { type ImportStatus } from '@attune/contracts';
import { Observable } from 'rxjs';

/** What watching needs from outside, so that it can be tested without a server or a clock. */
export interface ImportChannel {
  /** The import's states as the server sends them. */
  events(id: string): Observable<ImportStatus>;
  /** The import's state now. */
  read(id: string): Promise<ImportStatus>;
  wait(milliseconds: number): Promise<void>;
}

/** When nothing has been heard for this long, the state is asked for. */
const SILENCE_MS = 1500;
/** As many failed readings in a row end the watching: the import itself goes on and stays in the list. */
const MOST_FAILED_READINGS = 10;

/** Whether nothing more will happen to an import. */
export function isOver(status: ImportStatus): boolean {
  return status.state === 'done' || status.state === 'refused' || status.state === 'failed';
}

/** Share of the rows that are processed, 0 to 1; null while the number of rows is not known. */
export function shareDone(status: ImportStatus): number | null {
  if (status.totalRows === 0) return isOver(status) ? 1 : null;
  return Math.min(status.processedRows / status.totalRows, 1);
}

/**
 * Follows an import to its end. It listens to server-sent events and, whenever these are refused, broken or held back by
 * a proxy, asks for the state instead. Never goes backwards; completes after the closing state.
 */
export function watchImport(id: string, channel: ImportChannel): Observable<ImportStatus> {
  return new Observable((observer) => {
    let stopped = false;
    let heard = false;
    let furthest = -1;

    const take = (status: ImportStatus): void => {
      if (stopped || (status.processedRows < furthest && !isOver(status))) return;
      furthest = status.processedRows;
      stopped = isOver(status);
      observer.next(status);
      if (stopped) observer.complete();
    };

    const askInSilence = async (): Promise<void> => {
      let failures = 0;
      while (!stopped) {
        await channel.wait(SILENCE_MS);
        if (heard || stopped) {
          heard = false;
          continue;
        }
        try {
          take(await channel.read(id));
          failures = 0;
        } catch (error) {
          failures += 1;
          if (failures < MOST_FAILED_READINGS || stopped) continue;
          stopped = true;
          observer.error(error);
        }
      }
    };

    const stream = channel.events(id).subscribe({
      next: (status) => {
        heard = true;
        take(status);
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
