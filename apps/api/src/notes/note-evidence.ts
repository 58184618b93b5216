import { Injectable } from '@nestjs/common';
import type { Evidence, Sentence } from '@attune/notes';
import { readSection } from '@attune/notes';
import type { NoteSection } from '@attune/contracts';
import { SessionLookup } from '../clients/session-lookup.js';
import type { Transaction } from '../database/transaction.js';
import { Catalogue } from '../instruments/catalogue.js';
import { readMeasures } from '../instruments/session-measures.js';
import { Transcripts } from '../transcripts/transcripts.js';
import type { KnownFormat } from './formats/note-formats.service.js';
import { openGoals } from './goals/goal-text.js';
import type { NoteRow } from './note.entity.js';

/** The sentences of one section, with what they rest on. */
export interface ReadSection {
  readonly key: string;
  readonly sentences: readonly Sentence[];
}

/** Everything that a note may rest on: the transcript, the forms of the session, the session, the goals. */
@Injectable()
export class NoteEvidence {
  constructor(
    private readonly sessions: SessionLookup,
    private readonly transcripts: Transcripts,
    private readonly catalogue: Catalogue,
  ) {}

  async of(transaction: Transaction, note: Pick<NoteRow, 'sessionId' | 'treatmentId'>): Promise<Evidence> {
    const goals = await openGoals(transaction, note.treatmentId);
    if (note.sessionId === null) return { turns: [], forms: [], session: null, goals };
    const { id, number, heldOn, minutes } = await this.sessions.require(transaction, note.sessionId);
    const [more] = await transaction.query<Pick<SessionFacts, 'modality' | 'attendance' | 'startedAt' | 'endedAt'>>(
      `SELECT modality, attendance, to_char(started_at, 'HH24:MI') AS "startedAt", to_char(ended_at, 'HH24:MI') AS "endedAt"
       FROM sessions WHERE id = $1`,
      [id],
    );
    return {
      // The newest revision knows who spoke; its turns know which turns of the original they are, which citations count.
      turns: (await this.transcripts.of(transaction, id))?.turns ?? [],
      forms: await readMeasures(transaction, this.catalogue, { id }),
      session: more ? { number, heldOn, minutes, ...more } : null,
      goals,
    };
  }

  /** Reads every section as its format says what it rests on; a section that the format does not know needs evidence. */
  async read(
    transaction: Transaction,
    note: Pick<NoteRow, 'sessionId' | 'treatmentId'>,
    sections: readonly NoteSection[],
    format: KnownFormat | null,
  ): Promise<ReadSection[]> {
    const evidence = await this.of(transaction, note);
    return sections.map(({ key, text }) => ({
      key,
      sentences: readSection(text, evidence, format?.sections.find((section) => section.key === key)?.rests),
    }));
  }
}

type SessionFacts = NonNullable<Evidence['session']>;

/** Numbers of the goals that the sentences cite and that exist, ascending. */
export function goalsIn(sections: readonly ReadSection[]): number[] {
  const cited = sections
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ references }) => references)
    .flatMap(({ reference, missing }) => (reference.kind === 'goal' && missing === null ? [reference.number] : []));
  return [...new Set(cited)].sort((a, b) => a - b);
}
