import { once } from 'node:events';
import { rm } from 'node:fs/promises';

export default async function stop() {
  const server = globalThis.attuneTestServer;
  if (!server) return;
  server.launcher.stdin.end();
  await once(server.launcher, 'exit');
  await rm(server.folder, { recursive: true, force: true });
}
