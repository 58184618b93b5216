import type { EpisodeList } from '@attune/contracts';
import { uuidv7 } from '../database/uuid.js';
import { get, post } from '../testing/calls.js';
import { type Clinic, hold, makeClinic, takeOn } from '../testing/clinic.js';
import { addForm, slider } from '../testing/own-forms.js';
import { type FirstApplication, startTestApplication } from '../testing/test-application.js';
import { testServices } from '../testing/test-services.js';
import { type JobHandler, JobHandlers } from './job-handlers.js';
import { OutboxRelay } from './outbox-relay.js';

const backend = testServices().redis ? 'Redis' : 'PostgreSQL';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe(`jobs on ${backend}`, () => {
  let app: FirstApplication;
  let organizationId: string;
  const done: { name: string; number: unknown }[] = [];

  beforeAll(async () => {
    app = await startTestApplication();
    organizationId = await app.organization('Lake');
  });
  afterAll(() => app.stop());
  beforeEach(() => void done.splice(0));

  const register = (name: string, handler: JobHandler): void =>
    app.application.get(JobHandlers).register('episodes', name, handler);
  const note = (name: string): void =>
    register(name, (_, payload) => {
      done.push({ name, number: payload['number'] });
      return Promise.resolve();
    });
  const enqueue = (name: string, payload: Record<string, string | number>, before?: () => Promise<void>) =>
    app.database.run({ actor: 'worker', organizationId }, async (transaction) => {
      await transaction.enqueue('episodes', name, payload);
      await before?.();
    });

  it('are done after the transaction that makes them necessary has committed, and not before', async () => {
    note('after-commit');
    await enqueue('after-commit', { number: 1 }, async () => {
      // Longer than a notification takes; the row is there, but for nobody else.
      await pause(150);
      expect(done).toEqual([]);
    });
    await app.jobs.done();
    expect(done).toEqual([{ name: 'after-commit', number: 1 }]);
  });

  it('are never done where that transaction was rolled back', async () => {
    note('rolled-back');
    await expect(enqueue('rolled-back', { number: 1 }, () => Promise.reject(new Error('undone')))).rejects.toThrow(
      'undone',
    );
    await enqueue('rolled-back', { number: 2 });
    await app.jobs.done();
    expect(done).toEqual([{ name: 'rolled-back', number: 2 }]);
  });

  it('are done once each, however many, inside the organization that asked', async () => {
    const scopes = new Set<string>();
    register('many', (scope, payload) => {
      scopes.add(JSON.stringify(scope));
      done.push({ name: 'many', number: payload['number'] });
      return Promise.resolve();
    });
    await app.database.run({ actor: 'worker', organizationId }, async (transaction) => {
      for (let number = 0; number < 250; number++) await transaction.enqueue('episodes', 'many', { number });
    });
    await app.jobs.done();
    const numbers = done.map(({ number }) => Number(number)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 250 }, (_, number) => number));
    expect([...scopes]).toEqual([JSON.stringify({ actor: 'worker', organizationId })]);
  });

  it('are done once where the same row comes out of the outbox twice, as after a crash', async () => {
    note('twice');
    const id = uuidv7();
    const put = () =>
      app.owner(
        `INSERT INTO outbox (organization_id, id, queue, name, payload) VALUES ($1, $2, 'episodes', 'twice', $3)`,
        [organizationId, id, { organizationId, number: 1 }],
      );
    await put();
    await app.jobs.done();
    await put();
    await app.jobs.done();
    expect(done).toEqual([{ name: 'twice', number: 1 }]);
  });

  it('run where the settings say', async () => {
    const kept = await app.owner<{ n: number }>(`SELECT count(*)::int AS n FROM bullmq.job WHERE name = 'twice'`);
    expect(kept[0]?.n).toBe(backend === 'PostgreSQL' ? 1 : 0);
    expect(await app.jobs.queue('episodes').getCompletedCount()).toBeGreaterThan(250);
  });

  describe('that fail', () => {
    const failing = async (name: string, handler: JobHandler): Promise<void> => {
      register(name, handler);
      await enqueue(name, {});
    };
    /** Lets every waiting repetition begin now, until the job is given up. */
    const giveUp = async (): Promise<void> => {
      const queue = app.jobs.queue('episodes');
      for (let tries = 0; (await queue.getFailedCount()) === 0; tries++) {
        if (tries > 300) throw new Error('the job was never given up');
        await queue.promoteJobs();
        await pause(20);
      }
    };
    afterEach(async () => {
      for (const job of await app.jobs.queue('episodes').getFailed()) await job.remove();
    });

    it('are tried again, later and later', async () => {
      let tries = 0;
      await failing('second-time', () => (++tries === 1 ? Promise.reject(new Error('not yet')) : Promise.resolve()));
      await app.jobs.done();
      expect(tries).toBe(2);
    });

    it('five times end in the list of the failed, from where they can be done after all', async () => {
      let tries = 0;
      let mended = false;
      await failing('broken', () => {
        tries++;
        return mended ? Promise.resolve() : Promise.reject(new Error('broken'));
      });
      await giveUp();
      expect(tries).toBe(5);
      const [job, ...others] = await app.jobs.queue('episodes').getFailed();
      expect([job?.name, job?.attemptsMade, others]).toEqual(['broken', 5, []]);
      mended = true;
      await job?.retry();
      await app.jobs.done();
      expect(tries).toBe(6);
      expect(await app.jobs.queue('episodes').getFailedCount()).toBe(0);
    });

    it('leave their kind and place in the queue, and not what they said', async () => {
      await failing('telling', () =>
        Promise.reject(Object.assign(new TypeError('Client Zander said'), { code: '22P02' })),
      );
      await giveUp();
      const [job] = await app.jobs.queue('episodes').getFailed();
      expect(job?.failedReason).toBe('TypeError 22P02');
      expect(job?.stacktrace?.join()).toContain('jobs.spec');
      expect(JSON.stringify(job)).not.toContain('Zander');
    });

    it('because nobody handles them are not lost', async () => {
      await enqueue('of-nobody', { number: 1 });
      await giveUp();
      expect((await app.jobs.queue('episodes').getFailed()).map((job) => job.name)).toEqual(['of-nobody']);
    });

    it('tell the feature when they are given up, and only then', async () => {
      let [tries, told] = [0, 0];
      app.application.get(JobHandlers).register(
        'episodes',
        'told',
        () => Promise.reject(new Error(`${++tries}`)),
        (scope, payload) => {
          expect([scope.organizationId, payload['number'], tries]).toEqual([organizationId, 7, 5]);
          told++;
          return Promise.resolve();
        },
      );
      await enqueue('told', { number: 7 });
      await giveUp();
      expect(told).toBe(1);
    });
  });

  it('for a queue of a newer version stay in the outbox and do not hold the others up', async () => {
    note('behind');
    await app.owner(
      `INSERT INTO outbox (organization_id, id, queue, name, payload) VALUES ($1, '00000000-0000-7000-8000-000000000000', 'of-tomorrow', 'x', '{}')`,
      [organizationId],
    );
    await enqueue('behind', { number: 1 });
    for (let tries = 0; done.length === 0 && tries < 100; tries++) await pause(20);
    expect(done).toEqual([{ name: 'behind', number: 1 }]);
    expect(await app.owner(`DELETE FROM outbox RETURNING queue`)).toEqual([{ queue: 'of-tomorrow' }]);
  });
});

