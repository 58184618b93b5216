import { computed, inject, Injectable } from '@angular/core';
import { type NoteSection } from '@attune/contracts';
import { type Evidence, readSection, type SectionRests, type Sentence } from '@attune/notes';
import { NoteDesk } from './note-desk.js';
import { NoteFormatList } from './note-format-list.js';
import { NoteGoals } from './note-goals.js';
import { type LabelSources } from './note-reference.js';
import { SessionDesk } from './session-desk.js';

/** A section with its sentences and what each rests on. */
export interface ReadSection {
  readonly key: string;
  readonly heading: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** What the notes of this session may rest on, and the reading of their sections against it. Provided by the page. */
@Injectable()
export class NoteEvidence {
  private readonly desk = inject(SessionDesk);
  private readonly notes = inject(NoteDesk);
  private readonly goals = inject(NoteGoals);
  private readonly formats = inject(NoteFormatList);

  readonly evidence = computed<Evidence>(() => ({
    turns: this.desk.transcript()?.turns ?? [],
    forms: this.notes.session()?.measures ?? [],
    session: this.notes.session() ?? null,
    goals: this.goals.goals() ?? [],
  }));

  readonly labels = computed<LabelSources>(() => ({
    transcript: this.desk.transcript(),
    measures: this.notes.session()?.measures ?? [],
    goals: this.goals.goals() ?? [],
  }));

  read(format: string, section: NoteSection): ReadSection {
    const { key, heading, text } = section;
    return { key, heading, text, sentences: readSection(text, this.evidence(), this.rests(format, key)) };
  }

  readAll(format: string, sections: readonly NoteSection[]): ReadSection[] {
    return sections.map((section) => this.read(format, section));
  }

  /** Sections that the format does not know have to rest on evidence, as everything does that is not said otherwise. */
  private rests(format: string, key: string): SectionRests {
    return this.formats.byId(format)?.sections.find((section) => section.key === key)?.rests ?? 'evidence';
  }
}
