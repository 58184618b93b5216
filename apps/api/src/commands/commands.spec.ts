import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { jest } from '@jest/globals';
import type { ClientList, SessionPage } from '@attune/contracts';
import type { Command } from 'commander';
import request from 'supertest';
import { api, get } from '../testing/calls.js';
import { type Clinic, makeClinic } from '../testing/clinic.js';
import { clinicalTexts, keepFullRecord } from '../testing/full-record.js';
import { csv } from '../testing/import-file.js';
import { definition } from '../testing/own-forms.js';
import { rowCounts } from '../testing/table-contents.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';
import { setEnvironment } from '../testing/test-services.js';
import { auditCommand } from './audit.command.js';
import { importCommand } from './import.command.js';
import { keysCommand } from './keys.command.js';
import { peopleCommand } from './people.command.js';

const folder = mkdtempSync(join(tmpdir(), 'attune-commands-'));
let app: TestApplication;
let clinic: Clinic;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  setEnvironment({
    DATABASE_URL: app.ownerUrl,
    ATTUNE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    ATTUNE_DATA_DIR: join(folder, 'data'),
    ATTUNE_DEMO: 'off',
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.stop();
});

interface Ended {
  readonly said: string;
  readonly code: number;
}

/** Runs a command in this process; what it prints, and the code with which it would end. */
async function run(command: Command, words: string, input = ''): Promise<Ended> {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const stdin = jest.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as never);
  process.exitCode = 0;
  try {
    await command.parseAsync(words.split(' '), { from: 'user' });
    return { said: lines.join('\n'), code: Number(process.exitCode) };
  } finally {
    process.exitCode = 0;
    log.mockRestore();
    stdin.mockRestore();
  }
}

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('attune people', () => {
  it('makes an organization and its first person, who then signs in', async () => {
    expect((await run(peopleCommand(), 'add-organization --name North --slug north')).said).toContain('north');
    const words = 'add --name Kim --email Kim@north.example --roles admin,supervisor --organization north';
    expect((await run(peopleCommand(), words, 'a password of length\n')).said).toContain('admin, supervisor');
    const { body } = await request(app.server)
      .post(`${api}/sign-in`)
      .send({ email: 'kim@north.example', password: 'a password of length' })
      .expect(200);
    expect(body).toMatchObject({ organization: { name: 'North' }, roles: ['admin', 'supervisor'] });
  });

  it('refuses a short password and an organization that is not there', async () => {
    const words = 'add --name Kim --email k@north.example --roles admin --organization';
    await expect(run(peopleCommand(), `${words} north`, 'short')).rejects.toThrow('at least 12 characters');
    await expect(run(peopleCommand(), `${words} south`, 'a password of length')).rejects.toThrow(
      'There is no organization "south"',
    );
  });
});

