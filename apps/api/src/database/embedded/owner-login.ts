import { join } from 'node:path';
import { unusable } from '../../config/data-folder.js';
import { readOrMakeSecret } from '../../config/secret-file.js';
import { databaseName, ownerName } from './cluster.js';

/** The password of the database's owner, made at first use and kept in the data folder for its user alone. */
export function ownerPassword(dataDir: string): string {
  try {
    return readOrMakeSecret(join(dataDir, 'database.key')).text;
  } catch (error) {
    throw unusable(dataDir, error);
  }
}

/** The owner's login at the server on this machine. */
export const ownerUrl = (port: number, password: string): string =>
  `postgres://${ownerName}:${encodeURIComponent(password)}@127.0.0.1:${port}/${databaseName}`;
