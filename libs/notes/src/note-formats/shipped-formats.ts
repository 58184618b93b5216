import type { NoteFormat } from './note-format.js';
import { otherNotes } from './other-notes.js';
import { progressNotes } from './progress-notes.js';

/** The formats that come with Attune, in the order in which they are offered. */
export const shippedFormats: readonly NoteFormat[] = [...progressNotes, ...otherNotes];

const byId = new Map(shippedFormats.map((format) => [format.id, format]));

/**
 * A shipped format by its id. Capital letters do not matter: earlier notes were stored as `SOAP`.
 *
 * @returns undefined where no shipped format has that id
 * @example noteFormat('DAP')?.sections.map(({ heading }) => heading) // ['Data', 'Assessment', 'Plan']
 */
export const noteFormat = (id: string): NoteFormat | undefined => byId.get(id.trim().toLowerCase());
