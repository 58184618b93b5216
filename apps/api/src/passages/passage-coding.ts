import { Injectable } from '@nestjs/common';
import { type NewPassageCode, type PassageCode, type PassageCodes, ruptureMarkers } from '@attune/contracts';
import { SessionLookup, type SessionPlace } from '../clients/session-lookup.js';
import { Database } from '../database/database.js';
import type { PersonScope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, invalid, notFound } from '../errors/domain-error.js';
import { Transcripts } from '../transcripts/transcripts.js';
import { CodingFinishedRow, PassageCodeRow } from './passage-code.entity.js';

type Stretch = Pick<NewPassageCode, 'turns' | 'family' | 'marker' | 'edition'>;

/**
 * People code independently: nobody sees what others coded in a session before having finished it, and whoever could
 * see it changes nothing afterwards.
 */
@Injectable()
export class PassageCoding {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionLookup,
    private readonly transcripts: Transcripts,
  ) {}

  list(scope: PersonScope, sessionId: string): Promise<PassageCodes> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.sessions.require(transaction, sessionId);
      return read(transaction, scope, session.id);
    });
  }

  add(scope: PersonScope, sessionId: string, code: NewPassageCode): Promise<PassageCodes> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.sessions.require(transaction, sessionId);
      const turns = await this.transcripts.originalLength(transaction, session.id);
      if (turns === null) throw notFound('transcript');
      refuseImpossible(code, turns);
      await refuseFinished(transaction, scope, session.id);
      await this.insert(transaction, session, scope.personId, code);
      return read(transaction, scope, session.id);
    });
  }

  remove(scope: PersonScope, id: string): Promise<PassageCodes> {
    return this.database.run(scope, async (transaction) => {
      const codes = transaction.repository(PassageCodeRow);
      const code = await codes.findOneBy({ id, coderId: scope.personId });
      if (!code) throw notFound('code');
      await refuseFinished(transaction, scope, code.sessionId);
      await codes.delete({ id });
      return read(transaction, scope, code.sessionId);
    });
  }

  finish(scope: PersonScope, sessionId: string, coded: boolean): Promise<PassageCodes> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.sessions.require(transaction, sessionId);
      if (!(await this.transcripts.newest(transaction, session.id))) throw notFound('transcript');
      const finished = await isFinished(transaction, scope, session.id);
      if (coded && !finished) await this.insertFinished(transaction, session, scope.personId);
      if (!coded && finished) await reopen(transaction, scope, session.id);
      return read(transaction, scope, session.id);
    });
  }

  /** A code by whoever made it, for imports and the demonstration too; the scope must be the coder's or the operator's. */
  async insert(
    transaction: Transaction,
    session: Pick<SessionPlace, 'id' | 'clientId'>,
    coderId: string,
    { turns, family, marker, edition }: Stretch,
  ): Promise<void> {
    await transaction.repository(PassageCodeRow).insert({
      organizationId: transaction.scope.organizationId,
      id: uuidv7(),
      clientId: session.clientId,
      sessionId: session.id,
      coderId,
      firstTurn: turns[0],
      lastTurn: turns[1],
      family,
      marker,
      edition,
      createdAt: new Date(),
    });
  }

  async insertFinished(
    transaction: Transaction,
    session: Pick<SessionPlace, 'id' | 'clientId'>,
    coderId: string,
  ): Promise<void> {
    await transaction.repository(CodingFinishedRow).insert({
      organizationId: transaction.scope.organizationId,
      id: uuidv7(),
      clientId: session.clientId,
      sessionId: session.id,
      coderId,
      finishedAt: new Date(),
    });
  }
}

/** Everybody's codes for whoever has finished, else one's own. */
async function read(transaction: Transaction, scope: PersonScope, sessionId: string): Promise<PassageCodes> {
  const finished = await transaction.query<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM coding_finished f
     JOIN people p ON p.organization_id = f.organization_id AND p.id = f.coder_id
     WHERE f.session_id = $1 ORDER BY f.finished_at, p.name`,
    [sessionId],
  );
  const mineFinished = finished.some(({ id }) => id === scope.personId);
  const codes = await transaction.query<
    Pick<PassageCode, 'id' | 'family' | 'marker' | 'edition'> & {
      first_turn: number;
      last_turn: number;
      created_at: Date;
      coder_id: string;
      coder: string;
    }
  >(
    `SELECT c.id, c.family, c.marker, c.edition, c.first_turn, c.last_turn, c.created_at, c.coder_id, p.name AS coder
     FROM passage_codes c JOIN people p ON p.organization_id = c.organization_id AND p.id = c.coder_id
     WHERE c.session_id = $1 AND (c.coder_id = $2 OR $3) ORDER BY c.first_turn, c.last_turn, c.created_at`,
    [sessionId, scope.personId, mineFinished],
  );
  return {
    items: codes.map(({ id, family, marker, edition, ...row }) => ({
      id,
      family,
      marker,
      edition,
      turns: [row.first_turn, row.last_turn],
      by: { id: row.coder_id, name: row.coder },
      createdAt: row.created_at.toISOString(),
      mine: row.coder_id === scope.personId,
    })),
    finishedBy: finished,
    mineFinished,
  };
}

function refuseImpossible({ turns: [first, last], family, marker }: NewPassageCode, turns: number): void {
  if (first < 0 || first > last || last >= turns)
    throw invalid('The code was not saved.', [
      {
        field: 'turns',
        message: `Turns ${first} to ${last} are not a stretch of this transcript`,
        remedy: `Give the first and the last turn of the original, from 0 to ${turns - 1}`,
      },
    ]);
  const markers: readonly string[] = family === 'repair' ? [] : ruptureMarkers[family];
  if (marker !== null && !markers.includes(marker))
    throw invalid('The code was not saved.', [
      {
        field: 'marker',
        message: `This is no category of the family ${family}`,
        remedy: markers.length > 0 ? `Give one of: ${markers.join('; ')}` : 'Leave the marker out',
      },
    ]);
}

const isFinished = (transaction: Transaction, scope: PersonScope, sessionId: string): Promise<boolean> =>
  transaction.repository(CodingFinishedRow).existsBy({ sessionId, coderId: scope.personId });

async function refuseFinished(transaction: Transaction, scope: PersonScope, sessionId: string): Promise<void> {
  if (await isFinished(transaction, scope, sessionId))
    throw new DomainError(
      'conflict',
      'coding-finished',
      'You have finished coding this session. Open your coding again before you change it.',
    );
}

/** @throws DomainError where somebody else has coded: their codes were open to this person. */
async function reopen(transaction: Transaction, scope: PersonScope, sessionId: string): Promise<void> {
  const [others] = await transaction.query(
    `SELECT 1 FROM passage_codes WHERE session_id = $1 AND coder_id <> $2
     UNION ALL SELECT 1 FROM coding_finished WHERE session_id = $1 AND coder_id <> $2 LIMIT 1`,
    [sessionId, scope.personId],
  );
  if (others !== undefined)
    throw new DomainError(
      'conflict',
      'codes-of-others-seen',
      'Codes of others have been open to you since you finished, so yours stay as they are.',
    );
  await transaction.repository(CodingFinishedRow).delete({ sessionId, coderId: scope.personId });
}
