import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who the database server runs as. PostgreSQL refuses to run as root; then it runs as the account named here. */
export interface ServerAccount {
  /** Options for child processes: `uid` and `gid` only where they differ from ours. */
  readonly spawn: { readonly cwd: string; readonly uid?: number; readonly gid?: number };
  /** True where the server is another user than we are, who may not reach every folder that we reach. */
  readonly other: boolean;
}

/**
 * Ourselves, unless we are root: then the owner of the database's files if there are any already, else `nobody`.
 *
 * @param files folder of an existing database, or null before there is one
 */
export async function serverAccount(files: string | null): Promise<ServerAccount> {
  const cwd = process.platform === 'win32' ? process.cwd() : '/'; // a folder that every user may enter
  if (process.getuid?.() !== 0) return { spawn: { cwd }, other: false };
  if (files !== null && existsSync(files)) {
    const { uid, gid } = statSync(files);
    if (uid !== 0) return { spawn: { cwd, uid, gid }, other: true };
  }
  const id = async (option: string): Promise<number> => Number((await run('id', [option, 'nobody'])).stdout);
  return { spawn: { cwd, uid: await id('-u'), gid: await id('-g') }, other: true };
}

/** Whether the server's user can enter a folder, or run a file, asked of the system as that user. */
export async function canReach(account: ServerAccount, path: string): Promise<boolean> {
  if (!account.other) return true;
  return run('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], account.spawn).then(
    () => true,
    () => false,
  );
}
