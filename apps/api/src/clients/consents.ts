import { Injectable } from '@nestjs/common';
import type { Consent, ConsentPurpose, NewConsent } from '@attune/contracts';
import { Database } from '../database/database.js';
import { type Scope, personOf } from '../database/scope.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { notFound } from '../errors/domain-error.js';
import { ClientRow } from './client.entity.js';
import { ConsentEntry } from './consent.entity.js';

/** The consent ledger, by client and purpose. What was never recorded was not granted. */
@Injectable()
export class Consents {
  constructor(private readonly database: Database) {}

  async of(transaction: Transaction, clientId: string): Promise<Consent[]> {
    const rows = await transaction.query<{ purpose: ConsentPurpose; granted: boolean; recorded_at: Date }>(
      `SELECT DISTINCT ON (purpose) purpose, granted, recorded_at FROM consents WHERE client_id = $1 ORDER BY purpose, recorded_at DESC, id DESC`,
      [clientId],
    );
    return rows.map((row) => ({
      purpose: row.purpose,
      granted: row.granted,
      recordedAt: row.recorded_at.toISOString(),
    }));
  }

  add(scope: Scope, request: NewConsent): Promise<{ items: Consent[] }> {
    return this.database.run(scope, async (transaction) => {
      if (!(await transaction.repository(ClientRow).existsBy({ id: request.clientId }))) throw notFound('client');
      await transaction.repository(ConsentEntry).insert({
        organizationId: scope.organizationId,
        id: uuidv7(),
        clientId: request.clientId,
        purpose: request.purpose,
        granted: request.granted,
        recordedAt: new Date(),
        recordedBy: personOf(scope),
      });
      // What was derived under a consent goes with it.
      if (request.purpose === 'recording' && !request.granted) {
        await transaction.enqueue('erasure', 'recordings-without-consent', { clientId: request.clientId });
      }
      if (request.purpose === 'model-drafting' && !request.granted) {
        await transaction.enqueue('erasure', 'drafts-without-consent', { clientId: request.clientId });
      }
      return { items: await this.of(transaction, request.clientId) };
    });
  }
}
