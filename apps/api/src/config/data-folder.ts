import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './start-error.js';

/**
 * Version of how the data folder is laid out:
 *
 * | file            | what                                                               |
 * |-----------------|--------------------------------------------------------------------|
 * | `layout.json`   | this version                                                       |
 * | `master.key`    | key-encryption key, unless one comes from the environment          |
 * | `running.json`  | who has the folder in use                                          |
 * | `database.json` | where the embedded database keeps its files, and its major version |
 * | `database.key`  | password of the embedded database's owner                          |
 * | `postgres/`     | the embedded database                                              |
 * | `recordings/`   | encrypted sound, unless it is kept elsewhere                       |
 */
export const dataLayout = 1;

const Layout = z.object({ layout: z.number().int() });

/**
 * What may lie in a folder that is still counted as empty: marks of the file system and of version control, and sound
 * that was kept here while key and database were elsewhere.
 */
const harmless = new Set(['lost+found', '.gitkeep', '.gitignore', '.DS_Store', 'recordings']);

/** Names of an earlier arrangement, in which the database server's files lay directly in the folder. */
const earlier = ['PG_VERSION', 'pg', 'postgres'];

/**
 * Makes the data folder at first use and checks it at every other: a folder that belongs to somebody else's files, to
 * an earlier layout or to a newer one is left untouched.
 *
 * @throws ConfigError in one sentence, naming ATTUNE_DATA_DIR.
 */
export function openDataFolder(folder: string): void {
  const layoutFile = join(folder, 'layout.json');
  if (existsSync(layoutFile)) return checkLayout(folder, layoutFile);
  try {
    // Others may pass through but not list it: where the server runs as `nobody` it must reach its own folder inside.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const found = readdirSync(folder).filter((name) => !harmless.has(name));
    if (found.includes('layout.json')) return checkLayout(folder, layoutFile); // made by another process just now
    if (found.some((name) => earlier.includes(name))) throw older(folder, 0);
    if (found.length > 0) {
      throw new ConfigError(
        `The data folder ${folder} holds other files (${found[0]}): name a new or empty folder with ATTUNE_DATA_DIR.`,
      );
    }
    writeFileSync(layoutFile, `${JSON.stringify({ layout: dataLayout })}\n`);
  } catch (error) {
    throw error instanceof ConfigError ? error : unusable(folder, error);
  }
}

/** One sentence for a data folder that cannot be written or read. */
export function unusable(folder: string, cause: unknown): ConfigError {
  const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
  const reason =
    {
      EACCES: 'you may not write there',
      EROFS: 'it is read-only',
      ENOSPC: 'the disk is full',
      ENOTDIR: 'a file is in the way',
    }[code] ?? code;
  const remedy =
    {
      ENOSPC: 'free some space and start again',
      EACCES: 'start as the user who made it, or name another with ATTUNE_DATA_DIR',
    }[code] ?? 'name another folder with ATTUNE_DATA_DIR';
  return new ConfigError(`The data folder ${folder} cannot be used (${reason}): ${remedy}.`, { cause });
}

function checkLayout(folder: string, layoutFile: string): void {
  let layout: number;
  try {
    layout = Layout.parse(JSON.parse(readFileSync(layoutFile, 'utf8'))).layout;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EACCES') throw unusable(folder, cause);
    throw new ConfigError(`${layoutFile} is damaged: restore the data folder from a backup.`, { cause });
  }
  if (layout < dataLayout) throw older(folder, layout);
  if (layout > dataLayout) {
    throw new ConfigError(
      `The data folder ${folder} was made by a newer Attune (layout ${layout}, this one reads ${dataLayout}): ` +
        `start the newer release, or name another folder with ATTUNE_DATA_DIR.`,
    );
  }
}

const older = (folder: string, layout: number): ConfigError =>
  new ConfigError(
    `The data folder ${folder} is of an older Attune (layout ${layout}, this one reads ${dataLayout}): take a dump of ` +
      `its database with the release that made it and restore that into a new folder named with ATTUNE_DATA_DIR.`,
  );
