import { type NoteFormatView, type NoteSection, type SectionTemplate } from '@attune/contracts';

/** A section as it is written: its text with what the format asks for. `kept`: the format does not have it. */
export interface WrittenSection extends NoteSection {
  readonly prompt: string;
  readonly required: boolean;
  readonly rests: SectionTemplate['rests'];
  readonly kept: boolean;
}

type Template = Pick<NoteFormatView, 'sections'>;

/**
 * The sections of a note in the order of its format. Text that the format has no section for is never lost: it stays in
 * sections of its own at the end, which disappear once they are empty.
 */
export function writtenSections(sections: readonly NoteSection[], format: Template | undefined): WrittenSection[] {
  const texts = new Map(sections.map((section) => [section.key, section.text]));
  const asked = format?.sections ?? [];
  const keys = new Set(asked.map((section) => section.key));
  const kept = sections.filter((section) => !keys.has(section.key) && (format === undefined || section.text.trim()));
  return [
    ...asked.map((template) => ({ ...template, text: texts.get(template.key) ?? '', kept: false })),
    ...kept.map((section) => ({
      ...section,
      prompt: '',
      required: false,
      rests: 'evidence' as const,
      kept: format !== undefined,
    })),
  ];
}

/** What is sent: the text of a section with its name. */
export const plainSections = (sections: readonly NoteSection[]): NoteSection[] =>
  sections.map(({ key, heading, text }) => ({ key, heading, text }));

/** Sections of an empty note in a format. */
export const emptySections = (format: Template): NoteSection[] =>
  format.sections.map(({ key, heading }) => ({ key, heading, text: '' }));

/** Headings of sections that the format requires and that are empty. */
export function emptyRequired(sections: readonly WrittenSection[]): string[] {
  return sections.filter((section) => section.required && section.text.trim() === '').map((section) => section.heading);
}

/**
 * Puts a citation or a goal at the cursor of a text, with a space where words would touch; returns the text and where
 * the cursor stands afterwards.
 *
 * @example insertedAt('Said no', 7, '“No.” [2]') // { text: 'Said no “No.” [2]', cursor: 17 }
 */
export function insertedAt(text: string, at: number, insertion: string): { text: string; cursor: number } {
  const place = Math.min(Math.max(at, 0), text.length);
  const [before, after] = [text.slice(0, place), text.slice(place)];
  const lead = before === '' || /\s$/.test(before) ? '' : ' ';
  const tail = after === '' || /^[\s.,;:!?)]/.test(after) ? '' : ' ';
  return { text: before + lead + insertion + tail + after, cursor: (before + lead + insertion).length };
}
