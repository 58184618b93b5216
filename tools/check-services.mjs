// `npm run test:services`: the tests of the API and of background work once more, against the PostgreSQL and the Redis
// named by DATABASE_URL and REDIS_URL instead of the embedded server.
import { run } from './program.mjs';
import { testCounts } from './test-counts.mjs';

for (const name of ['DATABASE_URL', 'REDIS_URL']) {
  if (process.env[name]) continue;
  console.error(`${name} is not set: name the server to test against, for example with the lines of .ci/run.`);
  process.exit(1);
}

const { ok, said } = await run(
  [
    'node_modules/jest/bin/jest.js',
    ...['--rootDir', 'apps/api', '--config', 'apps/api/jest.config.mjs'],
    ...['--testPathIgnorePatterns', 'src/config/', 'src/database/embedded/'], // know nothing of the services
  ],
  { env: { NODE_OPTIONS: '--experimental-vm-modules --no-warnings=ExperimentalWarning' } },
);
if (!ok) console.log(said);
const { passed, failed } = testCounts(said);
console.log(`${passed} passed, ${ok ? failed : Math.max(failed, 1)} failed against PostgreSQL and Redis`);
process.exit(ok ? 0 : 1);
