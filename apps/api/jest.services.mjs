// What a test may use from outside, for src/testing/test-services.ts: only configuration reads the environment.
globalThis.attuneServices = {
  postgres: process.env.ATTUNE_TEST_SERVER ?? null,
  redis: process.env.REDIS_URL ? redisOf(process.env.REDIS_URL, process.env.JEST_WORKER_ID ?? '1') : null,
  exampleData: process.env.ATTUNE_EXAMPLE_DATA ?? null,
};

/** Test files run side by side: each worker has a numbered Redis database of its own. */
function redisOf(server, worker) {
  const url = new URL(server);
  url.pathname = `/${worker}`;
  return url.href;
}

/** Settings of a command that runs in the process of the test; none are left from the one before. */
globalThis.attuneEnvironment = (variables) => {
  for (const name of Object.keys(process.env))
    if (/^(ATTUNE|DATABASE|REDIS)_/.test(name) && !(name in variables)) delete process.env[name];
  Object.assign(process.env, variables);
};
