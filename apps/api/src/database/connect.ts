import type { Config } from '../config/config.js';
import { attachToRunning } from './embedded/attach.js';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.js';
import { type DatabaseUrls, prepareDatabase } from './prepare.js';

export interface Connection {
  readonly ownerUrl: string;
  readonly urls: DatabaseUrls;
  stop(): Promise<void>;
}

/** The database of this installation: DATABASE_URL, or the embedded server, started here or already running. */
export async function connectDatabase(config: Config, use: 'serve' | 'command' = 'serve'): Promise<Connection> {
  const server = await serverOf(config, use);
  try {
    return {
      ownerUrl: server.ownerUrl,
      urls: await prepareDatabase(server.ownerUrl, config),
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function serverOf(
  config: Config,
  use: 'serve' | 'command',
): Promise<{ ownerUrl: string; stop(): Promise<void> }> {
  const nothingToStop = (): Promise<void> => Promise.resolve();
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, stop: nothingToStop };
  const { dataDir } = config;
  const running = use === 'command' ? await attachToRunning(dataDir) : null;
  if (running) return { ownerUrl: running, stop: nothingToStop };
  const address = use === 'serve' ? (config.publicUrl ?? `http://localhost:${config.port}`) : undefined;
  return startEmbeddedPostgres({ dataDir, address, log: (sentence) => console.error(sentence) });
}
