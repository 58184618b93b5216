import type { SessionPage, SpeakerRepair, TranscriptRevisions, TranscriptView } from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Case, type Clinic, type Member, hold, join, makeClinic, takeOn } from '../testing/clinic.js';
import { talk } from '../testing/talk.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let client: Case;
let sessionId: string;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern } = clinic.members);
});
afterAll(() => app.stop());
beforeEach(async () => {
  client = await takeOn(intern, `C-${++codes}`);
  sessionId = await hold(intern, client.treatmentId);
});

const send = (sent: object = {}, by = intern) =>
  by.agent.post(`${api}/transcripts`).send({ sessionId, source: 'typed', turns: talk, ...sent });
const give = (sent: object = {}): Promise<TranscriptView> =>
  post<TranscriptView>(intern.agent, '/transcripts', { sessionId, source: 'typed', turns: talk, ...sent });
const shown = async (by = intern) => (await get<SessionPage>(by.agent, `/sessions/${sessionId}`)).transcript;
const repair = (transcript: TranscriptView, steps: SpeakerRepair[]): Promise<TranscriptView> =>
  post<TranscriptView>(intern.agent, `/transcripts/${transcript.id}/repairs`, { revision: transcript.revision, steps });
const revisionsOf = (id: string, by = intern) => get<TranscriptRevisions>(by.agent, `/transcripts/${id}/revisions`);
const swap: SpeakerRepair = { kind: 'swap', a: 'client', b: 'therapist' };

describe('the transcript of a session', () => {
  it('is read again turn by turn, with the client’s share of the words', async () => {
    const given = await give();
    expect(given).toMatchObject({ source: 'typed', revision: 1, clientWordShare: 9 / 17 });
    expect(given.turns).toEqual(talk.map((turn, index) => ({ ...turn, index, origin: [index, index] })));
    expect(await shown(clinic.members.supervisor)).toEqual(given);
  });

  it('may come without names, and with voices that nobody has assigned yet', async () => {
    const turns = talk.map(({ name: _, ...turn }) => ({ ...turn, speaker: 'unknown' }));
    const given = await give({ turns });
    expect(given.turns.map(({ name, speaker }) => [name, speaker])).toEqual(talk.map(() => [null, 'unknown']));
    expect(given.clientWordShare).toBeNull();
  });

  it('sent again is the same one; another one replaces nothing', async () => {
    const first = await give();
    expect(await give()).toEqual(first);
    expect((await refused(send({ turns: talk.slice(1) }), 409)).code).toBe('transcript-exists');
    expect(await shown()).toEqual(first);
  });

  it('without names is stored as it was before voices had names, so that the same again is known as the same', async () => {
    const given = await give({ turns: talk.map((turn) => ({ ...turn, name: null })) });
    const before = talk.map(({ speaker, start, end, text }) => ({ speaker, start, end, text }));
    const scope = { actor: 'command line', organizationId: clinic.organizationId } as const;
    const stored = await app.database.run(scope, async (transaction) => {
      const [row] = await transaction.query<{ turns_sealed: Buffer; client_id: string }>(
        `SELECT turns_sealed, client_id FROM transcripts WHERE id = $1`,
        [given.id],
      );
      if (!row) throw new Error('no such transcript');
      const place = { table: 'transcripts', row: given.id, column: 'turns_sealed', clientId: row.client_id };
      return transaction.open(place, row.turns_sealed);
    });
    expect(stored).toBe(JSON.stringify(before));
  });

  it.each([
    [{ turns: [] }, 'turns'],
    [{ turns: [{ ...talk[0], text: '' }] }, 'turns.0.text'],
    [{ turns: [{ ...talk[0], text: ' \n' }] }, 'turns.0.text'],
    [{ turns: [{ ...talk[0], start: -1 }] }, 'turns.0.start'],
    [{ turns: [{ ...talk[0], speaker: 'dog' }] }, 'turns.0.speaker'],
  ])('%j is refused by field', async (sent, field) => {
    expect((await refused(send(sent), 422)).problems?.map((one) => one.field)).toEqual([field]);
  });

  it('is given by the treating intern alone', async () => {
    await refused(send({}, clinic.members.supervisor), 403);
    const colleague = await join(app, clinic.organizationId, `Colleague ${codes}`, ['intern']);
    await refused(send({}, colleague), 404);
    await app.owner(
      `INSERT INTO treatments (organization_id, id, client_id, intern_id) VALUES ($1, gen_random_uuid(), $2, $3)`,
      [clinic.organizationId, client.clientId, colleague.id],
    );
    await refused(send({}, colleague), 404);
    expect(await shown()).toBeNull();
  });
});

