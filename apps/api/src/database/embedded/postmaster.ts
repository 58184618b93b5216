import { execFile } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { dataOf, logOf, writeSettings, type Cluster } from './cluster.js';
import { commandLine, isAlive } from './process-identity.js';
import { type ServerAccount } from './server-account.js';
import { type ServerBinaries } from './server-binaries.js';
import { logSince, serverFailure } from './server-failure.js';

const run = promisify(execFile);

/** A running server, as it describes itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The server that runs on these files; null when none does, whatever files a killed one left behind. */
export function runningPostmaster(cluster: Cluster): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(dataOf(cluster), 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || isSomethingElse(pid, cluster)) return null;
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' };
}

/** After a restart of the machine the number in a left-over file may be that of any program; it must not be stopped. */
function isSomethingElse(pid: number, cluster: Cluster): boolean {
  const command = commandLine(pid);
  return command !== '' && !command.includes(dataOf(cluster));
}

/**
 * Starts the server on a free port of this machine only, and waits until it accepts connections: after a crash that
 * includes the recovery of everything that was acknowledged.
 *
 * @returns the port
 * @throws StartError with the server's last word
 */
export async function startPostmaster(
  cluster: Cluster,
  account: ServerAccount,
  binaries: ServerBinaries,
): Promise<number> {
  const log = logOf(cluster);
  const giveUp = Date.now() + 15_000;
  for (;;) {
    const port = await freePort();
    removeForeignPid(cluster);
    writeSettings(dataOf(cluster), port, account);
    const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    try {
      await pgCtl(cluster, account, binaries, ['-t', '3600', '-l', log, 'start']);
      return port;
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      const said = `${stdout}\n${stderr}\n${logSince(log, before)}`;
      // Another program took the port meanwhile, or the last processes of a killed server are still going.
      const passing = /Address already in use|is still in use|already exists/i.test(said);
      if (!passing || Date.now() > giveUp) throw serverFailure(said, cluster.folder, log);
      await pause(250);
    }
  }
}

/** Stops the server: sessions are ended, everything is written. Where that hangs, at once; the next start recovers. */
export async function stopPostmaster(
  cluster: Cluster,
  account: ServerAccount,
  binaries: ServerBinaries,
): Promise<void> {
  if (runningPostmaster(cluster) === null) return; // it was killed
  const stop = (mode: string, seconds: string): Promise<unknown> =>
    pgCtl(cluster, account, binaries, ['-m', mode, '-t', seconds, 'stop']);
  await stop('fast', '10').catch(async (error: unknown) => {
    if (runningPostmaster(cluster) === null) return; // it was about to end by itself
    await stop('immediate', '10').catch(() => {
      throw error;
    });
  });
}

const pgCtl = (
  cluster: Cluster,
  account: ServerAccount,
  { pgCtl: program }: ServerBinaries,
  words: string[],
): Promise<unknown> => run(program, ['-D', dataOf(cluster), '-w', ...words], account.spawn);

/** PostgreSQL does not start while the number in a left-over `postmaster.pid` is that of any running program. */
function removeForeignPid(cluster: Cluster): void {
  if (runningPostmaster(cluster) === null) rmSync(join(dataOf(cluster), 'postmaster.pid'), { force: true });
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
