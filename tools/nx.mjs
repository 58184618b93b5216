// Runs nx the way this workspace wants it: no daemon left behind, plain lines, its own cache.
import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * @param {string[]} words what follows `nx` on the command line
 * @param {NodeJS.ProcessEnv} env added to the environment
 * @returns {Promise<{ ok: boolean, said: string }>} what it wrote, for whoever needs it
 */
export function nx(words, env = {}) {
  return run(['node_modules/nx/dist/bin/nx.js', ...words, '--output-style=static'], {
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    ...env,
  });
}

/**
 * Runs a program of the packages and keeps what it writes.
 *
 * @param {string[]} words its file, seen from the root, and its arguments
 * @param {NodeJS.ProcessEnv} env added to the environment
 * @returns {Promise<{ ok: boolean, said: string }>}
 */
export function run([program, ...words], env = {}) {
  const child = spawn(process.execPath, [path.join(root, program), ...words], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const handOn = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, handOn);
  return new Promise((done, failed) => {
    child.once('error', failed).once('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, handOn);
      done({ ok: code === 0, said });
    });
  });
}
