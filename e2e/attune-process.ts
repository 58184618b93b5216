import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '..');

/** Attune as a process of its own, as `npm start` runs it. */
export interface AttuneProcess {
  readonly url: string;
  /** Of every demonstration sign-in. */
  readonly password: string;
  readonly dataDir: string;
  /** Everything it has written so far. */
  said(): string;
  /** Ends it in order and removes the data folder, if that was made here. */
  stop(): Promise<void>;
  /** Ends it and all its child processes at once, as `kill -9` of the group does. The data folder stays. */
  kill(): Promise<void>;
}

/**
 * Starts the built application on a free port and waits until it answers.
 *
 * @param options.dataDir a data folder to start on; without it a new one is made, which gets the demonstration clinic
 * @param options.env settings on top of the environment
 */
export async function startAttune(
  options: { dataDir?: string; env?: Record<string, string> } = {},
): Promise<AttuneProcess> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'attune-e2e-'));
  const password = 'demonstration-Only-2026';
  const port = await freePort();
  const program = spawn(
    process.execPath,
    ['--import', `file://${join(root, 'tools/end-with-parent.mjs')}`, join(root, 'apps/api/dist/main.js')],
    {
      cwd: root,
      detached: true, // a process group of its own, so that it can be killed as a whole
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PORT: String(port),
        ATTUNE_DATA_DIR: dataDir,
        ATTUNE_DEMO_PASSWORD: password,
        ...options.env,
      },
    },
  );
  let said = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  }
  const ended = new Promise<void>((done) => program.once('close', () => done()));
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url, () => {
    if (program.exitCode !== null) throw new Error(`Attune ended before it was ready:\n${said}`);
  });
  return {
    url,
    password,
    dataDir,
    said: () => said,
    stop: async () => {
      program.kill('SIGTERM');
      await ended;
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
    kill: async () => {
      if (program.pid !== undefined && program.exitCode === null) process.kill(-program.pid, 'SIGKILL');
      await ended;
    },
  };
}

async function waitUntilReady(url: string, check: () => void): Promise<void> {
  const giveUp = Date.now() + 120_000;
  while (Date.now() < giveUp) {
    check();
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`${url} did not answer within two minutes`);
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
