import { type ImportStatus } from '@attune/contracts';
import { filter, type Observable, tap } from 'rxjs';
import { type StateChannel, watchState } from '../api/watch-state.js';

/** Whether nothing more will happen to an import. */
export function isOver(status: ImportStatus): boolean {
  return status.state === 'done' || status.state === 'refused' || status.state === 'failed';
}

/** Share of the rows that are processed, 0 to 1; null while the number of rows is not known. */
export function shareDone(status: ImportStatus): number | null {
  if (status.totalRows === 0) return isOver(status) ? 1 : null;
  return Math.min(status.processedRows / status.totalRows, 1);
}

/** Follows an import to its end (see `watchState`). A reading that is older than the last event is left out. */
export function watchImport(channel: StateChannel<ImportStatus>): Observable<ImportStatus> {
  let furthest = -1;
  return watchState(channel, isOver).pipe(
    filter((status) => status.processedRows >= furthest || isOver(status)),
    tap((status) => (furthest = status.processedRows)),
  );
}
