// Two npm commands in one checkout must not install or build at the same moment.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `work` while no other process runs one of the same name; waits for the other, and says so.
 *
 * @param {string} lockFile a file that exists while the work is done; its text is the number of the process
 * @param {string} waiting one sentence for the person who waits
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 * @template T
 */
export async function oneAtATime(lockFile, waiting, work) {
  mkdirSync(path.dirname(lockFile), { recursive: true });
  let said = false;
  while (!take(lockFile)) {
    if (isStale(lockFile)) {
      rmSync(lockFile, { force: true });
      continue;
    }
    if (!said) console.error(waiting);
    said = true;
    await pause(300);
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Nothing that is done here takes longer; an older file is a left-over whose number another process has by now. */
const longest = 30 * 60_000;

/** The process that took it has ended, or wrote nothing into it within the moment that this takes. */
function isStale(lockFile) {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    if (Date.now() - statSync(lockFile).mtimeMs > (pid ? longest : 2000)) return true;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
