import { Injectable } from '@nestjs/common';
import type { Client, ClientList, Modality, NewClient, TreatmentChange, TreatmentSummary } from '@attune/contracts';
import { Database } from '../database/database.js';
import type { PersonScope, Scope } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { DomainError, notFound } from '../errors/domain-error.js';
import { ClientRow } from './client.entity.js';
import { Consents } from './consents.js';
import { Treatment } from './treatment.entity.js';

interface TreatmentRow {
  id: string;
  client_id: string;
  intern_id: string;
  intern: string;
  approach: string | null;
  modality: Modality | null;
  started_on: string | null;
  ended_on: string | null;
  ended_reason_sealed: Buffer | null;
  sessions: number;
}

@Injectable()
export class Clients {
  constructor(
    private readonly database: Database,
    private readonly consents: Consents,
  ) {}

  list(scope: Scope): Promise<ClientList> {
    return this.database.run(scope, async (transaction) => {
      const clients = await transaction.repository(ClientRow).find({ order: { code: 'ASC' } });
      const treatments = await readTreatments(
        transaction,
        clients.map((client) => client.id),
      );
      const items = [];
      for (const client of clients) {
        const own = treatments.filter((row) => row.client_id === client.id);
        items.push({
          id: client.id,
          code: client.code,
          name: await openName(transaction, client),
          treatments: await Promise.all(own.map((row) => treatmentOf(transaction, row))),
        });
      }
      return { items };
    });
  }

  get(scope: Scope, id: string): Promise<Client> {
    return this.database.run(scope, async (transaction) => {
      const client = await transaction.repository(ClientRow).findOneBy({ id });
      if (!client) throw notFound('client');
      const treatments = await readTreatments(transaction, [id]);
      return {
        id,
        code: client.code,
        name: await openName(transaction, client),
        treatments: await Promise.all(treatments.map((row) => treatmentOf(transaction, row))),
        consents: await this.consents.of(transaction, id),
      };
    });
  }

  async add(scope: PersonScope, request: NewClient): Promise<Client> {
    const id = await this.database.run(scope, async (transaction) => {
      const internId = await allowedIntern(transaction, scope, request.internId);
      const clientId = await this.insertClient(transaction, request.code, request.name ?? null);
      await this.insertTreatment(transaction, {
        clientId,
        internId,
        approach: request.approach ?? null,
        modality: request.modality,
        startedOn: request.startedOn,
        endedOn: null,
        endedReason: null,
      });
      return clientId;
    });
    return this.get(scope, id);
  }

  /** @throws DomainError where the code is taken, also by a client whom the person asking may not see. */
  async insertClient(transaction: Transaction, code: string, name: string | null): Promise<string> {
    const { organizationId } = transaction.scope;
    const id = uuidv7();
    const nameSealed =
      name === null ? null : await transaction.seal({ table: 'clients', row: id, column: 'name_sealed' }, name);
    try {
      await transaction.repository(ClientRow).insert({ organizationId, id, code, nameSealed, createdAt: new Date() });
    } catch (error) {
      if ((error as { code?: string }).code !== '23505') throw error;
      throw new DomainError(
        'conflict',
        'client-code-taken',
        `The code "${code}" is taken in this clinic. Choose another.`,
        [{ field: 'code', message: 'This code is taken' }],
      );
    }
    return id;
  }

  async insertTreatment(
    transaction: Transaction,
    treatment: Omit<Treatment, 'organizationId' | 'id' | 'createdAt' | 'endedReasonSealed'> & {
      endedReason: string | null;
    },
  ): Promise<string> {
    const id = uuidv7();
    const { endedReason, ...columns } = treatment;
    const endedReasonSealed =
      endedReason === null
        ? null
        : await transaction.seal({ table: 'treatments', row: id, column: 'ended_reason_sealed' }, endedReason);
    await transaction.repository(Treatment).insert({
      ...columns,
      organizationId: transaction.scope.organizationId,
      id,
      endedReasonSealed,
      createdAt: new Date(),
    });
    return id;
  }

