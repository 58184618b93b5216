import type { NewNote, NoteSection } from '@attune/contracts';
import type { Transaction } from '../database/transaction.js';
import type { KnownFormat } from './formats/note-formats.service.js';
import { NoteDraftRow, NoteVersionRow } from './note.entity.js';
import type { NoteKey } from './note-records.js';

/** Sections as sent, each with the key of its format; where the format does not know the heading, that is the key. */
export const keyed = (sections: NewNote['sections'], format: KnownFormat | null): NoteSection[] =>
  sections.map(({ key, heading, text }) => ({ key: key ?? keyFor(heading, format), heading, text }));

function keyFor(heading: string, format: KnownFormat | null): string {
  const named = format?.sections.find((section) => section.heading.toLowerCase() === heading.trim().toLowerCase());
  return (named?.key ?? heading).slice(0, 60);
}

/** Sections as an earlier Attune stored them may lack the key. */
export const storedSections = (text: string, format: KnownFormat | null): NoteSection[] =>
  keyed(JSON.parse(text) as NewNote['sections'], format);

/** What a note says now: its working copy where there is one, else its latest version. */
export async function readText(
  transaction: Transaction,
  note: NoteKey,
  format: KnownFormat | null,
): Promise<{ sections: NoteSection[]; version: number | null }> {
  const draft = await transaction.repository(NoteDraftRow).findOneBy({ id: note.id });
  if (draft) {
    const place = { table: 'note_drafts', row: note.id, column: 'sections_sealed', clientId: note.clientId };
    return { sections: storedSections(await transaction.open(place, draft.sectionsSealed), format), version: null };
  }
  const body = await transaction
    .repository(NoteVersionRow)
    .findOne({ where: { noteId: note.id, kind: 'body' }, order: { version: 'DESC' } });
  return body
    ? { sections: await openVersion(transaction, body, format), version: body.version }
    : { sections: [], version: null };
}

export async function openVersion(
  transaction: Transaction,
  row: NoteVersionRow,
  format: KnownFormat | null,
): Promise<NoteSection[]> {
  const place = { table: 'note_versions', row: row.id, column: 'sections_sealed', clientId: row.clientId };
  return storedSections(await transaction.open(place, row.sectionsSealed), format);
}
