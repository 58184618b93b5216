import { Injectable } from '@nestjs/common';
import type { FieldProblem, NoteAddendum, NoteSection, NoteSignature, NoteView } from '@attune/contracts';
import { needsSeeing } from '@attune/notes';
import type { PersonScope } from '../database/scope.js';
import { DomainError } from '../errors/domain-error.js';
import { type KnownFormat, NoteFormats } from './formats/note-formats.service.js';
import { NoteChanges } from './note-changes.js';
import { NoteEvidence, type ReadSection, goalsIn } from './note-evidence.js';
import { addEvent, addVersion, endWorkingCopy } from './note-records.js';
import { readText } from './note-text.js';

/** What the author does for good: sign, and add to what was signed. */
@Injectable()
export class NoteSigning {
  constructor(
    private readonly formats: NoteFormats,
    private readonly evidence: NoteEvidence,
    private readonly changes: NoteChanges,
  ) {}

  /** Signs the working copy as the next version; nothing is signed unseen that rests on nothing. */
  sign(scope: PersonScope, id: string, etag: string, { seen }: NoteSignature): Promise<NoteView> {
    return this.changes.make(scope, id, etag, 'sign', async (transaction, note, now) => {
      const format = await this.formats.find(transaction, note.format, note.formatVersion);
      const text = await readText(transaction, note, format);
      requireSections(text.sections, format);
      const read = await this.evidence.read(transaction, note, text.sections, format);
      const unsupported = requireSeen(read, seen);
      const { sections } = text;
      const version = text.version ?? note.version + 1;
      if (text.version === null) {
        const goals = goalsIn(read);
        await addVersion(transaction, note, { version, kind: 'body', sections, goals, at: now, by: scope.personId });
        await endWorkingCopy(transaction, note);
      }
      await addEvent(transaction, note, { at: now, by: scope.personId, kind: 'signed', version, unsupported });
      return { status: 'signed', since: now, signedAt: now, version: Math.max(version, note.version) };
    });
  }

  /** A version of its own beside the signed text. On a co-signed note it awaits a co-signature of its own. */
  amend(scope: PersonScope, id: string, etag: string, { text }: NoteAddendum): Promise<NoteView> {
    return this.changes.make(scope, id, etag, 'amend', async (transaction, note, now) => {
      const version = note.version + 1;
      const sections = [{ key: 'addendum', heading: 'Addendum', text }];
      const goals = goalsIn(await this.evidence.read(transaction, note, sections, null));
      await addVersion(transaction, note, { version, kind: 'addendum', sections, goals, at: now, by: scope.personId });
      await addEvent(transaction, note, { at: now, by: scope.personId, kind: 'amended', version });
      return { version, ...(note.status === 'co-signed' ? { status: 'signed', since: now } : {}) };
    });
  }
}

/** @throws DomainError with one problem for each section that the format requires and that says nothing. */
function requireSections(sections: readonly NoteSection[], format: KnownFormat | null): void {
  const written = new Set(sections.filter(({ text }) => text.trim() !== '').map(({ key }) => key));
  const problems = (format?.sections ?? [])
    .filter(({ key, required }) => required && !written.has(key))
    .map(({ key, heading }) => ({
      field: `sections.${key}`,
      message: `"${heading}" is empty`,
      remedy: 'Write it, or write why there is nothing to say',
    }));
  if (problems.length === 0) return;
  const named = problems.map(({ message }) => message).join(', ');
  throw new DomainError('conflict', 'required-section-empty', `Nothing was signed: ${named}.`, problems);
}

/**
 * How many sentences rest on nothing. Problems name section and sentence (from 1), never what it says.
 *
 * @throws DomainError with one problem for each of them that the person has not said to have seen.
 */
function requireSeen(sections: readonly ReadSection[], seen: readonly string[]): number {
  const known = new Set(seen.map((text) => text.trim()));
  let unsupported = 0;
  const problems: FieldProblem[] = [];
  for (const { key, sentences } of sections) {
    for (const [index, sentence] of sentences.entries()) {
      if (!needsSeeing(sentence)) continue;
      unsupported += 1;
      if (known.has(sentence.text)) continue;
      const message = sentence.support === 'broken' ? 'What it cites is not as it says' : 'It cites nothing';
      const remedy = 'Cite what it rests on, remove it, or list it in "seen" to sign it as it is';
      problems.push({ field: `sections.${key}`, row: index + 1, message: `Sentence ${index + 1}: ${message}`, remedy });
    }
  }
  if (problems.length === 0) return unsupported;
  const count = problems.length === 1 ? 'One sentence rests' : `${problems.length} sentences rest`;
  throw new DomainError(
    'conflict',
    'evidence-not-seen',
    `Nothing was signed: ${count} on nothing that was said, given or agreed, and was not shown to you. Look at it first.`,
    problems,
  );
}
