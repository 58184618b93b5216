import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataFolder, unusable } from './data-folder.js';
import { type Environment } from './environment.js';
import { readOrMakeSecret } from './secret-file.js';
import { ConfigError } from './start-error.js';

/** Where the master key came from. `made`: just now, so nothing that is already encrypted can be opened with it. */
export type MasterKeyOrigin = 'environment' | 'key file' | 'data folder' | 'made';

/** The key-encryption key: from the environment, from a named file, or from the data folder, where it is made once. */
export function findMasterKey(
  environment: Pick<Environment, 'ATTUNE_MASTER_KEY' | 'ATTUNE_MASTER_KEY_FILE'>,
  dataDir: string,
): { key: Buffer; origin: MasterKeyOrigin } {
  const { ATTUNE_MASTER_KEY: given, ATTUNE_MASTER_KEY_FILE: file } = environment;
  if (given && file) {
    throw new ConfigError('ATTUNE_MASTER_KEY and ATTUNE_MASTER_KEY_FILE are both set: leave one of them out.');
  }
  if (given) return { key: given, origin: 'environment' };
  if (file) return { key: readKeyFile(file), origin: 'key file' };
  openDataFolder(dataDir);
  const path = join(dataDir, 'master.key');
  try {
    const { text, made } = readOrMakeSecret(path);
    return { key: decode(text, path), origin: made ? 'made' : 'data folder' };
  } catch (error) {
    throw error instanceof ConfigError ? error : unusable(dataDir, error);
  }
}

function readKeyFile(file: string): Buffer {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    throw new ConfigError(
      `ATTUNE_MASTER_KEY_FILE names ${file}, which cannot be read (${code}): name a readable file with the key.`,
      { cause },
    );
  }
  return decode(text, file);
}

function decode(text: string, file: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === 32) return key;
  throw new ConfigError(
    `The master key in ${file} is not 32 bytes in base64: put back the file that was there, or the text in it ` +
      `cannot be opened.`,
  );
}
