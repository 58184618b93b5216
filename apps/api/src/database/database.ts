import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Vault } from '../vault/vault.js';
import { type Scope, personOf } from './scope.js';
import { Transaction } from './transaction.js';

/**
 * The scoped transaction. Settings are local to the transaction, so that connections may be shared by a pooler in
 * transaction mode; without them row-level security shows nothing.
 */
@Injectable()
export class Database {
  constructor(
    private readonly source: DataSource,
    private readonly vault: Vault,
  ) {}

  /** Runs `work` in one transaction as `scope`; everything or nothing is kept. */
  run<T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.source.transaction(async (manager) => {
      await enter(
        manager,
        scope.actor,
        scope.organizationId,
        personOf(scope),
        scope.actor === 'link' ? scope.clientId : null,
      );
      const transaction = new Transaction(manager, scope, this.vault);
      const result = await work(transaction);
      await transaction.writeReads();
      return result;
    });
  }

  /** Before anybody is known: only the functions granted for sign-in, links and limits, never a clinical table. */
  anonymous<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.source.query<Row[]>(sql, [...parameters]);
  }

  /** The relay that moves committed jobs to the queue; sees the outbox of every organization and nothing else. */
  relay<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(async (manager) => {
      await enter(manager, 'relay', null, null, null);
      return work(manager);
    });
  }

  /** A refused attempt is an event of its own: the refused work was rolled back. */
  async auditRefusal(scope: Scope, action: string, subject: string, detail: string): Promise<void> {
    await this.run(scope, async (transaction) => {
      await transaction.query(`SELECT app.audit_append($1, $2, NULL, NULL, 'refused', $3)`, [action, subject, detail]);
    });
  }
}

/** Says who asks; and which day it is: current_date must not depend on where the database server stands. */
async function enter(
  manager: EntityManager,
  actor: string,
  organizationId: string | null,
  personId: string | null,
  linkClientId: string | null,
): Promise<void> {
  await manager.query(
    `SELECT set_config('app.actor', $1, true), set_config('app.organization_id', $2, true),
            set_config('app.person_id', $3, true), set_config('app.link_client_id', $4, true),
            set_config('timezone', 'UTC', true)`,
    [actor, organizationId ?? '', personId ?? '', linkClientId ?? ''],
  );
}
