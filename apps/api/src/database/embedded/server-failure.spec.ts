import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logSince, serverFailure } from './server-failure.js';

const stamp = '2026-11-22 20:40:44.770 UTC [17184]';
const sentence = (said: string): string => serverFailure(said, tmpdir(), '/data/server.log').message;

describe('the sentence for a server that does not start', () => {
  it('says to free some space where the disk is full', () => {
    const said = `${stamp} PANIC:  could not write to file "pg_wal/xlogtemp.9": No space left on device\npg_ctl: could not start server`;
    expect(sentence(said)).toMatch(/^The disk with .* is full.*: free some space and start again\.$/);
  });

  it('names the user where files belong to somebody else', () => {
    const said = `${stamp} FATAL:  data directory "/data/postgres/data" has wrong ownership\n${stamp} HINT:  The server must be started by the user that owns the data directory.`;
    expect(sentence(said)).toMatch(
      /\(data directory "\/data\/postgres\/data" has wrong ownership\): start as the user/,
    );
  });

  it('names memory where that is missing', () => {
    const said = `${stamp} FATAL:  could not map anonymous shared memory: Cannot allocate memory`;
    expect(sentence(said)).toMatch(/^There is too little memory for the database \(could not map/);
  });

  it('repeats the last line that tells something, without its stamp, and names the log', () => {
    const said = `${stamp} LOG:  starting\n${stamp} FATAL:  configuration file "x.conf" contains errors\n\nstopped waiting`;
    expect(sentence(said)).toBe(
      'The database did not start (configuration file "x.conf" contains errors): its log is /data/server.log.',
    );
  });

  it('admits that nothing was said', () => {
    expect(sentence(' \n')).toContain('(it said nothing)');
  });
});

describe('logSince', () => {
  it('gives what was added, and nothing for a log that is not there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'attune-log-'));
    const file = join(folder, 'server.log');
    expect(logSince(file, 0)).toBe('');
    writeFileSync(file, 'before\nafter\n');
    expect(logSince(file, 'before\n'.length)).toBe('after\n');
    rmSync(folder, { recursive: true });
  });
});
