import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { OperatorScope } from '../database/scope.js';
import { sealedColumns } from './sealed-columns.js';
import { Vault } from './vault.js';

const batch = 100;

/**
 * Key rotation: a new data key seals from now on, then every cell is opened and sealed anew, in small transactions, so
 * that the clinic works on. Interrupted, it is run again: cells under the newest key are left alone.
 */
@Injectable()
export class ReencryptClinicalText {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Returns how many cells were encrypted anew. */
  async rotate(scope: OperatorScope): Promise<number> {
    const key = await this.database.run(scope, (transaction) => transaction.rotateKey());
    let cells = 0;
    for (const place of sealedColumns) {
      for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
        const { last, done } = await this.next(scope, place, key, after);
        cells += done;
        if (last === null) break;
        after = last;
      }
    }
    return cells;
  }

  private next(
    scope: OperatorScope,
    place: (typeof sealedColumns)[number],
    key: string,
    after: string,
  ): Promise<{ last: string | null; done: number }> {
    const { table, column } = place;
    return this.database.run(scope, async (transaction) => {
      // Psychotherapy notes are closed to every other work of the operator.
      await transaction.query(`SELECT set_config('app.purpose', 'key rotation', true)`);
      const rows = await transaction.query<{ id: string; sealed: Buffer }>(
        `SELECT id, ${column} AS sealed FROM ${table} WHERE id > $1 AND ${column} IS NOT NULL ORDER BY id LIMIT ${batch} FOR UPDATE`,
        [after],
      );
      let done = 0;
      for (const row of rows) {
        if (this.vault.keyOf(row.sealed) === key) continue;
        const text = await transaction.open({ table, row: row.id, column, clientId: null }, row.sealed);
        await transaction.query(`UPDATE ${table} SET ${column} = $2 WHERE id = $1`, [
          row.id,
          await transaction.seal({ table, row: row.id, column }, text),
        ]);
        done += 1;
      }
      return { last: rows.length < batch ? null : (rows.at(-1)?.id ?? null), done };
    });
  }
}
