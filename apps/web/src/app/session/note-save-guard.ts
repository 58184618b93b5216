import { DestroyRef, DOCUMENT, inject } from '@angular/core';
import { Connection } from '../client-form/connection.js';
import { type NoteAutosave } from './note-autosave.js';

/** The part of an autosave that does not depend on what is saved. */
type Saving = Pick<NoteAutosave<never, never>, 'flush' | 'tryNow' | 'stop' | 'unsaved'>;

/**
 * Keeps what is typed from being lost when a page is left: saves when it is hidden (another tab, a closed lid), tries
 * again when the network is back, and warns before the window closes on text that has not arrived. Call it where an
 * injection context is; ends with it, saving what is left.
 */
export function guardUnsaved(autosave: () => Saving | undefined): void {
  const document = inject(DOCUMENT);
  const window = document.defaultView;
  const save = (): void => void autosave()?.flush();
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') save();
    else autosave()?.tryNow();
  };
  const warn = (event: BeforeUnloadEvent): void => {
    if (!autosave()?.unsaved()) return;
    save();
    event.preventDefault();
  };
  document.addEventListener('visibilitychange', hidden);
  window?.addEventListener('pagehide', save);
  window?.addEventListener('beforeunload', warn);
  const forget = inject(Connection).onReturn(() => autosave()?.tryNow());
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('visibilitychange', hidden);
    window?.removeEventListener('pagehide', save);
    window?.removeEventListener('beforeunload', warn);
    forget();
    save();
    autosave()?.stop();
  });
}
