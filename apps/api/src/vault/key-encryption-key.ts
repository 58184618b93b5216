import { decrypt, deriveSecret, encrypt } from './cipher.js';

/** Wraps data keys. The master key of the configuration is one implementation; a key management service is another. */
export abstract class KeyEncryptionKey {
  abstract wrap(context: string, dataKey: Buffer): Promise<Buffer>;
  /** @throws Error where the data key was wrapped by another master key. */
  abstract unwrap(context: string, wrapped: Buffer): Promise<Buffer>;
}

export class MasterKey extends KeyEncryptionKey {
  private readonly key: Buffer;

  constructor(masterKey: Buffer) {
    super();
    this.key = deriveSecret(masterKey, 'key-encryption-key');
  }

  wrap(context: string, dataKey: Buffer): Promise<Buffer> {
    return Promise.resolve(encrypt(this.key, context, dataKey));
  }

  unwrap(context: string, wrapped: Buffer): Promise<Buffer> {
    return Promise.resolve(wrapped).then((bytes) => decrypt(this.key, context, bytes));
  }
}
