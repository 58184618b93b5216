// Starts the embedded PostgreSQL for a test run, prints its address, and stops it when standard input closes. Runs the
// sources themselves, so that nothing has to be built before the tests.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
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
const server = await startEmbeddedPostgres({ dataDir: process.argv[2] });
console.log(server.ownerUrl);
process.stdin.on('end', () => void server.stop().then(() => process.exit(0)));
process.stdin.resume();
