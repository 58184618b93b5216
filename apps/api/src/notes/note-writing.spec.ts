import type { NoteView, SessionPage } from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Case, type Clinic, type Member, hold, join, makeClinic, supervise, takeOn } from '../testing/clinic.js';
import { advance, save, writing } from '../testing/note-writing.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let supervisor: Member;
let client: Case;
let sessionId: string;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern, supervisor } = clinic.members);
});
afterAll(() => app.stop());
beforeEach(async () => {
  client = await takeOn(intern, `C-${++codes}`);
  sessionId = await hold(intern, client.treatmentId);
});

const soap = (text: string) => ({ sections: [{ heading: 'Subjective', text }] });
const begin = (more: object = {}, by = intern) =>
  post<NoteView>(by.agent, '/notes', { sessionId, format: 'SOAP', ...soap('Tired.'), ...more });
const textOf = (note: NoteView) => note.sections.map(({ text }) => text).join(' ');

describe('beginning a note', () => {
  it('makes a working copy without a version, in the sections of its format', async () => {
    const note = await begin();
    expect(note).toMatchObject({
      sessionId,
      treatmentId: client.treatmentId,
      format: 'soap',
      formatName: 'SOAP',
      status: 'draft',
      version: 0,
      unsaved: true,
      sections: [{ key: 'subjective', heading: 'Subjective', text: 'Tired.' }],
      events: [{ kind: 'created', version: 0, by: { id: intern.id }, comment: null }],
      addenda: [],
      may: ['edit', 'sign'],
      signedAt: null,
    });
    const response = await intern.agent.get(`${api}/notes/${note.id}`);
    expect(response.headers['etag']).toBe(note.etag);
    expect(response.body).toEqual(note);
    expect((await get<SessionPage>(intern.agent, `/sessions/${sessionId}`)).notes).toEqual([note]);
  });

  it('is possible for a treatment without a session', async () => {
    const sent = { treatmentId: client.treatmentId, format: 'treatment-plan', ...soap('To sleep.') };
    const note = await post<NoteView>(intern.agent, '/notes', sent);
    expect(note).toMatchObject({ sessionId: null, treatmentId: client.treatmentId, formatName: 'Treatment plan' });
  });

  it('needs a session or a treatment, not both, and a format that there is', async () => {
    const send = (more: object) => intern.agent.post(`${api}/notes`).send({ format: 'SOAP', ...soap('x'), ...more });
    for (const place of [{}, { sessionId, treatmentId: client.treatmentId }])
      expect((await refused(send(place), 422)).problems?.[0]?.field).toBe('sessionId');
    expect((await refused(send({ sessionId, format: 'SOUP' }), 422)).problems?.[0]).toMatchObject({
      field: 'format',
      remedy: expect.stringContaining('soap'),
    });
  });

  it('is for the supervisor a note about supervision, and for the intern everything else', async () => {
    const send = (by: Member, format: string) =>
      by.agent.post(`${api}/notes`).send({ sessionId, format, ...soap('x') });
    expect((await refused(send(supervisor, 'SOAP'), 422)).problems?.[0]?.field).toBe('format');
    expect((await refused(send(intern, 'supervision'), 422)).problems?.[0]?.field).toBe('format');
    const note = (await send(supervisor, 'supervision').expect(201)).body as NoteView;
    expect(note).toMatchObject({
      formatName: 'Supervision note',
      author: { id: supervisor.id },
      may: ['edit', 'sign'],
    });
  });

  it('of a supervisor is seen by nobody else before it is signed', async () => {
    const note = await begin({ format: 'supervision' }, supervisor);
    const another = await join(app, clinic.organizationId, `Another ${codes}`, ['supervisor']);
    await supervise(clinic.members.admin, another, intern);
    for (const reader of [intern, another]) {
      await refused(reader.agent.get(`${api}/notes/${note.id}`), 404);
      await refused(reader.agent.get(`${api}/notes/${note.id}/versions`), 404);
      expect((await get<SessionPage>(reader.agent, `/sessions/${sessionId}`)).notes).toEqual([]);
    }
    const keys = ['reviewed', 'observations', 'feedback', 'plan'];
    const sections = keys.map((key) => ({ key, heading: key, text: 'Seen [session].' }));
    const signed = await advance(supervisor, await save(supervisor, note, { sections }), 'sign');
    expect(signed.status).toBe('signed');
    for (const reader of [intern, another])
      expect(await get<NoteView>(reader.agent, `/notes/${note.id}`)).toMatchObject({ status: 'signed', may: [] });
    const refusal = await refused(writing(another.agent, 'post', `/notes/${note.id}/co-sign`, signed.etag), 409);
    expect(refusal.code).toBe('not-reviewed');
  });
});

