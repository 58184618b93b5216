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
import { createTestDatabase } from './test-database.js';

export const testPassword = 'correct horse battery staple';

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
  redisUrl: process.env['REDIS_URL'] ?? null,
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
  ...over,
});

/** The whole application on a database of its own, over HTTP, with people to sign in as. */
export interface TestApplication {
  readonly ownerUrl: string;
  readonly application: NestExpressApplication;
  readonly database: Database;
  readonly server: Server;
  /** A new organization; its people are made by `person`. */
  organization(name: string): Promise<string>;
  person(organizationId: string, name: string, roles: readonly Role[]): Promise<{ id: string; email: string }>;
  /** Signs in and keeps the cookie. */
  agent(email: string): Promise<Agent>;
  /** Waits until every enqueued job has been done. */
  jobsDone(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestApplication(over: Partial<Config> = {}): Promise<TestApplication> {
  const testDatabase = await createTestDatabase();
  const config = testConfig(over);
  const urls = await prepareDatabase(testDatabase.ownerUrl, config);
  const application = await createHttpApplication({ config, urls, worker: config.workerInProcess, web: false });
  await application.init();
  const server = application.getHttpServer() as Server;
  const database = application.get(Database);
  return {
    ownerUrl: testDatabase.ownerUrl,
    application,
    database,
    server,
    organization: (name) =>
      createOrganization(testDatabase.ownerUrl, {
        name,
        slug: name.toLowerCase().replace(/\W+/g, '-'),
        demonstration: false,
      }),
    person: async (organizationId, name, roles) => {
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
    jobsDone: () => waitForJobs(database),
    stop: async () => {
      await application.close();
      await testDatabase.drop();
    },
  };
}

/** The outbox is empty and nothing that was taken from it is still running. */
async function waitForJobs(database: Database): Promise<void> {
  for (let quiet = 0, tries = 0; quiet < 4; tries++) {
    if (tries > 400) throw new Error('jobs did not end within 20 s');
    const waiting = await database.relay((manager) => manager.query<unknown[]>(`SELECT 1 FROM outbox LIMIT 1`));
    quiet = waiting.length === 0 ? quiet + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
