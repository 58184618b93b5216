import type { Client, SessionPage } from '@attune/contracts';
import { DataSource } from 'typeorm';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { get, post } from '../testing/calls.js';
import { type Clinic, makeClinic } from '../testing/clinic.js';
import { type FullRecord, clinicalTexts, endTreatment, keepFullRecord } from '../testing/full-record.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';
import { MasterKey } from './key-encryption-key.js';
import { ReencryptClinicalText } from './reencrypt.js';
import { sealedColumns } from './sealed-columns.js';
import { type Place, Vault } from './vault.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startTestApplication();
});
afterAll(() => app.stop());

const place: Place = { table: 'clients', row: uuidv7(), column: 'name_sealed' };
const text = 'Żółć 😀 — a name';
let organizations = 0;
const anOrganization = () => app.organization(`Organization ${++organizations}`);

/** As a job of the organization; `database` stands for another process where it is not the application's own. */
const inside = <T>(
  organizationId: string,
  work: (transaction: Transaction) => Promise<T>,
  database = app.database,
): Promise<T> => database.run({ actor: 'worker', organizationId }, work);
const anotherProcess = (masterKey = Buffer.alloc(32, 7)): Database =>
  new Database(app.application.get(DataSource), new Vault(new MasterKey(masterKey)));
const open = (organizationId: string, sealed: Buffer, at: Place = place, database?: Database): Promise<string> =>
  inside(organizationId, (transaction) => transaction.open({ ...at, clientId: null }, sealed), database);
const seal = (organizationId: string): Promise<Buffer> =>
  inside(organizationId, (transaction) => transaction.seal(place, text));

describe('sealed text', () => {
  it('opens again, also in another process with the same master key', async () => {
    const here = await anOrganization();
    const sealed = await seal(here);
    expect(sealed.includes(Buffer.from('name'))).toBe(false);
    expect(await open(here, sealed)).toBe(text);
    expect(await open(here, sealed, place, anotherProcess())).toBe(text);
  });

  it('is never the same twice', async () => {
    const here = await anOrganization();
    expect((await seal(here)).equals(await seal(here))).toBe(false);
  });

  it.each([
    ['row', { ...place, row: uuidv7() }],
    ['column', { ...place, column: 'code' }],
    ['table', { ...place, table: 'people' }],
  ])('moved to another %s does not open', async (_, elsewhere) => {
    const here = await anOrganization();
    await expect(open(here, await seal(here), elsewhere)).rejects.toThrow();
  });

  it('moved to another organization does not open, even if its data key is moved too', async () => {
    const [here, there] = [await anOrganization(), await anOrganization()];
    const sealed = await seal(here);
    await expect(open(there, sealed)).rejects.toThrow('is missing');
    await app.owner(
      `INSERT INTO data_keys (organization_id, id, wrapped) SELECT $2, id, wrapped FROM data_keys WHERE organization_id = $1`,
      [here, there],
    );
    await expect(open(there, sealed)).rejects.toThrow();
  });

  it('with a single flipped bit does not open, wherever the bit is', async () => {
    const here = await anOrganization();
    const sealed = await seal(here);
    for (let byte = 0; byte < sealed.length; byte++) {
      const damaged = Buffer.from(sealed);
      damaged[byte]! ^= 1 << (byte % 8);
      await expect(open(here, damaged)).rejects.toThrow();
    }
    await expect(open(here, sealed.subarray(0, 20))).rejects.toThrow();
    await expect(open(here, Buffer.alloc(0))).rejects.toThrow();
  });

  it('does not open under another master key', async () => {
    const here = await anOrganization();
    const sealed = await seal(here);
    await expect(open(here, sealed, place, anotherProcess(Buffer.alloc(32, 8)))).rejects.toThrow();
  });
});

describe('data keys', () => {
  const keysOf = (organizationId: string) =>
    app.owner<{ id: string; retired: boolean }>(
      `SELECT id, retired_at IS NOT NULL AS retired FROM data_keys WHERE organization_id = $1 ORDER BY id`,
      [organizationId],
    );

  it('are made once per organization and kept wrapped', async () => {
    const here = await anOrganization();
    await seal(here);
    await seal(here);
    expect(await keysOf(here)).toHaveLength(1);
  });

  it('of a transaction that was rolled back never seal anything afterwards', async () => {
    const here = await anOrganization();
    const rolledBack = inside(here, async (transaction) => {
      await transaction.seal(place, 'first');
      await transaction.seal(place, 'second');
      throw new Error('undone');
    });
    await expect(rolledBack).rejects.toThrow('undone');
    const sealed = await seal(here);
    // A process that starts later has nothing but the table.
    expect(await open(here, sealed, place, anotherProcess())).toBe(text);
    expect(await keysOf(here)).toHaveLength(1);
  });

  it('rotate: what the old one sealed still opens, and the new one seals', async () => {
    const here = await anOrganization();
    const before = await seal(here);
    const newest = await inside(here, (transaction) => transaction.rotateKey());
    const after = await seal(here);
    const vault = app.application.get(Vault);
    expect(vault.keyOf(after)).toBe(newest);
    expect(vault.keyOf(before)).not.toBe(newest);
    expect(await keysOf(here)).toEqual([
      { id: vault.keyOf(before), retired: true },
      { id: newest, retired: false },
    ]);
    for (const sealed of [before, after]) expect(await open(here, sealed, place, anotherProcess())).toBe(text);
  });

  it('that were to be new when the rotation was rolled back do not seal either', async () => {
    const here = await anOrganization();
    await seal(here);
    const rolledBack = inside(here, async (transaction) => {
      await transaction.rotateKey();
      await transaction.seal(place, 'under the new key');
      throw new Error('undone');
    });
    await expect(rolledBack).rejects.toThrow('undone');
    expect(await open(here, await seal(here), place, anotherProcess())).toBe(text);
  });
});

