// `npm test`, `npm run check` and what CI runs, in this order: format, lint, boundaries, types, build, unit and API tests, browser.
// Every part runs even when an earlier one fails; what a part wrote is shown only when it failed.
import { availableParallelism } from 'node:os';
import { build } from './build.mjs';
import { nx, run } from './program.mjs';
import { testCounts } from './test-counts.mjs';

// In CI nothing is taken from a cache, so that a green run is a real one.
const ci = Boolean(process.env.CI);
const fresh = ci ? ['--skip-nx-cache'] : [];
const parallel = `--parallel=${Math.min(availableParallelism(), 4)}`;

const total = { passed: 0, failed: 0 };
const notPassed = [];

/** Runs one part, shows how it went, and adds up its tests if it has any. */
async function part(name, work) {
  const started = Date.now();
  const { ok, said } = await work();
  const { passed, failed } = testCounts(said);
  total.passed += passed;
  total.failed += failed;
  if (!ok) {
    notPassed.push(name);
    console.log(said);
    if (failed === 0) total.failed += 1; // a part without tests, or tests that could not even begin
  }
  const tests = passed + failed > 0 ? `, ${passed} passed, ${failed} failed` : '';
  console.log(`${name}: ${ok ? 'fine' : 'FAILED'} (${Math.round((Date.now() - started) / 1000)} s${tests})`);
  return ok;
}

const formatted = ['--check', '--log-level=warn', ...(ci ? [] : ['--cache', '--cache-strategy=content'])];
await part('format', () => run(['node_modules/prettier/bin/prettier.cjs', ...formatted, '.']));
await part('lint', () => nx(['run-many', '-t', 'lint', parallel, ...fresh]));
await part('boundaries', () => run(['tools/check-boundaries.mjs']));
await part('types', () => nx(['run-many', '-t', 'typecheck', parallel, ...fresh]));
const built = await part('build', async () => ({ ok: await build(['api', 'web'], { anew: ci }), said: '' }));
await part('tests', () => nx(['run-many', '-t', 'test', '--exclude=@attune/e2e', parallel, ...fresh]));
if (built) await part('browser', () => nx(['run', '@attune/e2e:test', '--skip-nx-cache']));

if (notPassed.length > 0) console.log(`Not passed: ${notPassed.join(', ')}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(notPassed.length > 0 ? 1 : 0);
