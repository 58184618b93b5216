import { Injectable } from '@nestjs/common';
import type { TranscriptFile, TranscriptFilePreview, TranscriptView, VoiceRole } from '@attune/contracts';
import { type NamedTurn, type ReadTranscript, guessRoles, readTranscriptFile, toTurns, wordsOf } from '@attune/notes';
import { SessionLookup } from '../clients/session-lookup.js';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { Transcripts } from './transcripts.js';

type Readable = Extract<ReadTranscript, { ok: true }>;

const sampleTurns = 40;
const mostProblems = 100;

/** Transcript files of every kind: looked at first, then stored as the turns of a session. */
@Injectable()
export class TranscriptFiles {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly transcripts: Transcripts,
  ) {}

  /** What the file would become; nothing is written. */
  async preview(scope: PersonScope, request: TranscriptFile): Promise<TranscriptFilePreview> {
    await this.requireOwnSession(scope, request.sessionId);
    const read = readOrRefuse(request);
    const { turns, guessed } = withRoles(read, request.roles);
    return {
      format: read.format,
      encoding: read.encoding,
      cues: read.cues.length,
      turnCount: turns.length,
      words: wordsIn(turns),
      duration: lengthOf(turns),
      voices: voicesOf(turns, guessed),
      remarks: read.warnings.map(({ line, message }) => ({ line, message })),
      sample: turns.slice(0, sampleTurns).map((turn, index) => ({ ...turn, index, origin: [index, index] })),
    };
  }

  async import(scope: PersonScope, request: TranscriptFile): Promise<TranscriptView> {
    await this.requireOwnSession(scope, request.sessionId);
    const read = readOrRefuse(request);
    const { turns } = withRoles(read, request.roles);
    // Not the name of the file: people name files after clients, and the source lies in clear.
    const source = `${read.format} file`;
    return this.transcripts.give(scope, { sessionId: request.sessionId, source, turns });
  }

  /** Before the file is read: whoever has no access learns nothing, not even whether it is readable. */
  private requireOwnSession(scope: PersonScope, sessionId: string): Promise<void> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.sessions.require(transaction, sessionId);
      if (session.internId !== scope.personId) throw notFound('session');
    });
  }
}

function readOrRefuse(request: TranscriptFile): Readable {
  const bytes = Buffer.from(request.content, 'base64');
  const read = readTranscriptFile(bytes, {
    fileName: request.fileName,
    broken: request.broken,
    ...(request.format === null ? {} : { format: request.format }),
  });
  if (!read.ok) throw refusal(read, request);
  if (read.turns.length === 0) throw refusal({ ok: false, format: read.format, problems: [nothingSaid] }, request);
  return read;
}

const nothingSaid = { line: null, message: 'Nobody says anything in this file' };

function refusal({ format, problems }: Extract<ReadTranscript, { ok: false }>, request: TranscriptFile): DomainError {
  const remedy =
    format === null
      ? 'Choose the format yourself, or save the transcript as WebVTT, SRT or plain text with "T:" and "C:"'
      : request.broken === 'refuse'
        ? 'Correct the line, or let what can be read be kept'
        : 'Correct the line';
  const more = problems.length - mostProblems;
  return new DomainError(
    'invalid',
    'unreadable-transcript',
    `The file was not read${format === null ? '' : ` as ${format}`}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}${more > 0 ? `, of which the first ${mostProblems} are listed` : ''}. Nothing was saved.`,
    problems.slice(0, mostProblems).map(({ line, message }) => ({
      field: 'content',
      ...(line === null ? {} : { row: line }),
      message,
      remedy,
    })),
  );
}

/** Roles as given; without any, as guessed. A voice that is not listed stays `unknown`. */
function withRoles(read: Readable, given: readonly VoiceRole[] | null): { turns: NamedTurn[]; guessed: boolean } {
  const roles = given?.map(({ name, speaker }) => ({ voice: name, speaker })) ?? guessRoles(read.turns);
  return { turns: toTurns(read.turns, roles), guessed: given === null };
}

function voicesOf(turns: readonly NamedTurn[], guessed: boolean): TranscriptFilePreview['voices'] {
  const voices = new Map<string | null, NamedTurn[]>();
  for (const turn of turns) {
    const said = voices.get(turn.name);
    if (said) said.push(turn);
    else voices.set(turn.name, [turn]);
  }
  return [...voices].map(([name, said]) => ({
    name,
    turns: said.length,
    words: wordsIn(said),
    speaker: said[0]?.speaker ?? 'unknown',
    guessed: guessed && said[0]?.speaker !== 'unknown',
  }));
}

const wordsIn = (turns: readonly NamedTurn[]): number => turns.reduce((sum, turn) => sum + wordsOf(turn.text), 0);

/** From the start of the recording to the last time that the file gives; null where it gives none. */
function lengthOf(turns: readonly NamedTurn[]): number | null {
  const times = turns.flatMap(({ start, end }) => [start, end].filter((time) => time !== null));
  return times.length === 0 ? null : times.reduce((latest, time) => Math.max(latest, time), 0);
}
