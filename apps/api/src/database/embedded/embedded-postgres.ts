import { join, resolve } from 'node:path';
import { openDataFolder, unusable } from '../../config/data-folder.js';
import { checkCluster, makeCluster, recordedCluster } from './cluster.js';
import { lockDataFolder } from './data-folder-lock.js';
import { ownerPassword, ownerUrl } from './owner-login.js';
import { runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.js';
import { serverAccount } from './server-account.js';
import { serverBinaries } from './server-binaries.js';

/** The database server that Attune runs itself when no DATABASE_URL is given. */
export interface EmbeddedPostgres {
  /** Login of the owner, for migrations and roles. */
  readonly ownerUrl: string;
  /** True where a server that a killed process left behind was found: it was stopped in order and started again. */
  readonly adopted: boolean;
  /** Ends the server and gives the data folder free; a second call does nothing more. */
  readonly stop: () => Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Where this process serves, for the sentence that a second start gets. */
  readonly address?: string;
  /** Receives a sentence for people where something is not as they may expect. */
  readonly log?: (sentence: string) => void;
}

/**
 * Starts a PostgreSQL on the data folder, making it at first use: password-protected, on this machine only, nothing
 * acknowledged ever lost. Root cannot run PostgreSQL; then it runs as `nobody`.
 *
 * @throws StartError: one sentence with the remedy, for a folder that is in use, full, closed or of another version
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  openDataFolder(dataDir);
  try {
    const unlock = lockDataFolder(dataDir, options.address ?? null);
    return await startServer(dataDir, unlock, options.log).catch((error: unknown) => {
      unlock();
      throw error;
    });
  } catch (error) {
    throw isFileError(error) ? unusable(dataDir, error) : error;
  }
}

const isFileError = (error: unknown): boolean => {
  const { syscall } = error as NodeJS.ErrnoException;
  return syscall !== undefined && !syscall.startsWith('spawn');
};

async function startServer(
  dataDir: string,
  unlock: () => void,
  log: EmbeddedOptions['log'],
): Promise<EmbeddedPostgres> {
  const password = ownerPassword(dataDir);
  const known = recordedCluster(dataDir);
  const account = await serverAccount(known?.folder ?? null);
  const binaries = await serverBinaries(account);
  if (known !== null) await checkCluster(known, account, binaries);
  const cluster = known ?? (await makeCluster(dataDir, password, account, binaries));
  if (cluster.folder !== join(dataDir, 'postgres')) {
    log?.(`The database keeps its files in ${cluster.folder}: the user its server runs as cannot enter ${dataDir}.`);
  }
  const adopted = runningPostmaster(cluster) !== null;
  if (adopted) await stopPostmaster(cluster, account, binaries);
  const port = await startPostmaster(cluster, account, binaries);
  let stopping: Promise<void> | undefined;
  return {
    ownerUrl: ownerUrl(port, password),
    adopted,
    stop: () => (stopping ??= stopPostmaster(cluster, account, binaries).finally(unlock)),
  };
}