describe('attune import administrations', () => {
  const rows = [1, 2, 3, 4].flatMap((client) => [1, 2, 3].map((session) => [`C-${client}`, 'T-1', session, 4, 4, 3]));
  const header = ['client', 'therapist', 'session', 'item_1', 'item_2', 'item_3'];
  const words = (path: string, more = ''): string =>
    `administrations ${path} --as ${clinic.members.supervisor.email} --organization lake --json${more}`;
  const reportOf = ({ said }: Ended): Record<string, unknown> => JSON.parse(said) as Record<string, unknown>;
  const form = () => ` --instrument ${file('three.json', JSON.stringify(definition('three-c', 3)))}`;

  it('says what would come in and writes nothing, where it is asked to look only', async () => {
    const path = file('forms.csv', csv(header, rows));
    await run(importCommand(), words(path, `${form()} --dry-run`));
    const before = await rowCounts(app);
    const looked = await run(importCommand(), words(path, `${form()} --dry-run`));
    expect([looked.code, reportOf(looked)]).toMatchObject([0, { written: false, accepted: 12, refused: [] }]);
    expect(await rowCounts(app)).toEqual(before);
  });

  it('brings a file in under a form of the site’s own, once', async () => {
    const path = file('forms.csv', csv(header, rows));
    const first = await run(importCommand(), words(path, form()));
    expect([first.code, reportOf(first)]).toMatchObject([
      0,
      { written: true, accepted: 12, created: { clients: 4, people: 1, sessions: 12, administrations: 12 } },
    ]);
    const again = await run(importCommand(), words(path, form()));
    expect([again.code, reportOf(again)]).toMatchObject([0, { written: true, accepted: 0, unchanged: 12 }]);
    const { items } = await get<ClientList>(clinic.members.supervisor.agent, '/clients');
    expect(items.map(({ code }) => code)).toEqual(['C-1', 'C-2', 'C-3', 'C-4']);
  });

  it('ends with code 1 and names the line where a row is bad, and nothing is written', async () => {
    const bad = file('bad.csv', csv(header, [...rows, ['C-9', 'T-1', 1, 4, 9, 4]]));
    const before = await rowCounts(app);
    const { said, code } = await run(importCommand(), words(bad, ' --form three-c').replace(' --json', ''));
    expect(code).toBe(1);
    expect(said).toContain('Line 14, item_2: Item 2: 9 is outside 1 to 5.');
    expect(said).toContain('Nothing was written');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('asks for what the columns do not say', async () => {
    const path = file('nameless.csv', 'a,b\n1,2\n');
    await expect(run(importCommand(), words(path))).rejects.toThrow(/--client, --session.*\nColumns: a, b/);
    await expect(
      run(importCommand(), `administrations ${path} --as nobody@example.org --organization lake`),
    ).rejects.toThrow('nobody@example.org: no supervisor or intern found');
  });
});

describe('attune import transcripts', () => {
  it('brings transcripts in, each as a client with a session', async () => {
    const talk = file(
      'talks.csv',
      'transcript_id,utterance_id,interlocutor,timestamp,utterance_text\n7,0,therapist,00:00:01,"Well, now?"\n7,1,client,00:00:04,Now.\n',
    );
    const words = `transcripts ${talk} --as ${clinic.members.supervisor.email} --organization lake --therapist-code T-1`;
    expect((await run(importCommand(), words)).said).toContain('1 transcripts');
    const { agent } = clinic.members.supervisor;
    const { items } = await get<{ items: { id: string; clientCode: string }[] }>(agent, '/sessions?limit=200');
    const session = items.find(({ clientCode }) => clientCode === 'T-7');
    const page = await get<SessionPage>(agent, `/sessions/${session?.id}`);
    expect(page.transcript?.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['therapist', 'Well, now?'],
      ['client', 'Now.'],
    ]);
  });
});

describe('attune keys rotate', () => {
  it('encrypts everything anew for every organization, and everything still opens', async () => {
    const record = await keepFullRecord(app, clinic, 'Zander');
    const { said } = await run(keysCommand(), 'rotate');
    expect(said).toMatch(/^lake: new data key, ([6-9]|\d\d+) cells encrypted anew$/m);
    expect(said).toMatch(/^north: new data key, 0 cells encrypted anew$/m);
    const page = await get<SessionPage>(clinic.members.intern.agent, `/sessions/${record.sessionId}`);
    expect(page.transcript?.turns[0]?.text).toBe(clinicalTexts('Zander').turn);
  });
});

describe('attune audit verify', () => {
  it('finds every chain intact, and tells the last hash of each', async () => {
    const { said, code } = await run(auditCommand(), 'verify --json');
    expect(code).toBe(0);
    const states = said.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(states.map(({ organization, intact }) => [organization, intact])).toEqual([
      ['lake', true],
      ['north', true],
    ]);
    const [head] = await app.owner<{ hash: string }>(
      `SELECT encode(hash, 'hex') AS hash FROM audit_heads WHERE organization_id = $1`,
      [clinic.organizationId],
    );
    expect(states[0]?.['head']).toBe(head?.hash);
  });

  it('ends with code 1 and names the event that somebody has changed', async () => {
    await app.owner(`UPDATE audit_events SET detail = 'x' WHERE organization_id = $1 AND sequence = 5`, [
      clinic.organizationId,
    ]);
    const { said, code } = await run(auditCommand(), 'verify');
    expect(code).toBe(1);
    expect(said).toContain('lake: BROKEN at event 5: its content was changed');
    expect(said).toMatch(/^north: \d+ events, chain intact, last hash [0-9a-f]{64}$/m);
  });
});

describe('every command', () => {
  it('says in one sentence that the database cannot be reached', async () => {
    const url = new URL(app.ownerUrl);
    url.port = '1';
    setEnvironment({ DATABASE_URL: url.href, ATTUNE_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') });
    await expect(run(auditCommand(), 'verify')).rejects.toThrow(
      /^The database cannot be reached: .*Check DATABASE_URL/,
    );
  });
});
