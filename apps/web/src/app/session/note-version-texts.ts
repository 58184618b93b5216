import { type NoteSection, type NoteVersions, type NoteView } from '@attune/contracts';

/** A text of a note that can be held against another one. */
export interface ComparableText {
  readonly key: string;
  /** "Version 2, 6 Nov 2026, 18:20, M. Duarte". */
  readonly name: string;
  readonly short: string;
  readonly sections: readonly NoteSection[];
}

/**
 * Every version, oldest first, and last what is being written where no version has it yet. An addendum stands as it was
 * read: the text that was signed before it, with the addenda up to then below.
 */
export function comparableTexts(
  versions: NoteVersions['items'],
  note: Pick<NoteView, 'sections' | 'unsaved'>,
  when: (at: string) => string,
): ComparableText[] {
  const texts: ComparableText[] = [];
  let body: readonly NoteSection[] = [];
  let addenda: readonly NoteSection[] = [];
  for (const { version, kind, createdAt, by, sections } of versions) {
    if (kind === 'body') [body, addenda] = [sections, []];
    else
      addenda = [...addenda, ...sections.map((one) => ({ ...one, key: `addendum-${version}`, heading: 'Addendum' }))];
    const short = `version ${version}`;
    const what = kind === 'addendum' ? `Version ${version}, addendum` : `Version ${version}`;
    const name = `${what}, ${when(createdAt)}, ${by.name}`;
    texts.push({ key: String(version), name, short, sections: [...body, ...addenda] });
  }
  if (note.unsaved && texts.length > 0) {
    texts.push({ key: 'now', name: 'As it is written now', short: 'now', sections: note.sections });
  }
  return texts;
}