describe('a repair of speakers', () => {
  it('is the next revision, which every page shows from now on, and the original stays', async () => {
    const original = await give();
    const repaired = await repair(original, [
      { kind: 'split', turn: 1, at: 19, speaker: 'therapist' },
      { kind: 'merge', turn: 2 },
      { kind: 'rename', name: 'SPEAKER_01', to: 'Ms. Adeyemi' },
    ]);
    expect(repaired).toMatchObject({ revision: 2, source: 'typed', clientWordShare: 6 / 17 });
    expect(repaired.id).not.toBe(original.id);
    expect(repaired.turns.map(({ speaker, name, text, origin }) => [speaker, name, text, origin])).toEqual([
      ['therapist', 'SPEAKER_00', 'How was the week?', [0, 0]],
      ['client', 'Ms. Adeyemi', 'Well, not so good.', [1, 1]],
      ['therapist', 'Ms. Adeyemi', 'I hardly slept. What kept you awake?', [1, 2]],
      ['client', 'Ms. Adeyemi', 'The usual.', [3, 3]],
    ]);
    expect(await shown(clinic.members.supervisor)).toEqual(repaired);
    expect((await revisionsOf(original.id, clinic.members.supervisor)).items).toMatchObject([
      { id: original.id, revision: 1, by: { id: intern.id }, turns: 4, change: 'as it came in' },
      {
        id: repaired.id,
        revision: 2,
        turns: 4,
        change: 'split turn 2; merged turns 3 and 4; renamed a voice with 3 turns',
      },
    ]);
    const restored = await post<TranscriptView>(intern.agent, `/transcripts/${repaired.id}/restore`, { revision: 1 });
    expect(restored).toMatchObject({ revision: 3, turns: original.turns });
    expect((await revisionsOf(repaired.id)).items.map(({ change }) => change).at(-1)).toBe('restored revision 1');
  });

  it('goes on from the newest revision, whichever of them is named', async () => {
    const original = await give();
    const second = await repair(original, [swap]);
    const third = await repair({ ...second, id: original.id }, [
      { kind: 'assign', first: 0, last: 0, speaker: 'other' },
    ]);
    expect(third.turns.map(({ speaker }) => speaker)).toEqual(['other', 'therapist', 'client', 'therapist']);
  });

  it('made on an older revision is refused, and so is the second of two at once', async () => {
    const original = await give();
    const url = `${api}/transcripts/${original.id}/repairs`;
    const both = await Promise.all(
      [swap, { kind: 'merge', turn: 0 }].map((step) => intern.agent.post(url).send({ revision: 1, steps: [step] })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 412]);
    const problem = await refused(intern.agent.post(url).send({ revision: 1, steps: [swap] }), 412);
    expect(problem.code).toBe('changed-elsewhere');
    expect((await revisionsOf(original.id)).items).toHaveLength(2);
  });

  it.each<[SpeakerRepair, string, string]>([
    [{ kind: 'merge', turn: 3 }, 'steps.1', 'There is no turn after the last'],
    [{ kind: 'split', turn: 0, at: 2, speaker: 'client' }, 'steps.1', 'A word would be cut in two'],
    [{ kind: 'assign', first: 2, last: 9, speaker: 'client' }, 'steps.1', 'The transcript has 4 turns'],
    [swap, 'steps', 'The steps change nothing'],
  ])('that cannot be done is refused by step: %j', async (step, field, message) => {
    const original = await give();
    const sent = intern.agent
      .post(`${api}/transcripts/${original.id}/repairs`)
      .send({ revision: 1, steps: [swap, step] });
    const problem = await refused(sent, 422);
    expect(problem.problems).toMatchObject([{ field, message, remedy: expect.any(String) }]);
    expect((await revisionsOf(original.id)).items).toHaveLength(1);
  });

  it.each([
    [1, 'Revision 1 is the newest already'],
    [7, 'There is no revision 7'],
  ])('to revision %s is refused', async (revision, message) => {
    const { id } = await give();
    const problem = await refused(intern.agent.post(`${api}/transcripts/${id}/restore`).send({ revision }), 422);
    expect(problem.problems?.[0]).toMatchObject({ field: 'revision', message });
  });

  it('is made by the treating intern alone, and seen by whoever sees the client', async () => {
    const { id } = await give();
    const { supervisor } = clinic.members;
    const stranger = await join(app, clinic.organizationId, `Stranger ${codes}`, ['supervisor', 'intern']);
    for (const [path, body] of [
      ['repairs', { revision: 1, steps: [swap] }],
      ['restore', { revision: 1 }],
    ] as const) {
      await refused(supervisor.agent.post(`${api}/transcripts/${id}/${path}`).send(body), 403);
      await refused(stranger.agent.post(`${api}/transcripts/${id}/${path}`).send(body), 404);
    }
    await refused(stranger.agent.get(`${api}/transcripts/${id}/revisions`), 404);
    await refused(stranger.agent.get(`${api}/transcripts/${id}/export?format=plain`), 404);
  });

  it('keeps what was said unreadable in the tables, and its numbers without words', async () => {
    const word = `Zanzibar${codes}`;
    const original = await give({ turns: [...talk, { speaker: 'client', start: null, end: null, text: word }] });
    await repair(original, [{ kind: 'rename', name: 'SPEAKER_01', to: `${word} name` }]);
    const rows = await app.owner<{ all: string }>(
      `SELECT t::text || COALESCE(f.features::text, 'none') AS all FROM transcripts t
       LEFT JOIN transcript_features f ON f.transcript_id = t.id WHERE t.session_id = $1`,
      [sessionId],
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row.all).not.toContain(word);
      expect(row.all).toContain('"version"');
    }
  });
});

