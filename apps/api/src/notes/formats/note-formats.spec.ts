import type { NoteFormatList, NoteFormatView, NoteView } from '@attune/contracts';
import { shippedFormats } from '@attune/notes';
import { api, get, post, refused } from '../../testing/calls.js';
import { type Clinic, hold, makeClinic, takeOn } from '../../testing/clinic.js';
import { addFormat, judgement } from '../../testing/note-writing.js';
import { type TestApplication, startTestApplication } from '../../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
});
afterAll(() => app.stop());

const list = async (role: 'lead' | 'intern' | 'admin' = 'lead') =>
  (await get<NoteFormatList>(clinic.members[role].agent, '/note-formats')).items;
const found = async (id: string) => (await list()).find((format) => format.id === id);
const put = (id: string, template: object) => clinic.members.lead.agent.put(`${api}/note-formats/${id}`).send(template);

describe('formats of notes', () => {
  it('that come with Attune are there for everybody who writes or administers notes', async () => {
    const shipped = (await list('intern')).filter((format) => format.shipped);
    expect(shipped.map(({ id }) => id)).toEqual(shippedFormats.map(({ id }) => id));
    for (const { id } of shipped) {
      expect((await refused(put(id, judgement), 409)).code).toBe('shipped');
      expect((await refused(clinic.members.lead.agent.delete(`${api}/note-formats/${id}`), 409)).code).toBe('shipped');
    }
    for (const role of ['rater', 'researcher'] as const)
      await refused(clinic.members[role].agent.get(`${api}/note-formats`), 403);
  });

  it('of one’s own are added, and changed by their next version', async () => {
    const first = await addFormat(clinic.members.lead);
    expect(first).toMatchObject({ ...judgement, shipped: false, version: 1, archived: false, usedBy: 0 });
    const changed = { ...judgement, name: 'Shorter note' };
    const second = (await put(first.id, changed).expect(200)).body as NoteFormatView;
    expect(second).toMatchObject({ id: first.id, name: 'Shorter note', version: 2 });
    expect(await found(first.id)).toEqual(second);
    expect(
      await app.owner(`SELECT version, name FROM note_template_versions WHERE template_id = $1 ORDER BY version`, [
        first.id,
      ]),
    ).toEqual([
      { version: 1, name: 'Short note' },
      { version: 2, name: 'Shorter note' },
    ]);
  });

  it('changed by two people at once get a version each, or one is told', async () => {
    const { id } = await addFormat(clinic.members.lead);
    const answers = await Promise.all([put(id, { ...judgement, name: 'A' }), put(id, { ...judgement, name: 'B' })]);
    const taken = answers.filter(({ status }) => status === 200).length;
    expect((await found(id))?.version).toBe(1 + taken);
    for (const { status } of answers) expect([200, 409]).toContain(status);
  });

  it('that are archived stay with their notes and are written in no more', async () => {
    const { intern, lead } = clinic.members;
    const { id: format } = await addFormat(lead);
    const { treatmentId } = await takeOn(intern, 'C-archive');
    const sent = {
      sessionId: await hold(intern, treatmentId),
      format,
      sections: [{ key: 'talk', heading: 'Talk', text: 'x' }],
    };
    const note = await post<NoteView>(intern.agent, '/notes', sent);
    // Whoever administers formats sees no note, and how many there are nevertheless.
    expect((await list('admin')).find(({ id }) => id === format)?.usedBy).toBe(1);
    for (let time = 0; time < 2; time++) {
      const { body } = await lead.agent.delete(`${api}/note-formats/${format}`).expect(200);
      expect(body).toMatchObject({ id: format, archived: true });
    }
    expect((await refused(intern.agent.post(`${api}/notes`).send(sent), 422)).problems?.[0]?.field).toBe('format');
    expect((await refused(put(format, judgement), 409)).code).toBe('archived');
    expect(await get<NoteView>(intern.agent, `/notes/${note.id}`)).toMatchObject({ formatName: 'Short note' });
  });

  it.each([
    [{ sections: [] }, 'sections'],
    [{ name: ' ' }, 'name'],
    [{ sections: [judgement.sections[0], judgement.sections[0]] }, 'sections'],
    [{ sections: [{ ...judgement.sections[0], key: 'With Space' }] }, 'sections.0.key'],
  ])('with %j are refused by field', async (wrong, field) => {
    const sent = clinic.members.lead.agent.post(`${api}/note-formats`).send({ ...judgement, ...wrong });
    expect((await refused(sent, 422)).problems?.map((problem) => problem.field)).toEqual([field]);
  });

  it('of another organization are not there', async () => {
    const { id } = await addFormat(clinic.members.lead);
    const elsewhere = await makeClinic(app, 'Mountain');
    const { agent } = elsewhere.members.lead;
    expect((await get<NoteFormatList>(agent, '/note-formats')).items.every(({ shipped }) => shipped)).toBe(true);
    await refused(agent.put(`${api}/note-formats/${id}`).send(judgement), 404);
    await refused(agent.delete(`${api}/note-formats/${id}`), 404);
  });
});
