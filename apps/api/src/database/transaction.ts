import { type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { uuidv7 } from './uuid.js';
import type { Place, Vault } from '../vault/vault.js';
import type { Scope } from './scope.js';

interface Read {
  readonly subject: string;
  readonly id: string;
  readonly clientId: string | null;
}

/** Work inside one scoped transaction: the only way to the tables. Writes are audited by the database, reads here. */
export class Transaction {
  private readonly reads = new Map<string, Read>();

  constructor(
    private readonly manager: EntityManager,
    readonly scope: Scope,
    private readonly vault: Vault,
  ) {}

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** SQL with numbered parameters ($1 …); row-level security applies as everywhere. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...parameters]);
  }

  /** Encrypts clinical text for one cell; the ciphertext opens nowhere else. */
  seal(place: Place, text: string): Promise<Buffer> {
    return this.vault.seal(this.manager, this.scope.organizationId, place, text);
  }

  /** Decrypts one cell. The read becomes an audit event when the transaction commits. */
  async open(place: Place & { clientId: string | null }, sealed: Buffer): Promise<string> {
    this.noteRead(place.table, place.row, place.clientId);
    return this.vault.open(this.manager, this.scope.organizationId, place, sealed);
  }

  /** Encrypts a piece of something that is not text, for a place outside the database. */
  sealBytes(place: Place, bytes: Buffer): Promise<Buffer> {
    return this.vault.sealBytes(this.manager, this.scope.organizationId, place, bytes);
  }

  /** Decrypts such a piece. Whoever reads a whole thing piece by piece notes that read once, with `noteRead`. */
  openBytes(place: Place, sealed: Buffer): Promise<Buffer> {
    return this.vault.openBytes(this.manager, this.scope.organizationId, place, sealed);
  }

  /** Makes a new data key for the organization; returns its id. */
  rotateKey(): Promise<string> {
    return this.vault.rotate(this.manager, this.scope.organizationId);
  }

  /** A read of clinical content that is not sealed text, for example a session page. */
  noteRead(subject: string, id: string, clientId: string | null): void {
    this.reads.set(`${subject}:${id}`, { subject, id, clientId });
  }

  /** Enqueues a job that exists exactly if this transaction commits. Payloads are ids, never clinical text. */
  async enqueue(
    queue: string,
    name: string,
    payload: Readonly<Record<string, string | number | boolean>>,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO outbox (organization_id, id, queue, name, payload) VALUES ($1, $2, $3, $4, $5)`,
      [
        this.scope.organizationId,
        uuidv7(),
        queue,
        name,
        JSON.stringify({ ...payload, organizationId: this.scope.organizationId }),
      ],
    );
  }

  /** Called once, just before COMMIT: the audit chain is locked for as short as possible. */
  async writeReads(): Promise<void> {
    if (this.reads.size === 0) return;
    const reads = [...this.reads.values()];
    await this.manager.query(
      `SELECT app.audit_append('read', r.subject, r.id, r.client_id, 'allowed', '')
       FROM unnest($1::text[], $2::uuid[], $3::uuid[]) AS r (subject, id, client_id)`,
      [reads.map((read) => read.subject), reads.map((read) => read.id), reads.map((read) => read.clientId)],
    );
  }
}
