import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Role } from '@attune/contracts';
import request, { type Agent } from 'supertest';
import { hashPassword } from '../access/sign-ins.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { createOrganization } from '../database/organizations.js';
import { prepareDatabase } from '../database/prepare.js';
import { createHttpApplication } from '../http.js';
import { People } from '../people/people.service.js';
import { type TestDatabase, createTestDatabase } from './test-database.js';
import { type TestJobs, jobsOf } from './test-jobs.js';
import { removeRecordings, testRecordings } from './test-recordings.js';
import { testServices } from './test-services.js';

export const testPassword = 'correct horse battery staple';

/** Argon2 is slow on purpose: everybody in a test file has the same hash. */
const hash = hashPassword(testPassword);

/** Settings of a test: everything that a process could share is its own. */
export const testConfig = (over: Partial<Config> = {}): Config => ({
  port: 0,
  host: '127.0.0.1',
  dataDir: '/nonexistent',
  webDir: null,
  databaseUrl: null,
  databaseAppUrl: null,
  databaseJobsUrl: null,
  redisUrl: testServices().redis,
  publicUrl: null,
  masterKey: Buffer.alloc(32, 7),
  masterKeyOrigin: 'environment',
  demo: 'off',
  demoPassword: null,
  idleMinutes: 30,
  secureCookies: false,
  workerInProcess: true,
  logLevel: 'error',
  trustProxy: 0,
  recordings: testRecordings(),
  drafting: { model: null, missing: ['ATTUNE_DRAFT_MODEL', 'OPENAI_BASE_URL (or OPENAI_API_KEY)'] },
  ...over,
});

/** The whole application over HTTP, with people to sign in as. */
export interface TestApplication {
  readonly application: NestExpressApplication;
  readonly database: Database;
  readonly server: Server;
  /** Login of the owner of the database. */
  readonly ownerUrl: string;
  /** Login of the application's role, which row-level security binds. */
  readonly appUrl: string;
  /** As the owner of the database. */
  readonly owner: TestDatabase['query'];
  /** A new organization; its people are made by `person`. */
  organization(name: string): Promise<string>;
  person(organizationId: string, name: string, roles: readonly Role[]): Promise<{ id: string; email: string }>;
  /** Signs in and keeps the cookie. */
  agent(email: string): Promise<Agent>;
  readonly jobs: TestJobs;
  stop(): Promise<void>;
}

export interface FirstApplication extends TestApplication {
  /** The same application once more on the same database, with other settings; stopped with this one. */
  replica(over: Partial<Config>): Promise<TestApplication>;
}

/** Starts the application on a database of its own. */
export async function startTestApplication(over: Partial<Config> = {}): Promise<FirstApplication> {
  const testDatabase = await createTestDatabase();
  const started = [await applicationOn(testDatabase, over)];
  return {
    ...started[0]!,
    replica: async (more) => {
      const replica = await applicationOn(testDatabase, more);
      started.push(replica);
      return replica;
    },
    stop: async () => {
      for (const application of started) await application.stop();
      await testDatabase.drop();
      removeRecordings();
    },
  };
}

async function applicationOn(testDatabase: TestDatabase, over: Partial<Config>): Promise<TestApplication> {
  const config = testConfig(over);
  const urls = await prepareDatabase(testDatabase.ownerUrl, config);
  const web = config.webDir !== null;
  const application = await createHttpApplication({ config, urls, worker: config.workerInProcess, web });
  await application.init();
  const server = application.getHttpServer() as Server;
  // Listens once: else supertest opens and closes a port for every request.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const database = application.get(Database);
  const jobs = jobsOf(application);
  return {
    application,
    database,
    server,
    ownerUrl: testDatabase.ownerUrl,
    appUrl: urls.appUrl,
    owner: testDatabase.query,
    organization: (name) =>
      createOrganization(testDatabase.ownerUrl, {
        name,
        slug: name.toLowerCase().replace(/\W+/g, '-'),
        demonstration: false,
      }),
    person: (organizationId, name, roles) => {
      const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`;
      return database.run({ actor: 'command line', organizationId }, async (transaction) => {
        const person = await application.get(People).insert(transaction, { name, email, roles });
        await transaction.query(`SELECT app.set_password($1, $2)`, [person.id, await hash]);
        return { id: person.id, email };
      });
    },
    agent: async (email) => {
      const agent = request.agent(server);
      await agent.post('/api/v1/sign-in').send({ email, password: testPassword }).expect(200);
      return agent;
    },
    jobs,
    stop: async () => {
      await jobs.close();
      await application.close();
    },
  };
}
