import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfig } from './config.js';
import { ConfigError } from './start-error.js';

const key = randomBytes(32).toString('base64');
const checkout = resolve(import.meta.dirname, '../../../..');
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'attune-config-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sentenceOf = (env: NodeJS.ProcessEnv): string => {
  try {
    loadConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
  throw new Error('the settings were accepted');
};

describe('settings of recordings', () => {
  const recordings = (env: NodeJS.ProcessEnv = {}) => loadConfig({ ATTUNE_MASTER_KEY: key, ...env }).recordings;

  it('refuse sound by default, and would keep it in the data folder', () => {
    expect(recordings()).toEqual({
      maximumBytes: 500 * 2 ** 20,
      storage: { kind: 'folder', folder: join(checkout, '.data', 'recordings') },
      transcription: null,
    });
  });

  it('name a service, a limit and a store', () => {
    const s3 = { ATTUNE_S3_BUCKET: 'sound', ATTUNE_S3_ENDPOINT: 'https://s3.example.org', ATTUNE_S3_REGION: 'eu-1' };
    const keys = { ATTUNE_S3_ACCESS_KEY_ID: 'id', ATTUNE_S3_SECRET_ACCESS_KEY: 'secret' };
    const speech = { ATTUNE_TRANSCRIPTION_URL: 'http://speech:8000/v1/', ATTUNE_TRANSCRIPTION_KEY: 'k' };
    expect(recordings({ ...s3, ...keys, ...speech, ATTUNE_RECORDING_MAX_MB: '25' })).toEqual({
      maximumBytes: 25 * 2 ** 20,
      storage: {
        kind: 's3',
        bucket: 'sound',
        endpoint: 'https://s3.example.org',
        region: 'eu-1',
        credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
      },
      transcription: { url: 'http://speech:8000/v1', key: 'k', model: 'whisper-1' },
    });
    expect(recordings(s3).storage).toMatchObject({ credentials: null });
    expect(recordings({ ATTUNE_RECORDINGS_DIR: folder }).storage).toEqual({ kind: 'folder', folder });
  });

  it.each([
    [{ ATTUNE_S3_ACCESS_KEY_ID: 'id' }, /^ATTUNE_S3_BUCKET is missing beside ATTUNE_S3_ACCESS_KEY_ID/],
    [{ ATTUNE_S3_BUCKET: 'b', ATTUNE_S3_SECRET_ACCESS_KEY: 'topsecret' }, /belong together/],
    [{ ATTUNE_TRANSCRIPTION_URL: 'speech:8000' }, /^ATTUNE_TRANSCRIPTION_URL must be the base/],
    [{ ATTUNE_RECORDING_MAX_MB: '0' }, /^ATTUNE_RECORDING_MAX_MB must be a number of megabytes/],
  ])('given by halves or wrongly are named: %j', (env, sentence) => {
    const said = sentenceOf({ ATTUNE_MASTER_KEY: key, ...env });
    expect(said).toMatch(sentence);
    expect(said).not.toContain('topsecret');
  });
});

describe('loadConfig', () => {
  it('serves this machine on port 3000 with an embedded database inside the checkout when nothing is set', () => {
    const config = loadConfig({ ATTUNE_MASTER_KEY: key });
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: join(checkout, '.data'),
      databaseUrl: null,
      redisUrl: null,
      publicUrl: null,
      demo: 'auto',
      demoPassword: null,
      idleMinutes: 30,
      secureCookies: false,
      workerInProcess: true,
      logLevel: 'info',
      trustProxy: 0,
      masterKeyOrigin: 'environment',
    });
    expect(config.masterKey.toString('base64')).toBe(key);
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('reads every variable', () => {
    writeFileSync(join(folder, 'index.html'), '');
    const config = loadConfig({
      ATTUNE_MASTER_KEY: key,
      PORT: '8080',
      HOST: '0.0.0.0',
      ATTUNE_DATA_DIR: 'elsewhere',
      ATTUNE_WEB_DIR: folder,
      ATTUNE_PUBLIC_URL: 'https://attune.example.org/',
      DATABASE_URL: 'postgresql://owner:secret@db/attune',
      DATABASE_APP_URL: 'postgres://app:secret@db/attune',
      DATABASE_JOBS_URL: 'postgres://jobs:secret@db/attune',
      REDIS_URL: 'rediss://queue:6380',
      ATTUNE_DEMO: 'off',
      ATTUNE_DEMO_PASSWORD: 'a demonstration',
      ATTUNE_IDLE_MINUTES: '5',
      ATTUNE_WORKER: 'no',
      ATTUNE_LOG_LEVEL: 'debug',
      ATTUNE_TRUST_PROXY: '10.0.0.0/8, loopback',
    });
    expect(config).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      dataDir: join(checkout, 'elsewhere'),
      webDir: folder,
      publicUrl: 'https://attune.example.org',
      databaseUrl: 'postgresql://owner:secret@db/attune',
      databaseAppUrl: 'postgres://app:secret@db/attune',
      databaseJobsUrl: 'postgres://jobs:secret@db/attune',
      redisUrl: 'rediss://queue:6380',
      demo: 'off',
      demoPassword: 'a demonstration',
      idleMinutes: 5,
      secureCookies: true,
      workerInProcess: false,
      logLevel: 'debug',
      trustProxy: '10.0.0.0/8, loopback',
    });
  });

  it('counts an empty variable as not set, as compose files pass it', () => {
    expect(loadConfig({ ATTUNE_MASTER_KEY: key, PORT: '', DATABASE_URL: ' ' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
    });
  });

  it('lets secure cookies be chosen apart from the public address', () => {
    const https = { ATTUNE_MASTER_KEY: key, ATTUNE_PUBLIC_URL: 'https://attune.example.org' };
    expect(loadConfig({ ...https, ATTUNE_SECURE_COOKIES: 'false' }).secureCookies).toBe(false);
    expect(loadConfig({ ATTUNE_MASTER_KEY: key, ATTUNE_SECURE_COOKIES: 'true' }).secureCookies).toBe(true);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://db/attune'],
    ['DATABASE_URL', 'db.example.org'],
    ['REDIS_URL', 'http://queue'],
    ['ATTUNE_PUBLIC_URL', 'attune.clinic.example'],
    ['ATTUNE_MASTER_KEY', 'c2hvcnQ='],
    ['ATTUNE_DEMO', 'maybe'],
    ['ATTUNE_IDLE_MINUTES', '0'],
    ['ATTUNE_SECURE_COOKIES', 'perhaps'],
    ['ATTUNE_WORKER', '2'],
    ['ATTUNE_LOG_LEVEL', 'loud'],
    ['ATTUNE_TRUST_PROXY', 'everyone'],
    ['ATTUNE_WEB_DIR', '/nowhere'],
    ['ATTUNE_MASTER_KEY_FILE', '/nowhere/key'],
  ])('names %s in one sentence and does not repeat a wrong secret (%s)', (variable, value) => {
    const sentence = sentenceOf({ ATTUNE_DATA_DIR: folder, [variable]: value });
    expect(sentence).toMatch(new RegExp(`^${variable} .*\\.$`));
    expect(sentence.split('\n')).toHaveLength(1);
    if (/KEY$|_URL$/.test(variable)) expect(sentence).not.toContain(value);
  });

  it('asks for the owner login where only the restricted ones are given', () => {
    expect(sentenceOf({ ATTUNE_MASTER_KEY: key, DATABASE_APP_URL: 'postgres://app@db/attune' })).toMatch(
      /^DATABASE_URL is missing/,
    );
  });
});

