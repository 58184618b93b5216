import { type SaveState } from './note-autosave.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The time of day of an instant, `14:02`. */
export const timeOfDay = (at: string): string => clock.format(new Date(at));

/** Whether what is typed is safe, in words: "Saved 14:02", "Saving", "Not saved: no connection, retrying". */
export function saveWords(state: SaveState): string {
  switch (state.kind) {
    case 'saved':
      return `Saved ${timeOfDay(state.at)}`;
    case 'changed':
      return 'Not saved yet';
    case 'saving':
      return 'Saving';
    case 'waiting':
      return state.problem.code === 'no-connection'
        ? 'Not saved: no connection, retrying'
        : `Not saved: the server did not answer, retrying`;
    case 'refused':
      return state.problem.status === 401
        ? 'Not saved: you are signed out. Sign in in another tab, then try again.'
        : `Not saved: ${state.problem.message}`;
    case 'conflict':
      return `Not saved: changed elsewhere at ${timeOfDay(state.theirs.updatedAt)}`;
  }
}
