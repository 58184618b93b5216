import type { DraftList, DraftView } from '@attune/contracts';
import { shippedFormats } from '@attune/notes';
import { get, post, refused } from '../testing/calls.js';
import { type Clinic, hold, makeClinic } from '../testing/clinic.js';
import { draftingSession } from '../testing/drafting-session.js';
import { addFormat } from '../testing/note-writing.js';
import { type FirstApplication, startTestApplication } from '../testing/test-application.js';

let app: FirstApplication;
let clinic: Clinic;
const agent = () => clinic.members.intern.agent;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
});
afterAll(() => app.stop());

const local = (sessionId: string, format: string): Promise<DraftView> =>
  post<DraftView>(agent(), `/sessions/${sessionId}/drafts`, { format, engine: 'local' });

describe('a local draft', () => {
  it('is there at once in every format that comes with Attune, with every sentence supported', async () => {
    const { sessionId } = await draftingSession(clinic);
    for (const { id, sections } of shippedFormats) {
      const view = await local(sessionId, id);
      expect(view).toMatchObject({
        engine: 'local',
        state: 'done',
        progress: 1,
        model: null,
        failure: null,
        format: id,
      });
      expect(view.sections.map(({ key }) => key)).toEqual(sections.map(({ key }) => key));
      expect([id, view.evidence!.unsupported, view.evidence!.quotesNotFound]).toEqual([id, 0, 0]);
    }
    const list = await get<DraftList>(agent(), `/sessions/${sessionId}/drafts`);
    expect(list.items.map(({ format }) => format)).toEqual(shippedFormats.map(({ id }) => id).reverse());
    expect(JSON.stringify(list)).not.toContain('went quiet');
    expect(list.model).toMatchObject({ ok: false, code: 'not-configured' });
  });

  it('fills a format of the organization, and rests on the appointment alone where there is no transcript', async () => {
    const format = await addFormat(clinic.members.supervisor);
    const { treatmentId } = await draftingSession(clinic);
    const sessionId = await hold(clinic.members.intern, treatmentId, { minutes: 50 });
    expect((await local(sessionId, format.id)).state).toBe('done');
    const soap = await local(sessionId, 'soap');
    expect(soap.evidence).toMatchObject({ unsupported: 0, quotes: 0 });
    expect(soap.evidence!.sentences).toBeGreaterThan(0);
  });

  it('in a format that nobody knows is refused by its field', async () => {
    const { sessionId } = await draftingSession(clinic);
    const asked = { format: 'haiku', engine: 'local' };
    const problem = await refused(agent().post(`/api/v1/sessions/${sessionId}/drafts`).send(asked), 422);
    expect(JSON.stringify(problem)).toMatch(/"format".*soap/);
  });
});
