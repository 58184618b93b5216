import { type NoteFormatTemplate, type NoteFormatView, type SectionTemplate } from '@attune/contracts';

/** A section of a template being written. `id` stays with it while it is moved and renamed. */
export interface WrittenTemplateSection extends SectionTemplate {
  readonly id: number;
}

/** A template being written. */
export interface WrittenFormat {
  readonly name: string;
  readonly description: string;
  readonly sections: readonly WrittenTemplateSection[];
}

let sectionsMade = 0;

const withId = (section: SectionTemplate): WrittenTemplateSection => ({ ...section, id: ++sectionsMade });

export const emptySection = (): WrittenTemplateSection =>
  withId({ key: '', heading: '', prompt: '', required: false, rests: 'evidence' });

export const emptyFormat = (): WrittenFormat => ({ name: '', description: '', sections: [emptySection()] });

/** The next version of a template of one's own, or a copy of a shipped one under a name of its own. */
export function formatFrom(format: NoteFormatView, copy: boolean): WrittenFormat {
  const name = copy ? `${format.name} of our clinic` : format.name;
  return { name, description: format.description, sections: format.sections.map(withId) };
}

/** The list with the entry at `from` moved by one place; the same list where it cannot move. */
export function moved<T>(list: readonly T[], from: number, by: 1 | -1): readonly T[] {
  const to = from + by;
  const [here, there] = [list[from], list[to]];
  if (here === undefined || there === undefined) return list;
  return list.map((one, at) => (at === from ? there : at === to ? here : one));
}

/**
 * What is sent. A section keeps its key for good, because notes are read by it; a new one gets the key that its heading
 * suggests, with a number where that is taken.
 */
export function templateOf({ name, description, sections }: WrittenFormat): NoteFormatTemplate {
  const taken = new Set(sections.map((section) => section.key).filter((key) => key !== ''));
  return {
    name,
    description,
    sections: sections.map(({ key, heading, prompt, required, rests }) => {
      const own = key === '' ? freeKey(heading, taken) : key;
      taken.add(own);
      return { key: own, heading, prompt, required, rests };
    }),
  };
}

function freeKey(heading: string, taken: ReadonlySet<string>): string {
  const plain = heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 50);
  const base = plain === '' ? 'section' : plain;
  let key = base;
  for (let number = 2; taken.has(key); number += 1) key = `${base}-${number}`;
  return key;
}
