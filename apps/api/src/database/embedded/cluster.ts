import { execFile } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../../config/start-error.js';
import { canReach, type ServerAccount } from './server-account.js';
import { sharedFolder, type ServerBinaries } from './server-binaries.js';
import { serverFailure } from './server-failure.js';
import { serverSettings } from './server-settings.js';

const run = promisify(execFile);

export const ownerName = 'attune_owner';
export const databaseName = 'attune';

/** Where the embedded database keeps its files, as `database.json` in the data folder records it. */
export interface Cluster {
  /** Holds `data/` (PostgreSQL's own folder) and `server.log`; belongs to the server's user. */
  readonly folder: string;
  /** Major version of PostgreSQL that made the files. */
  readonly major: number;
}

export const dataOf = (cluster: Cluster): string => join(cluster.folder, 'data');
export const logOf = (cluster: Cluster): string => join(cluster.folder, 'server.log');

/** What the data folder says about its database; null before the first start. */
export function recordedCluster(dataDir: string): Cluster | null {
  const file = join(dataDir, 'database.json');
  if (!existsSync(file)) return null;
  const { folder, major } = JSON.parse(readFileSync(file, 'utf8')) as Cluster;
  return { folder: resolve(dataDir, folder), major };
}

/**
 * Checks that the files of an existing database are there and of our major version.
 *
 * @throws StartError in one sentence with the remedy
 */
export async function checkCluster(cluster: Cluster, account: ServerAccount, binaries: ServerBinaries): Promise<void> {
  const { folder } = cluster;
  if (!existsSync(folder)) {
    throw new StartError(
      `The database's files in ${folder} are gone: put them back from a backup, or name a new folder with ATTUNE_DATA_DIR.`,
    );
  }
  const uid = process.getuid?.();
  const owner = statSync(folder).uid;
  if (uid !== undefined && uid !== 0 && owner !== uid) {
    throw new StartError(
      `The database's files in ${folder} belong to another user (${owner}): start as root or as that user, or name ` +
        `another folder with ATTUNE_DATA_DIR.`,
    );
  }
  const versionFile = join(dataOf(cluster), 'PG_VERSION');
  const major = existsSync(versionFile) ? Number.parseInt(readFileSync(versionFile, 'utf8'), 10) : NaN;
  if (Number.isNaN(major)) {
    throw new StartError(
      `There is no database in ${dataOf(cluster)}: put the files back from a backup, or name a new folder with ATTUNE_DATA_DIR.`,
    );
  }
  if (major !== binaries.major) {
    throw new StartError(
      `The database in ${folder} is of PostgreSQL ${major} and this Attune brings PostgreSQL ${binaries.major}: take a ` +
        `dump with the Attune that made it and restore that into a new folder named with ATTUNE_DATA_DIR.`,
    );
  }
  if (!(await canReach(account, dataOf(cluster)))) {
    throw new StartError(
      `The database server runs as another user, who can no longer enter ${folder}: allow passing through the folders ` +
        `above it (chmod o+x).`,
    );
  }
}

/**
 * Makes the database of a new data folder. An interrupted start leaves nothing that a later one could mistake for a
 * database: the files get their name when they are complete, and `database.json` comes last.
 */
export async function makeCluster(
  dataDir: string,
  password: string,
  account: ServerAccount,
  binaries: ServerBinaries,
): Promise<Cluster> {
  const cluster = { folder: await placeFor(dataDir, account), major: binaries.major };
  const draft = join(cluster.folder, 'new');
  const passwordFile = join(cluster.folder, 'password');
  rmSync(draft, { recursive: true, force: true });
  rmSync(dataOf(cluster), { recursive: true, force: true }); // complete but never recorded, so never used
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    own(passwordFile, account);
    await run(
      binaries.initdb,
      [
        ...['-D', draft, '-U', ownerName, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
        ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ],
      account.spawn,
    );
    appendFileSync(join(draft, 'postgresql.conf'), "\ninclude 'attune.conf'\n");
    writeSettings(draft, 5432, account);
    await createDatabase(binaries, draft, account);
    renameSync(draft, dataOf(cluster));
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    if (stderr === undefined) throw error;
    throw serverFailure(`${stdout}\n${stderr}`, cluster.folder, logOf(cluster));
  } finally {
    rmSync(passwordFile, { force: true });
  }
  record(dataDir, cluster);
  return cluster;
}

/** A place inside the data folder is recorded relative to it, so that the data folder may be moved. */
function record(dataDir: string, { folder, major }: Cluster): void {
  const file = join(dataDir, 'database.json');
  const inside = folder.startsWith(dataDir + sep);
  const text = JSON.stringify({ folder: inside ? relative(dataDir, folder) : folder, major } satisfies Cluster);
  writeFileSync(`${file}.new`, `${text}\n`);
  renameSync(`${file}.new`, file);
}

/** In the data folder; where the server's user cannot get there even so, in a folder of its own. */
async function placeFor(dataDir: string, account: ServerAccount): Promise<string> {
  if (await letThrough(dataDir, account)) {
    const folder = join(dataDir, 'postgres');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    own(folder, account);
    return folder;
  }
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  const folder = mkdtempSync(join(sharedFolder, 'database-'));
  own(folder, account);
  if (await canReach(account, folder)) return folder;
  rmSync(folder, { recursive: true });
  throw new StartError(
    `The database server runs as another user, who can enter neither ${dataDir} nor ${sharedFolder}: name a folder that ` +
      `all users can pass through with ATTUNE_DATA_DIR.`,
  );
}

/** The data folder is ours to open for passing through; the folders above it are not. */
async function letThrough(dataDir: string, account: ServerAccount): Promise<boolean> {
  if (await canReach(account, dataDir)) return true;
  if (!(await canReach(account, dirname(dataDir)))) return false;
  chmodSync(dataDir, statSync(dataDir).mode | 0o001);
  return canReach(account, dataDir);
}

function own(path: string, { spawn }: ServerAccount): void {
  if (spawn.uid !== undefined && spawn.gid !== undefined) chownSync(path, spawn.uid, spawn.gid);
}

/** Writes the settings of the next start beside PostgreSQL's own. */
export function writeSettings(data: string, port: number, account: ServerAccount): void {
  const file = join(data, 'attune.conf');
  writeFileSync(file, serverSettings(port), { mode: 0o600 });
  own(file, account);
}

/** In PostgreSQL's single-user mode, before the server exists for anybody else. */
async function createDatabase(binaries: ServerBinaries, data: string, account: ServerAccount): Promise<void> {
  const made = run(binaries.postgres, ['--single', '-D', data, 'postgres'], account.spawn);
  made.child.stdin?.end(`CREATE DATABASE ${databaseName};\n`);
  await made;
}
