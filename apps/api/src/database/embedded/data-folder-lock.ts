import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../config/start-error.js';
import { isAlive, startMark } from './process-identity.js';

/** The process that has a data folder in use. */
export interface Holder {
  readonly pid: number;
  /** Tells the process from a later one with the same number. */
  readonly started: string;
  /** Where it serves, for people. */
  readonly address: string | null;
}

const fileOf = (dataDir: string): string => join(dataDir, 'running.json');

/**
 * Takes the data folder for this process, or says who has it. What a killed process left behind does not count.
 *
 * @returns gives the folder free again
 * @throws StartError when another process has it in use
 */
export function lockDataFolder(dataDir: string, address: string | null): () => void {
  const file = fileOf(dataDir);
  const mine = JSON.stringify({ pid: process.pid, started: startMark(process.pid), address } satisfies Holder);
  const draft = `${file}.${process.pid}`;
  for (let attempt = 0; attempt < 5; attempt++) {
    // A link appears with its content or not at all, so nobody ever reads half a file.
    try {
      writeFileSync(draft, mine);
      if (linkUnlessThere(draft, file)) return () => release(file, mine);
    } finally {
      rmSync(draft, { force: true });
    }
    const holder = holderOf(dataDir);
    if (holder !== null) throw inUse(dataDir, holder);
    removeStale(file);
  }
  throw new StartError(`Another start on ${dataDir} is under way: wait a moment and start again.`);
}

/** The process that has the folder in use now; null if there is none or it has ended without saying so. */
export function holderOf(dataDir: string): Holder | null {
  const holder = read(fileOf(dataDir));
  if (holder === null || !isAlive(holder.pid)) return null;
  return holder.started === startMark(holder.pid) ? holder : null;
}

const inUse = (dataDir: string, { pid, address }: Holder): StartError =>
  new StartError(
    `Attune is already running on the data folder ${dataDir} (process ${pid}${address ? `, ${address}` : ''}): use that ` +
      `one, stop it with Ctrl-C or "kill ${pid}", or name another folder with ATTUNE_DATA_DIR.`,
  );

function read(file: string): Holder | null {
  try {
    const { pid, started, address } = JSON.parse(readFileSync(file, 'utf8')) as Holder;
    return { pid, started, address };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

function linkUnlessThere(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves the file away first: of two processes that find it stale only one succeeds, and the other looks again. */
function removeStale(file: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  // Between looking and moving another start may have taken the folder: give it back.
  if (moved !== null && isAlive(moved.pid) && moved.started === startMark(moved.pid)) linkUnlessThere(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string, mine: string): void {
  try {
    if (readFileSync(file, 'utf8') === mine) rmSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