describe('autosave', () => {
  it('changes the working copy and keeps no version', async () => {
    const first = await begin();
    const second = await save(intern, first, soap('Very tired.'));
    expect(second).toMatchObject({ version: 0, unsaved: true, status: 'draft' });
    expect(textOf(second)).toBe('Very tired.');
    expect(second.etag).not.toBe(first.etag);
    expect(second.events).toHaveLength(1);
    expect(await get(intern.agent, `/notes/${first.id}/versions`)).toEqual({ items: [] });
  });

  it('takes another format with the text', async () => {
    const note = await save(intern, await begin(), { format: 'DAP', sections: [{ heading: 'Data', text: 'Tired.' }] });
    expect(note).toMatchObject({ format: 'dap', formatName: 'DAP', sections: [{ key: 'data' }] });
    const refusal = await refused(
      writing(intern.agent, 'put', `/notes/${note.id}`, note.etag, { format: 'supervision', ...soap('x') }),
      422,
    );
    expect(refusal.problems?.[0]?.field).toBe('format');
  });

  it('needs to know on which state it writes', async () => {
    const note = await begin();
    for (const etag of [undefined, '*', ' ']) {
      const request = writing(intern.agent, 'put', `/notes/${note.id}`, etag, soap('x'));
      expect((await refused(request, 428)).code).toBe('if-match-required');
    }
    expect(await get(intern.agent, `/notes/${note.id}`)).toEqual(note);
  });

  it('takes a tag that a proxy has weakened', async () => {
    const note = await begin();
    await writing(intern.agent, 'put', `/notes/${note.id}`, `W/${note.etag}`, soap('x')).expect(200);
  });

  it('does not overwrite what was changed elsewhere, and says what the latest is', async () => {
    const note = await begin();
    const latest = await save(intern, note, soap('In the other window.'));
    const response = await writing(intern.agent, 'put', `/notes/${note.id}`, note.etag, soap('Here.'));
    expect(response.headers['etag']).toBe(latest.etag);
    const problem = await refused(writing(intern.agent, 'put', `/notes/${note.id}`, note.etag, soap('Here.')), 412);
    expect(problem).toMatchObject({ code: 'changed-elsewhere', problems: [{ field: 'If-Match' }] });
    expect(problem.problems?.[0]?.message).toContain(latest.etag);
    expect(textOf(await get(intern.agent, `/notes/${note.id}`))).toBe('In the other window.');
  });

  it('of eight windows at the same moment is taken from exactly one, time after time', async () => {
    let note = await begin();
    for (let round = 0; round < 3; round++) {
      const texts = Array.from({ length: 8 }, (_, window) => `Round ${round}, window ${window}.`);
      const answers = await Promise.all(
        texts.map((text) => writing(intern.agent, 'put', `/notes/${note.id}`, note.etag, soap(text))),
      );
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([200, ...Array<number>(7).fill(412)]);
      const won = answers.findIndex(({ status }) => status === 200);
      note = await get<NoteView>(intern.agent, `/notes/${note.id}`);
      expect(textOf(note)).toBe(texts[won]);
      expect(new Set(answers.map(({ headers }) => headers['etag'] as unknown))).toEqual(new Set([note.etag]));
    }
  });
});

describe('a version', () => {
  it('keeps what the working copy says, for ever', async () => {
    const kept = await advance(intern, await begin(), 'versions');
    expect(kept).toMatchObject({ version: 1, unsaved: false, status: 'draft' });
    const changed = await save(intern, kept, soap('Rested.'));
    expect(changed).toMatchObject({ version: 1, unsaved: true });
    const again = await advance(intern, changed, 'versions');
    expect(again.events.map(({ kind, version }) => [kind, version])).toEqual([
      ['created', 0],
      ['kept', 1],
      ['kept', 2],
    ]);
    const { items } = await get<{ items: { version: number; sections: { text: string }[] }[] }>(
      supervisor.agent,
      `/notes/${again.id}/versions`,
    );
    expect(items.map(({ version, sections }) => [version, sections[0]?.text])).toEqual([
      [1, 'Tired.'],
      [2, 'Rested.'],
    ]);
  });

  it('is not made of nothing: without changes there is nothing to keep', async () => {
    const kept = await advance(intern, await begin(), 'versions');
    expect(await advance(intern, kept, 'versions')).toEqual(kept);
  });
});

describe('who may not write', () => {
  it('is the supervisor, who reads the draft and cannot act on it; the attempt is in the trail', async () => {
    const note = await begin();
    expect(await get(supervisor.agent, `/notes/${note.id}`)).toEqual({ ...note, may: [] });
    const steps: [string, object][] = [
      ['versions', {}],
      ['sign', { seen: [] }],
      ['addenda', { text: 'x' }],
    ];
    for (const [step, sent] of steps) {
      const request = writing(supervisor.agent, 'post', `/notes/${note.id}/${step}`, note.etag, sent);
      expect((await refused(request, 403)).code).toBe('not-the-author');
    }
    const request = writing(supervisor.agent, 'put', `/notes/${note.id}`, note.etag, soap('Mine.'));
    expect((await refused(request, 403)).code).toBe('not-the-author');
    const refusals = await app.owner<{ action: string }>(
      `SELECT action FROM audit_events WHERE person_id = $1 AND subject = 'notes' AND outcome = 'refused' AND detail = $2`,
      [supervisor.id, note.id],
    );
    expect(refusals.map(({ action }) => action).sort()).toEqual(['amend', 'edit', 'edit', 'sign']);
    expect(await get(intern.agent, `/notes/${note.id}`)).toEqual(note);
  });

  it('is anybody without access: the note is not there', async () => {
    const note = await begin();
    const stranger = await join(app, clinic.organizationId, `Stranger ${codes}`, ['intern', 'supervisor']);
    await refused(stranger.agent.get(`${api}/notes/${note.id}`), 404);
    await refused(writing(stranger.agent, 'put', `/notes/${note.id}`, note.etag, soap('x')), 404);
    await refused(writing(stranger.agent, 'post', `/notes/${note.id}/co-sign`, note.etag), 404);
  });
});
