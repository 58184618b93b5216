import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import pg from 'pg';
import { StartError } from '../../config/start-error.js';
import { attachToRunning } from './attach.js';
import { recordedCluster } from './cluster.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { runningPostmaster } from './postmaster.js';
import { isAlive } from './process-identity.js';

jest.setTimeout(60_000); // a busy machine starts a server slowly
const root = process.getuid?.() === 0;
const fresh = mkdtempSync(join(tmpdir(), 'attune-data-'));
let folder: string;
let server: EmbeddedPostgres | undefined;

// Making a database takes two seconds, copying one (with its owner) a tenth.
beforeAll(async () => {
  const made = await startEmbeddedPostgres({ dataDir: fresh });
  await made.stop();
});
afterAll(() => rmSync(fresh, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune-data-'));
  execFileSync('cp', ['-a', `${fresh}/.`, folder]);
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const start = async (dataDir = folder, log?: (sentence: string) => void): Promise<EmbeddedPostgres> =>
  (server = await startEmbeddedPostgres({ dataDir, log }));

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const sentenceOf = async (attempt: Promise<unknown>): Promise<string> => {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartError);
  const { message } = error as StartError;
  expect(message.split('\n')).toHaveLength(1);
  return message;
};

/** The first process of the server on our folder. */
function postmaster(): number {
  const cluster = recordedCluster(folder);
  const running = cluster && runningPostmaster(cluster);
  if (!running) throw new Error('no server runs on the folder');
  return running.pid;
}

async function killServer(): Promise<void> {
  const pid = postmaster();
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await pause(20);
  await server?.stop();
}

describe('the embedded PostgreSQL', () => {
  it('keeps what was written from one start to the next', async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    await query(first.ownerUrl, `CREATE TABLE kept AS SELECT 'here' AS word`);
    await first.stop();
    const second = await start();
    expect(await query(second.ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'here' }]);
    expect(second.adopted).toBe(false);
  });

  it('is reached by its password, from this machine, and writes everything through to the disk', async () => {
    const { ownerUrl } = await start();
    const address = new URL(ownerUrl);
    expect(address.hostname).toBe('127.0.0.1');
    const [settings] = await query(
      ownerUrl,
      `SELECT current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets,
              current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone`,
    );
    expect(settings).toEqual({
      listens: '127.0.0.1',
      sockets: '',
      fsync: 'on',
      commit: 'on',
      encoding: 'UTF8',
      zone: 'UTC',
    });
    const [login] = await query(ownerUrl, `SELECT rolpassword AS kept FROM pg_authid WHERE rolname = 'attune_owner'`);
    expect(login?.['kept']).toMatch(/^SCRAM-SHA-256\$/);
    address.password = 'guess';
    await expect(query(address.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(folder, 'database.key')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres', 'data')).mode & 0o777).toBe(0o700);
  });

  it('never writes values of rows or statements into its log', async () => {
    const { ownerUrl } = await start();
    await query(ownerUrl, 'CREATE TABLE once (word text PRIMARY KEY)');
    await query(ownerUrl, `INSERT INTO once VALUES ('confidential')`);
    await expect(query(ownerUrl, `INSERT INTO once VALUES ('confidential')`)).rejects.toThrow(/duplicate key/);
    const log = readFileSync(join(folder, 'postgres', 'server.log'), 'utf8');
    expect(log).toContain('duplicate key value');
    expect(log).not.toContain('confidential');
  });

  it('has everything that was acknowledged after its processes were killed', async () => {
    const { ownerUrl } = await start();
    await query(ownerUrl, 'CREATE TABLE acknowledged (n int)');
    for (let n = 1; n <= 20; n++) await query(ownerUrl, `INSERT INTO acknowledged VALUES (${n})`);
    await killServer();
    const again = await start();
    expect(await query(again.ownerUrl, 'SELECT count(*)::int AS n FROM acknowledged')).toEqual([{ n: 20 }]);
    expect(readFileSync(join(folder, 'postgres', 'server.log'), 'utf8')).toContain('automatic recovery in progress');
  });

  it('takes over the server that a killed start left running', async () => {
    const killed = await start();
    const left = postmaster();
    const ended = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, 'running.json'), JSON.stringify({ pid: ended, started: '', address: null }));
    expect(await attachToRunning(folder)).toBeNull();
    const taken = await start();
    expect(taken.adopted).toBe(true);
    expect(postmaster()).not.toBe(left);
    expect(await query(taken.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(new URL(killed.ownerUrl).password).toBe(new URL(taken.ownerUrl).password);
  });

  it('starts although the number in a left-over postmaster.pid now belongs to another program', async () => {
    await start();
    const file = join(folder, 'postgres', 'data', 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    await killServer();
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
    writeFileSync(file, [String(other.pid), ...lines.slice(1)].join('\n'));
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(other.exitCode).toBeNull();
    other.kill();
  });

  it('refuses a second start on the same folder and names the first', async () => {
    server = await startEmbeddedPostgres({ dataDir: folder, address: 'http://127.0.0.1:3000' });
    const sentence = await sentenceOf(startEmbeddedPostgres({ dataDir: folder }));
    expect(sentence).toContain(`process ${process.pid}, http://127.0.0.1:3000`);
    expect(sentence).toMatch(/already running.*ATTUNE_DATA_DIR\.$/);
    expect(await attachToRunning(folder)).toBe(server.ownerUrl);
    await server.stop();
    expect(await attachToRunning(folder)).toBeNull();
  });

  it('does not count a lock whose process ended, even where its number is used again', async () => {
    const stale = { pid: process.pid, started: 'another start of the machine', address: null };
    writeFileSync(join(folder, 'running.json'), JSON.stringify(stale));
    expect((await start()).adopted).toBe(false);
  });

  it('refuses files of an older PostgreSQL and says how to bring them over', async () => {
    writeFileSync(join(folder, 'postgres', 'data', 'PG_VERSION'), '17\n');
    const sentence = await sentenceOf(startEmbeddedPostgres({ dataDir: folder }));
    expect(sentence).toMatch(/is of PostgreSQL 17 and this Attune brings PostgreSQL 18: take a dump/);
  });

  it('does not begin anew where the files of a known database are gone', async () => {
    rmSync(join(folder, 'postgres'), { recursive: true });
    expect(await sentenceOf(startEmbeddedPostgres({ dataDir: folder }))).toMatch(/are gone: put them back/);
  });

  it('says in one sentence what the server said when it does not start', async () => {
    writeFileSync(join(folder, 'postgres', 'data', 'postgresql.auto.conf'), `shared_buffers = 'much'\n`);
    const sentence = await sentenceOf(startEmbeddedPostgres({ dataDir: folder }));
    expect(sentence).toMatch(/^The database did not start \(.*\): its log is .*server\.log\.$/);
  });

  it('makes the database anew when the very first start was interrupted', async () => {
    renameSync(join(folder, 'postgres', 'data'), join(folder, 'postgres', 'new'));
    rmSync(join(folder, 'database.json'));
    const { ownerUrl } = await start();
    expect(await query(ownerUrl, 'SELECT current_database() AS name')).toEqual([{ name: 'attune' }]);
  });

  (root ? it : it.skip)('runs as nobody for root', async () => {
    await start();
    const nobody = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }));
    expect(statSync(`/proc/${postmaster()}`).uid).toBe(nobody);
  });

  (root ? it : it.skip)('keeps its files elsewhere, and says so, where nobody cannot reach the folder', async () => {
    const closed = join(folder, 'private');
    mkdirSync(closed, { mode: 0o700 });
    const said: string[] = [];
    const dataDir = join(closed, 'data');
    const first = await start(dataDir, (sentence) => said.push(sentence));
    const elsewhere = recordedCluster(dataDir)?.folder ?? '';
    try {
      expect(elsewhere).toMatch(/^\/var\/lib\/attune\/database-/);
      expect(said).toEqual([expect.stringContaining(elsewhere)]);
      await query(first.ownerUrl, `CREATE TABLE kept AS SELECT 'here' AS word`);
      await first.stop();
      chmodSync(closed, 0o755); // a folder that opens later does not make the database begin anew
      const second = await start(dataDir);
      expect(await query(second.ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'here' }]);
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
      await second.stop();
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });
});
