/** What a section rests on. `evidence`: its sentences should cite something. `judgement`: the writer's own view or plan. */
export type SectionRests = 'evidence' | 'judgement';

/** A section that a format asks for. */
export interface FormatSection {
  readonly key: string;
  readonly heading: string;
  /** What belongs here, in words of our own. */
  readonly prompt: string;
  readonly required: boolean;
  readonly rests: SectionRests;
}

/** A format of notes: which sections, in which order. */
export interface NoteFormat {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Where sections and order are published. */
  readonly source: string;
  readonly sections: readonly FormatSection[];
}

/** A required section that rests on evidence, unless said otherwise. */
export const section = (
  key: string,
  heading: string,
  prompt: string,
  more: Partial<Pick<FormatSection, 'required' | 'rests'>> = {},
): FormatSection => ({ key, heading, prompt, required: true, rests: 'evidence', ...more });
