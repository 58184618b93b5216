// Starts the embedded PostgreSQL for a test run, prints its address, and stops and removes it when standard input closes,
// also because the run was killed. Runs the sources themselves, so that nothing has to be built before the tests.
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const isSource = (url) => url?.startsWith('file:') && url.endsWith('.ts');

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('.') && isSource(context.parentURL)
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
  load(url, context, next) {
    if (!isSource(url)) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      module: { type: 'es6' },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});

const { startEmbeddedPostgres } = await import('./src/database/embedded/embedded-postgres.ts');
const folder = process.argv[2];
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
console.log(server.ownerUrl);
process.stdin.on('end', async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
});
process.stdin.resume();
