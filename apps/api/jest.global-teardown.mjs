import { once } from 'node:events';

export default async function stop() {
  const server = globalThis.attuneTestServer;
  if (!server) return;
  server.stdin.end();
  await once(server, 'exit');
}
