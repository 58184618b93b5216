import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { parse, stringify } from 'uuid';
import { uuidv7 } from '../database/uuid.js';
import { decrypt, encrypt } from './cipher.js';
import { KeyEncryptionKey } from './key-encryption-key.js';

/** The cell that a ciphertext belongs to; part of what is authenticated. */
export interface Place {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

const formatVersion = 1;
const headerLength = 1 + 16;

/**
 * Clinical text is encrypted under a data key of its organization, which is itself wrapped by the key-encryption key.
 * Sealed form: version byte ‖ data key id (16 bytes) ‖ AES-256-GCM. Data keys rotate: old ones open, the newest seals.
 */
@Injectable()
export class Vault {
  private readonly keys = new Map<string, Buffer>();
  private readonly newest = new Map<string, { readonly id: string; readonly until: number }>();

  constructor(private readonly keyEncryptionKey: KeyEncryptionKey) {}

  seal(manager: EntityManager, organizationId: string, place: Place, text: string): Promise<Buffer> {
    return this.sealBytes(manager, organizationId, place, Buffer.from(text, 'utf8'));
  }

  /** As text, for what is not text: a segment of sound. */
  async sealBytes(manager: EntityManager, organizationId: string, place: Place, bytes: Buffer): Promise<Buffer> {
    const id = await this.sealingKey(manager, organizationId);
    const key = await this.key(manager, organizationId, id);
    const header = Buffer.concat([Buffer.from([formatVersion]), Buffer.from(parse(id))]);
    return Buffer.concat([header, encrypt(key, contextOf(organizationId, place), bytes)]);
  }

  /** @throws Error where the ciphertext is damaged, was moved from another cell, or its key is not at hand. */
  async open(manager: EntityManager, organizationId: string, place: Place, sealed: Buffer): Promise<string> {
    return (await this.openBytes(manager, organizationId, place, sealed)).toString('utf8');
  }

  /** @throws Error as `open` does. */
  async openBytes(manager: EntityManager, organizationId: string, place: Place, sealed: Buffer): Promise<Buffer> {
    if (sealed[0] !== formatVersion) throw new Error('unknown format of sealed text');
    const key = await this.key(manager, organizationId, stringify(sealed.subarray(1, headerLength)));
    return decrypt(key, contextOf(organizationId, place), sealed.subarray(headerLength));
  }

  /** Id of the data key that sealed this text. */
  keyOf(sealed: Buffer): string {
    return stringify(sealed.subarray(1, headerLength));
  }

  /** Makes a new data key that seals from now on; the ones before it are retired and still open what they sealed. */
  async rotate(manager: EntityManager, organizationId: string): Promise<string> {
    await manager.query(`UPDATE data_keys SET retired_at = now() WHERE organization_id = $1 AND retired_at IS NULL`, [
      organizationId,
    ]);
    this.newest.delete(organizationId);
    return this.makeKey(manager, organizationId);
  }

  private async sealingKey(manager: EntityManager, organizationId: string): Promise<string> {
    const known = this.newest.get(organizationId);
    if (known && known.until > performance.now()) return known.id;
    const [row] = await manager.query<{ id: string; own: boolean }[]>(
      `SELECT id, created_at = now() AS own FROM data_keys WHERE organization_id = $1 AND retired_at IS NULL ORDER BY id DESC LIMIT 1`,
      [organizationId],
    );
    if (!row) return this.makeKey(manager, organizationId);
    // A key made by this transaction (now() is its beginning) may still be rolled back: remembered, it would seal text
    // that nothing could open later. Another process may rotate: the choice is looked up again after a minute.
    if (!row.own) this.newest.set(organizationId, { id: row.id, until: performance.now() + 60_000 });
    return row.id;
  }

  private async makeKey(manager: EntityManager, organizationId: string): Promise<string> {
    const id = uuidv7();
    const wrapped = await this.keyEncryptionKey.wrap(dataKeyContext(organizationId, id), randomBytes(32));
    await manager.query(`INSERT INTO data_keys (organization_id, id, wrapped) VALUES ($1, $2, $3)`, [
      organizationId,
      id,
      wrapped,
    ]);
    return id;
  }

  private async key(manager: EntityManager, organizationId: string, id: string): Promise<Buffer> {
    const cached = this.keys.get(`${organizationId}:${id}`);
    if (cached) return cached;
    const [row] = await manager.query<{ wrapped: Buffer }[]>(
      `SELECT wrapped FROM data_keys WHERE organization_id = $1 AND id = $2`,
      [organizationId, id],
    );
    if (!row) throw new Error(`data key ${id} is missing`);
    const key = await this.keyEncryptionKey.unwrap(dataKeyContext(organizationId, id), row.wrapped);
    // A rolled-back key is never cached under an id that exists: ids are made once.
    this.keys.set(`${organizationId}:${id}`, key);
    return key;
  }
}

/** What a wrapped data key is bound to. */
export const dataKeyContext = (organizationId: string, id: string): string => `data-key:${organizationId}:${id}`;

const contextOf = (organizationId: string, place: Place): string =>
  `${organizationId}:${place.table}:${place.row}:${place.column}`;
