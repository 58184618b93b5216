import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataFolder } from '../config/data-folder.js';

const fileOf = (dataDir: string): string => join(dataDir, 'demo-password');

/** Readable for the owner of the data folder only: it opens nothing but the demonstration clinic. */
export async function writeDemoPassword(dataDir: string, password: string): Promise<void> {
  openDataFolder(dataDir);
  await writeFile(fileOf(dataDir), `${password}\n`, { mode: 0o600 });
}

export async function readDemoPassword(dataDir: string): Promise<string | null> {
  try {
    return (await readFile(fileOf(dataDir), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
