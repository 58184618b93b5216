import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartError } from '../../config/start-error.js';
import { recordedCluster } from './cluster.js';
import { holderOf } from './data-folder-lock.js';
import { ownerPassword, ownerUrl } from './owner-login.js';
import { runningPostmaster } from './postmaster.js';

/**
 * The login of the owner at the server that another process runs on this data folder, for the command line beside a
 * running `npm start`. Waits for a server that is just starting.
 *
 * @returns null when no process has the folder in use: then the caller may start the server itself
 * @throws StartError when the other process has no server after a minute
 */
export async function attachToRunning(dataDir: string): Promise<string | null> {
  const folder = resolve(dataDir);
  const giveUp = Date.now() + 60_000;
  for (;;) {
    const holder = holderOf(folder);
    if (holder === null) return null;
    const cluster = recordedCluster(folder);
    const server = cluster && runningPostmaster(cluster);
    if (server?.ready) return ownerUrl(server.port, ownerPassword(folder));
    if (Date.now() > giveUp) {
      throw new StartError(
        `Attune (process ${holder.pid}) has ${folder} in use but its database does not answer: stop that process and ` +
          `start it again.`,
      );
    }
    await pause(100);
  }
}