describe('a transcript as a file', () => {
  it.each([
    ['webvtt', 'text/vtt; charset=utf-8', 'vtt'],
    ['plain', 'text/plain; charset=utf-8', 'txt'],
  ])(
    '%s has every word of the revision that is named, and leaves a read in the audit trail',
    async (format, type, ending) => {
      const original = await give();
      const response = await clinic.members.supervisor.agent
        .get(`${api}/transcripts/${original.id}/export?format=${format}`)
        .buffer(true)
        .parse((stream, done) => {
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => done(null, Buffer.concat(parts)));
        })
        .expect(200);
      expect(response.headers['content-type']).toBe(type);
      expect(response.headers['content-disposition']).toBe(
        `attachment; filename="C-${codes}-session-1-revision-1.${ending}"`,
      );
      const text = (response.body as Buffer).toString('utf8');
      for (const turn of talk) expect(text).toContain(turn.text);
      const [event] = await app.owner<{ subject: string; person_id: string }>(
        `SELECT subject, person_id FROM audit_events WHERE subject_id = $1 AND action = 'read' ORDER BY sequence DESC LIMIT 1`,
        [original.id],
      );
      expect(event).toEqual({ subject: 'transcripts', person_id: clinic.members.supervisor.id });
    },
  );

  it('is refused in a format that there is not', async () => {
    const { id } = await give();
    const problem = await refused(intern.agent.get(`${api}/transcripts/${id}/export?format=docx`), 422);
    expect(problem.problems?.[0]?.field).toBe('format');
  });
});
