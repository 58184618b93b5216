import { Injectable } from '@nestjs/common';
import { type DraftMaterial, type Evidence, type ShownTurn, evidenceCounts, readSection } from '@attune/notes';
import type { DraftView, NoteSection } from '@attune/contracts';
import type { SessionPlace } from '../clients/session-lookup.js';
import type { Transaction } from '../database/transaction.js';
import { type KnownFormat, NoteFormats } from '../notes/formats/note-formats.service.js';
import { NoteEvidence } from '../notes/note-evidence.js';
import { Passages } from '../passages/passages.service.js';

/** What a draft of a session may say something about, with the format that it fills. */
export interface SessionMaterial extends DraftMaterial {
  readonly format: KnownFormat;
  /** As shown: the newest revision, with the names that the file gives its voices. */
  readonly turns: readonly ShownTurn[];
}

/**
 * Gathers what a draft rests on: transcript with its speakers as they were repaired last, forms, appointment, goals and
 * passages. Psychotherapy notes are not among it, and no other note is.
 */
@Injectable()
export class SessionMaterials {
  constructor(
    private readonly evidence: NoteEvidence,
    private readonly formats: NoteFormats,
    private readonly passages: Passages,
  ) {}

  /** @throws DomainError naming the field, where there is no such format. */
  async of(transaction: Transaction, session: SessionPlace, formatId: string): Promise<SessionMaterial> {
    const format = await this.formats.forWriting(transaction, formatId);
    const note = { sessionId: session.id, treatmentId: session.treatmentId };
    const { forms, session: facts, goals } = await this.evidence.of(transaction, note);
    const looked = await this.passages.look(transaction, session);
    const turns = looked?.transcript.turns ?? [];
    const originOf = (turn: number): readonly [number, number] => turns[turn]?.origin ?? [turn, turn];
    const passages = (looked?.found.passages ?? []).map(({ turns: [first, last], family, quotes }) => ({
      family,
      turns: [originOf(first)[0], originOf(last)[1]] as const,
      quotes: quotes.map(({ turn, text }) => ({ turn: originOf(turn)[0], text })),
    }));
    return { format, turns, forms, session: facts, goals, passages };
  }
}

/** What the sentences of a draft rest on, every quotation looked for in the transcript. */
export const evidenceOf = (
  sections: readonly NoteSection[],
  format: KnownFormat,
  evidence: Evidence,
): NonNullable<DraftView['evidence']> =>
  evidenceCounts(
    sections.map(({ key, text }) =>
      readSection(text, evidence, format.sections.find((section) => section.key === key)?.rests),
    ),
  );
