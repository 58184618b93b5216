import { spawn } from 'node:child_process';
import { mkdtemp, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * One PostgreSQL for the whole run: DATABASE_URL where it is set, else the embedded server in a temporary folder. The
 * launcher is TypeScript, so it runs in a process of its own.
 */
export default async function start() {
  if (process.env.DATABASE_URL) {
    process.env.ATTUNE_TEST_SERVER = process.env.DATABASE_URL;
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'attune-test-'));
  await chmod(folder, 0o755);
  const launcher = spawn(process.execPath, [join(import.meta.dirname, 'jest.test-server.mjs'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  globalThis.attuneTestServer = launcher;
  process.env.ATTUNE_TEST_SERVER = await new Promise((resolve, reject) => {
    launcher.stdout.on('data', (data) => resolve(String(data).trim()));
    launcher.on('exit', (code) => reject(new Error(`the test server ended with code ${code}`)));
  });
}
