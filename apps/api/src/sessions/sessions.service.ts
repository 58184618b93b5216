import { Injectable } from '@nestjs/common';
import type { NewSession, SessionList, SessionListQuery, SessionPage } from '@attune/contracts';
import { Consents } from '../clients/consents.js';
import { Treatment } from '../clients/treatment.entity.js';
import { Database } from '../database/database.js';
import type { Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { Transcripts } from '../transcripts/transcripts.js';
import { Notes } from '../notes/notes.js';
import { Catalogue } from '../instruments/catalogue.js';
import { readMeasures } from '../instruments/session-measures.js';
import { SessionRow } from './session.entity.js';
import { readSessionList } from './session-list.js';

interface Header {
  client_code: string;
  intern_id: string;
  intern: string;
  approach: string | null;
  previous_id: string | null;
  previous_number: number | null;
  next_id: string | null;
  next_number: number | null;
}

@Injectable()
export class Sessions {
  constructor(
    private readonly database: Database,
    private readonly transcripts: Transcripts,
    private readonly notes: Notes,
    private readonly consents: Consents,
    private readonly catalogue: Catalogue,
  ) {}

  list(scope: Scope, query: SessionListQuery): Promise<SessionList> {
    return this.database.run(scope, (transaction) => readSessionList(transaction, query));
  }

  /** Everything of one session; reading it is an audit event. */
  page(scope: Scope, id: string): Promise<SessionPage> {
    return this.database.run(scope, async (transaction) => {
      const session = await this.require(transaction, id);
      transaction.noteRead('sessions', id, session.clientId);
      const header = await readHeader(transaction, session);
      return {
        id,
        number: session.number,
        heldOn: session.heldOn,
        minutes: session.minutes,
        modality: session.modality,
        attendance: session.attendance,
        client: { id: session.clientId, code: header.client_code },
        treatment: {
          id: session.treatmentId,
          intern: { id: header.intern_id, name: header.intern },
          approach: header.approach,
        },
        consents: await this.consents.of(transaction, session.clientId),
        transcript: await this.transcripts.of(transaction, id),
        notes: await this.notes.of(transaction, id),
        measures: await readMeasures(transaction, this.catalogue, session),
        episodes: await transaction.query(
          `SELECT DISTINCT ON (perspective, form) id, form, perspective, strength, status FROM episodes
           WHERE treatment_id = $1 AND start_session = $2 AND decision <> 'dismissed' AND NOT no_longer_detected
           ORDER BY perspective, form, (scale = 'total') DESC, strength`,
          [session.treatmentId, session.number],
        ),
        previous: header.previous_id ? { id: header.previous_id, number: Number(header.previous_number) } : null,
        next: header.next_id ? { id: header.next_id, number: Number(header.next_number) } : null,
      };
    });
  }

  async add(scope: Scope, request: NewSession): Promise<SessionPage> {
    const id = await this.database.run(scope, async (transaction) => {
      const treatment = await transaction.repository(Treatment).findOneBy({ id: request.treatmentId });
      if (!treatment) throw notFound('treatment');
      // Two requests at once take turns, so that each gets a number of its own.
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 1))`, [treatment.id]);
      const [last] = await transaction.query<{ number: number }>(
        `SELECT COALESCE(max(number), 0) AS number FROM sessions WHERE treatment_id = $1`,
        [treatment.id],
      );
      const number = request.number ?? Number(last?.number) + 1;
      if (await transaction.repository(SessionRow).existsBy({ treatmentId: treatment.id, number })) {
        throw new DomainError('conflict', 'session-exists', `Session ${number} of this treatment exists already.`, [
          { field: 'number', message: 'This number is taken' },
        ]);
      }
      const id = await this.insert(transaction, { ...request, number, clientId: treatment.clientId });
      // How an episode ended depends on the last attended session: one that is entered later may change it.
      await transaction.enqueue('episodes', 'recompute', { treatmentId: treatment.id });
      return id;
    });
    return this.page(scope, id);
  }

  async insert(
    transaction: Transaction,
    session: Omit<SessionRow, 'organizationId' | 'id' | 'createdAt'>,
  ): Promise<string> {
    const id = uuidv7();
    const { clientId, treatmentId, number, heldOn, minutes, modality, attendance } = session;
    await transaction.repository(SessionRow).insert({
      organizationId: transaction.scope.organizationId,
      id,
      clientId,
      treatmentId,
      number,
      heldOn,
      minutes,
      modality,
      attendance,
      createdAt: new Date(),
    });
    return id;
  }

  async require(transaction: Transaction, id: string): Promise<SessionRow> {
    const session = await transaction.repository(SessionRow).findOneBy({ id });
    if (!session) throw notFound('session');
    return session;
  }
}

async function readHeader(transaction: Transaction, session: SessionRow): Promise<Header> {
  const [header] = await transaction.query<Header>(
    `SELECT c.code AS client_code, t.intern_id, p.name AS intern, t.approach, b.id AS previous_id, b.number AS previous_number, n.id AS next_id, n.number AS next_number
     FROM treatments t
     JOIN clients c ON c.organization_id = t.organization_id AND c.id = t.client_id
     JOIN people p ON p.organization_id = t.organization_id AND p.id = t.intern_id
     LEFT JOIN LATERAL (SELECT id, number FROM sessions s WHERE s.organization_id = t.organization_id AND s.treatment_id = t.id AND s.number < $2 ORDER BY number DESC LIMIT 1) b ON true
     LEFT JOIN LATERAL (SELECT id, number FROM sessions s WHERE s.organization_id = t.organization_id AND s.treatment_id = t.id AND s.number > $2 ORDER BY number LIMIT 1) n ON true
     WHERE t.id = $1`,
    [session.treatmentId, session.number],
  );
  if (!header) throw notFound('session');
  return header;
}
