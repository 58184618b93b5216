// Runs programs of the packages on the Node.js that this runs on, and keeps what they write for whoever needs it.
import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * @param {string[]} words the program's file, seen from the root, and its arguments
 * @param {{ env?: NodeJS.ProcessEnv, folder?: string }} options added to the environment; where it runs, seen from the root
 * @returns {Promise<{ ok: boolean, said: string }>}
 */
export function run([program, ...words], { env = {}, folder = '.' } = {}) {
  const child = spawn(process.execPath, [path.join(root, program), ...words], {
    cwd: path.join(root, folder),
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

/** Runs nx the way this workspace wants it: no daemon left behind, plain lines. */
export function nx(words) {
  const env = { NX_DAEMON: 'false', NX_TUI: 'false' };
  return run(['node_modules/nx/dist/bin/nx.js', ...words, '--output-style=static'], { env });
}