describe('the master key', () => {
  it('is made once, for the owner alone, and read from then on', () => {
    const first = loadConfig({ ATTUNE_DATA_DIR: folder });
    expect(first.masterKeyOrigin).toBe('made');
    expect(first.masterKey).toHaveLength(32);
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);
    const second = loadConfig({ ATTUNE_DATA_DIR: folder });
    expect(second.masterKeyOrigin).toBe('data folder');
    expect(second.masterKey.equals(first.masterKey)).toBe(true);
  });

  it('comes from a named file', () => {
    const file = join(folder, 'key');
    writeFileSync(file, `${key}\n`);
    const config = loadConfig({ ATTUNE_MASTER_KEY_FILE: file });
    expect([config.masterKeyOrigin, config.masterKey.toString('base64')]).toEqual(['key file', key]);
  });

  it('is not replaced when its file is damaged', () => {
    loadConfig({ ATTUNE_DATA_DIR: folder });
    writeFileSync(join(folder, 'master.key'), 'gone');
    expect(sentenceOf({ ATTUNE_DATA_DIR: folder })).toMatch(/master\.key is not 32 bytes/);
    expect(readFileSync(join(folder, 'master.key'), 'utf8')).toBe('gone');
  });

  it('cannot be given twice', () => {
    expect(sentenceOf({ ATTUNE_MASTER_KEY: key, ATTUNE_MASTER_KEY_FILE: '/key' })).toMatch(/leave one of them out/);
  });
});

describe('the data folder', () => {
  it('of an older layout is refused with what to do, and nothing is written into it', () => {
    writeFileSync(join(folder, 'layout.json'), '{"layout":0}');
    expect(sentenceOf({ ATTUNE_DATA_DIR: folder })).toMatch(/older Attune \(layout 0, this one reads 1\): take a dump/);
  });

  it('of before there were layouts is refused too', () => {
    writeFileSync(join(folder, 'PG_VERSION'), '18\n');
    expect(sentenceOf({ ATTUNE_DATA_DIR: folder })).toMatch(/older Attune/);
  });

  it('of a newer layout is refused', () => {
    writeFileSync(join(folder, 'layout.json'), '{"layout":2}');
    expect(sentenceOf({ ATTUNE_DATA_DIR: folder })).toMatch(/made by a newer Attune/);
  });

  it("that holds somebody else's files is left alone", () => {
    writeFileSync(join(folder, 'thesis.docx'), '');
    expect(sentenceOf({ ATTUNE_DATA_DIR: folder })).toMatch(/holds other files \(thesis\.docx\).*ATTUNE_DATA_DIR\.$/);
  });

  it('below a file cannot be made', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(sentenceOf({ ATTUNE_DATA_DIR: join(folder, 'file', 'data') })).toMatch(/a file is in the way/);
  });

  const asOrdinaryUser = process.getuid?.() === 0 ? it.skip : it;
  asOrdinaryUser('that may not be written names the variable', () => {
    chmodSync(folder, 0o500);
    expect(sentenceOf({ ATTUNE_DATA_DIR: join(folder, 'data') })).toMatch(/you may not write there.*ATTUNE_DATA_DIR/);
  });
});