  /** Ends a treatment; episodes are looked at again, because an open rupture may have ended it. */
  endTreatment(scope: Scope, id: string, change: TreatmentChange): Promise<TreatmentSummary> {
    return this.database.run(scope, async (transaction) => {
      const treatment = await transaction.repository(Treatment).findOneBy({ id });
      if (!treatment) throw notFound('treatment');
      if (treatment.startedOn !== null && change.endedOn < treatment.startedOn) {
        throw new DomainError('invalid', 'ends-before-start', `The treatment began on ${treatment.startedOn}.`, [
          { field: 'endedOn', message: `Not before ${treatment.startedOn}` },
        ]);
      }
      // Read before: an end that lies further back than the closing days takes the access of whoever enters it.
      const [row] = await readTreatments(transaction, [treatment.clientId], id);
      if (!row) throw notFound('treatment');
      const endedReasonSealed = await transaction.seal(
        { table: 'treatments', row: id, column: 'ended_reason_sealed' },
        change.endedReason,
      );
      await transaction
        .repository(Treatment)
        .update({ organizationId: scope.organizationId, id }, { endedOn: change.endedOn, endedReasonSealed });
      await transaction.enqueue('episodes', 'recompute', { treatmentId: id });
      return treatmentOf(transaction, {
        ...row,
        ended_on: change.endedOn,
        ended_reason_sealed: endedReasonSealed,
      });
    });
  }
}

/** Interns treat their own clients; supervisors may begin a treatment for an intern whom they supervise now. */
async function allowedIntern(
  transaction: Transaction,
  scope: PersonScope,
  internId: string | undefined,
): Promise<string> {
  const chosen = internId ?? scope.personId;
  if (chosen === scope.personId && scope.roles.includes('intern')) return chosen;
  const [supervised] = await transaction.query(
    `SELECT 1 FROM supervisions WHERE supervisor_id = $1 AND intern_id = $2 AND valid_from <= current_date AND (valid_to IS NULL OR valid_to >= current_date)`,
    [scope.personId, chosen],
  );
  if (supervised) return chosen;
  throw new DomainError('invalid', 'intern-not-allowed', 'Choose an intern whom you supervise now.', [
    { field: 'internId', message: 'Choose an intern whom you supervise now' },
  ]);
}

async function openName(transaction: Transaction, client: ClientRow): Promise<string | null> {
  if (!client.nameSealed) return null;
  return transaction.open(
    { table: 'clients', row: client.id, column: 'name_sealed', clientId: client.id },
    client.nameSealed,
  );
}

function readTreatments(
  transaction: Transaction,
  clientIds: readonly string[],
  id: string | null = null,
): Promise<TreatmentRow[]> {
  return transaction.query<TreatmentRow>(
    `SELECT t.id, t.client_id, t.intern_id, p.name AS intern, t.approach, t.modality, to_char(t.started_on, 'YYYY-MM-DD') AS started_on,
       to_char(t.ended_on, 'YYYY-MM-DD') AS ended_on, t.ended_reason_sealed,
       (SELECT count(*)::int FROM sessions s WHERE s.organization_id = t.organization_id AND s.treatment_id = t.id) AS sessions
     FROM treatments t JOIN people p ON p.organization_id = t.organization_id AND p.id = t.intern_id
     WHERE t.client_id = ANY($1::uuid[]) AND ($2::uuid IS NULL OR t.id = $2)
     ORDER BY (t.ended_on IS NULL) DESC, t.started_on DESC NULLS LAST, t.id DESC`,
    [clientIds, id],
  );
}

async function treatmentOf(transaction: Transaction, row: TreatmentRow): Promise<TreatmentSummary> {
  const endedReason = row.ended_reason_sealed
    ? await transaction.open(
        { table: 'treatments', row: row.id, column: 'ended_reason_sealed', clientId: row.client_id },
        row.ended_reason_sealed,
      )
    : null;
  return {
    id: row.id,
    intern: { id: row.intern_id, name: row.intern },
    approach: row.approach,
    modality: row.modality,
    startedOn: row.started_on,
    endedOn: row.ended_on,
    endedReason,
    sessions: row.sessions,
  };
}
