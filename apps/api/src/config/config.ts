import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DraftingSettings, readDraftingSettings } from './drafting-settings.js';
import { readEnvironment } from './environment.js';
import { findMasterKey, type MasterKeyOrigin } from './master-key.js';
import { type RecordingSettings, readRecordingSettings } from './recording-settings.js';
import { ConfigError } from './start-error.js';

/** Everything that can be set from outside, read once. `.env.example` explains each variable to people. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Folder of the built pages; null where this process serves none. */
  readonly webDir: string | null;
  /** Login of the database's owner; null means the embedded server. */
  readonly databaseUrl: string | null;
  /** Logins made by a database administrator; null where Attune makes the roles itself. */
  readonly databaseAppUrl: string | null;
  readonly databaseJobsUrl: string | null;
  /** Null: jobs run on PostgreSQL. */
  readonly redisUrl: string | null;
  /** The address people type, without a slash at the end; null where links are made from the request. */
  readonly publicUrl: string | null;
  readonly masterKey: Buffer;
  readonly masterKeyOrigin: MasterKeyOrigin;
  readonly demo: 'auto' | 'off';
  readonly demoPassword: string | null;
  readonly idleMinutes: number;
  readonly secureCookies: boolean;
  readonly workerInProcess: boolean;
  readonly logLevel: 'error' | 'warn' | 'info' | 'debug';
  /** For Express `trust proxy`: how many proxies stand in front, or their addresses. */
  readonly trustProxy: number | string;
  readonly recordings: RecordingSettings;
  readonly drafting: DraftingSettings;
}

/** The folder of the checkout, seen from `apps/api/src/config` as from `apps/api/dist/config`. */
const checkout = resolve(import.meta.dirname, '../../../..');

/**
 * The only reader of the environment. At first start it makes the data folder and the master key in it, unless a key
 * is given. Relative folders are meant from the checkout, wherever the command was typed.
 *
 * @throws ConfigError: one sentence that names the variable and the remedy.
 * @example const config = loadConfig();
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = readEnvironment(env);
  const dataDir = resolve(checkout, given.ATTUNE_DATA_DIR ?? '.data');
  const publicUrl = given.ATTUNE_PUBLIC_URL ?? null;
  const needsOwner = given.DATABASE_APP_URL ?? given.DATABASE_JOBS_URL;
  if (needsOwner !== undefined && given.DATABASE_URL === undefined) {
    throw new ConfigError(
      'DATABASE_URL is missing beside DATABASE_APP_URL or DATABASE_JOBS_URL: name the login of the database owner too.',
    );
  }
  const masterKey = findMasterKey(given, dataDir);
  return Object.freeze<Config>({
    port: given.PORT,
    host: given.HOST,
    dataDir,
    webDir: findWebDir(given.ATTUNE_WEB_DIR),
    databaseUrl: given.DATABASE_URL ?? null,
    databaseAppUrl: given.DATABASE_APP_URL ?? null,
    databaseJobsUrl: given.DATABASE_JOBS_URL ?? null,
    redisUrl: given.REDIS_URL ?? null,
    publicUrl,
    masterKey: masterKey.key,
    masterKeyOrigin: masterKey.origin,
    demo: given.ATTUNE_DEMO,
    demoPassword: given.ATTUNE_DEMO_PASSWORD ?? null,
    idleMinutes: given.ATTUNE_IDLE_MINUTES,
    secureCookies: given.ATTUNE_SECURE_COOKIES ?? publicUrl?.startsWith('https:') ?? false,
    workerInProcess: given.ATTUNE_WORKER,
    logLevel: given.ATTUNE_LOG_LEVEL,
    trustProxy: given.ATTUNE_TRUST_PROXY,
    recordings: readRecordingSettings(given, checkout, dataDir),
    drafting: readDraftingSettings(given),
  });
}

function findWebDir(given: string | undefined): string | null {
  const folder = resolve(checkout, given ?? 'apps/web/dist');
  if (existsSync(join(folder, 'index.html'))) return folder;
  if (given === undefined) return null;
  throw new ConfigError(
    `ATTUNE_WEB_DIR names ${folder}, which has no index.html: build the pages there, or leave it out.`,
  );
}
