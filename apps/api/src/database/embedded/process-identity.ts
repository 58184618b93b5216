import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process with this number runs, whoever it belongs to; one that has ended but was not fetched does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform !== 'linux' || statusFields(pid)[0] !== 'Z';
}

/**
 * When a process was started, as an opaque mark. Numbers of processes are used again, above all after a restart of the
 * machine or of a container; a number together with this mark is not.
 *
 * @returns the mark, or an empty text where the system does not tell
 */
export function startMark(pid: number): string {
  if (process.platform === 'linux') {
    const started = statusFields(pid)[19];
    return started ? `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${started}` : '';
  }
  return process.platform === 'win32' ? '' : ask('lstart', pid);
}

/** The command line of a process, or an empty text where the system does not tell. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') return ofProcess(pid, 'cmdline').replaceAll('\0', ' ').trim();
  return process.platform === 'win32' ? '' : ask('command', pid);
}

/** Linux: state, parent and so on. The program's name before them stands in brackets and may hold spaces. */
const statusFields = (pid: number): string[] => ofProcess(pid, 'stat').replace(/^.*\)/s, '').trim().split(' ');

function ofProcess(pid: number, file: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // it ended just now
  }
}

function ask(what: 'lstart' | 'command', pid: number): string {
  try {
    return execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return ''; // it ended just now
  }
}