describe('clinical text of a whole record', () => {
  const texts = { ...clinicalTexts('Zander'), ending: 'Ending Zander' };
  let clinic: Clinic;
  let record: FullRecord;
  beforeAll(async () => {
    clinic = await makeClinic(app, 'Lake');
    record = await keepFullRecord(app, clinic, 'Zander');
    await endTreatment(clinic, record, new Date().toISOString().slice(0, 10), texts.ending);
  });

  /** Every value of every table of every schema, as text; bytes as hexadecimal. */
  const everything = async (): Promise<string> => {
    const tables = await app.owner<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    let dump = '';
    for (const { name } of tables)
      for (const row of await app.owner<{ row: string }>(`SELECT t::text AS row FROM ${name} t`)) dump += row.row;
    return dump.toLowerCase();
  };
  const hidden = (dump: string): string[] =>
    Object.values(texts).filter(
      (value) => dump.includes(value.toLowerCase()) || dump.includes(Buffer.from(value).toString('hex')),
    );

  it('is in no column of no table, neither as text nor as bytes', async () => {
    const dump = await everything();
    // What is meant to be in clear is found, so what is not found is not there.
    expect(dump).toContain(record.code.toLowerCase());
    expect(hidden(dump)).toEqual([]);
  });

  it('is sealed in every column that is listed as sealed, and in no other', async () => {
    const columns = await app.owner<{ table: string; column: string }>(
      `SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name LIKE '%\\_sealed'`,
    );
    const byName = (a: { table: string }, b: { table: string }): number => a.table.localeCompare(b.table);
    expect(columns.sort(byName)).toEqual([...sealedColumns].sort(byName));
    for (const { table, column } of sealedColumns) {
      const rows = await app.owner(`SELECT 1 FROM ${table} WHERE ${column} IS NOT NULL`);
      // The file of an import is removed when it is done; nothing is sent to a model where none is configured.
      const filled = table !== 'imports' && column !== 'sent_sealed';
      expect([table, column, rows.length > 0]).toEqual([table, column, filled]);
    }
  });

  it('is read again by those who may', async () => {
    const { agent } = clinic.members.intern;
    const page = await get<SessionPage>(agent, `/sessions/${record.sessionId}`);
    expect(page.transcript?.turns.map((turn) => turn.text)).toEqual([texts.turn]);
    expect(page.notes[0]?.sections).toEqual([{ key: 'talk', heading: texts.heading, text: texts.section }]);
    const client = await get<Client>(agent, `/clients/${record.clientId}`);
    expect(client).toMatchObject({ name: texts.name, treatments: [{ endedReason: texts.ending }] });
  });

  it('is all under the new key after a rotation, and reads as before', async () => {
    const scope = { actor: 'command line', organizationId: clinic.organizationId } as const;
    const cells = await app.application.get(ReencryptClinicalText).rotate(scope);
    expect(cells).toBeGreaterThanOrEqual(6);
    const [newest] = await app.owner<{ id: string }>(
      `SELECT id FROM data_keys WHERE organization_id = $1 AND retired_at IS NULL`,
      [clinic.organizationId],
    );
    for (const { table, column } of sealedColumns) {
      const rows = await app.owner<{ sealed: Buffer }>(
        `SELECT ${column} AS sealed FROM ${table} WHERE organization_id = $1 AND ${column} IS NOT NULL`,
        [clinic.organizationId],
      );
      for (const { sealed } of rows)
        expect([table, app.application.get(Vault).keyOf(sealed)]).toEqual([table, newest?.id]);
    }
    const page = await get<SessionPage>(clinic.members.intern.agent, `/sessions/${record.sessionId}`);
    expect(page.notes[0]?.sections[0]?.text).toBe(texts.section);
    expect(page.transcript?.turns[0]?.text).toBe(texts.turn);
  });

  it('quoted by a cell that an import refuses is not kept in its report', async () => {
    const file = {
      fileName: 'scores.csv',
      content: `client,session,i1,i2,i3,i4\nC-9,1,5,5,5,${texts.turn}\nC-9,${texts.name},5,5,5,5\nC-9,2,,,5,x\n`,
      dryRun: false,
      mapping: { form: 'ors', client: 'client', session: 'session', items: ['i1', 'i2', 'i3', 'i4'] },
    };
    await post(clinic.members.intern.agent, '/imports/administrations', file, 202);
    await app.jobs.done();
    const dump = await everything();
    expect(dump).toContain('is not a number');
    expect(hidden(dump)).toEqual([]);
  });
});