describe(`scores and episodes, with jobs on ${backend}`, () => {
  let app: FirstApplication;
  let clinic: Clinic;
  let treatmentId: string;
  beforeAll(async () => {
    app = await startTestApplication({ workerInProcess: false });
    clinic = await makeClinic(app, 'Lake');
    await addForm(clinic.members.supervisor, slider('slider-c'));
    ({ treatmentId } = await takeOn(clinic.members.intern, 'C-1'));
    for (const value of [4, 4.1, 3.9, 4, 2]) {
      const sessionId = await hold(clinic.members.intern, treatmentId);
      const form = { sessionId, form: 'slider-c', responses: [value], enteredHow: 'paper' };
      await post(clinic.members.intern.agent, '/administrations', form);
    }
  });
  afterAll(() => app.stop());
  const episodes = () => get<EpisodeList>(clinic.members.intern.agent, `/treatments/${treatmentId}/episodes`);
  const waiting = () => app.owner(`SELECT 1 FROM outbox`);

  it('stay in the outbox while no worker runs, also when adding to the queue fails midway', async () => {
    const before = (await waiting()).length;
    expect(before).toBeGreaterThanOrEqual(5);
    let added = 0;
    const move = app.application
      .get(OutboxRelay)
      .move(() => (++added === 3 ? Promise.reject(new Error('the queue is down')) : Promise.resolve()));
    await expect(move).rejects.toThrow('the queue is down');
    expect((await waiting()).length).toBe(before);
    expect((await episodes()).items).toEqual([]);
  });

  it('become episodes as soon as a worker runs somewhere', async () => {
    const worker = await app.replica({ workerInProcess: true });
    await worker.jobs.done();
    expect((await episodes()).items).toMatchObject([{ startSession: 5, form: 'slider-c', strength: 'alert' }]);
    expect(await waiting()).toEqual([]);
  });

  it('are the same when the job is done again', async () => {
    const before = await episodes();
    const trail = () => app.owner(`SELECT 1 FROM audit_events WHERE actor = 'worker'`);
    const events = (await trail()).length;
    await app.database.run({ actor: 'worker', organizationId: clinic.organizationId }, (transaction) =>
      transaction.enqueue('episodes', 'recompute', { treatmentId }),
    );
    await app.jobs.done();
    expect(await episodes()).toEqual(before);
    expect((await trail()).length).toBe(events);
  });

  it('of a treatment that is gone do no harm', async () => {
    await app.database.run({ actor: 'worker', organizationId: clinic.organizationId }, (transaction) =>
      transaction.enqueue('episodes', 'recompute', { treatmentId: uuidv7() }),
    );
    await app.jobs.done();
    expect(await app.jobs.queue('episodes').getFailedCount()).toBe(0);
  });
});
