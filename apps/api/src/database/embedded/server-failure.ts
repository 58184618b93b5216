import { closeSync, openSync, readSync, statSync, statfsSync } from 'node:fs';
import { StartError } from '../../config/start-error.js';

/** Reads what a log has gained since it had `from` bytes; an empty text where there is no log. */
export function logSince(file: string, from: number): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= from) return '';
  const start = Math.max(from, size - 64_000);
  const text = Buffer.alloc(size - start);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, text, 0, text.length, start);
  } finally {
    closeSync(handle);
  }
  return text.toString('utf8');
}

/** Less than this and PostgreSQL cannot even write the files of a start. */
const leastFreeBytes = 24 * 1024 * 1024;

/**
 * One sentence for a database server that did not start: what it said last, and what to do where that is known.
 *
 * @param said what the server and its tools have written
 * @param folder where the server keeps its files
 * @param logFile named for what the sentence leaves out
 */
export function serverFailure(said: string, folder: string, logFile: string): StartError {
  const line = lastMeaningfulLine(said);
  if (/No space left on device|Disk quota exceeded/i.test(said) || isFull(folder)) {
    return new StartError(
      `The disk with ${folder} is full, so the database cannot start: free some space and start again.`,
    );
  }
  if (/Permission denied|has wrong ownership/i.test(said)) {
    return new StartError(
      `The database's files in ${folder} cannot be used (${line}): start as the user who started it before, or name ` +
        `another folder with ATTUNE_DATA_DIR.`,
    );
  }
  if (/could not create shared memory|Cannot allocate memory/i.test(said)) {
    return new StartError(`There is too little memory for the database (${line}): free some and start again.`);
  }
  return new StartError(`The database did not start (${line || 'it said nothing'}): its log is ${logFile}.`);
}

/** The last line that says why; a shutdown note or a hint behind it does not. */
function lastMeaningfulLine(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const bare = (line: string): string => line.replace(/^.*?\b(PANIC|FATAL|ERROR|error|could not)/, '$1');
  const telling = lines.filter((line) => /\b(PANIC|FATAL|ERROR|error:|could not)/.test(line)).at(-1);
  return bare(telling ?? lines.at(-1) ?? '')
    .replace(/^(PANIC|FATAL|ERROR|error):\s*/, '')
    .replace(/\.$/, '');
}

function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < leastFreeBytes;
}
