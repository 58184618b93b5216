import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Reads a secret that is kept in a file, or makes one at first use: 32 random bytes in base64, readable by the owner
 * alone. It is on the disk, complete, before it is used: what is encrypted with a key that a power cut took is lost.
 * Of two processes that make it at the same moment one wins and both read the same.
 *
 * @returns the text of the file and whether this call made it
 */
export function readOrMakeSecret(file: string): { text: string; made: boolean } {
  let made = false;
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeDurably(draft, `${randomBytes(32).toString('base64')}\n`);
    made = linkUnlessThere(draft, file);
    rmSync(draft);
    syncFolder(dirname(file));
  }
  return { text: readFileSync(file, 'utf8').trim(), made };
}

function writeDurably(file: string, text: string): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A link appears whole or not at all, and never replaces a file that is there. */
function linkUnlessThere(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return; // Windows cannot open a folder to sync it
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
