import type { NoteVersions, NoteView } from '@attune/contracts';
import { api, get, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, join, makeClinic, supervise, takeOn } from '../testing/clinic.js';
import { dayFromToday } from '../testing/days.js';
import { addFormat, advance, save, writing } from '../testing/note-writing.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let supervisor: Member;
let format: string;
let treatmentId: string;
let note: NoteView;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern, supervisor } = clinic.members);
  format = (await addFormat(supervisor)).id;
});
afterAll(() => app.stop());
beforeEach(async () => {
  ({ treatmentId } = await takeOn(intern, `C-${++codes}`));
  const sessionId = await hold(intern, treatmentId);
  note = await post<NoteView>(intern.agent, '/notes', { sessionId, format, ...text('Quiet.') });
});

const text = (words: string) => ({ sections: [{ key: 'talk', heading: 'Talk', text: words }] });
const sign = () => advance(intern, note, 'sign');
const textOf = ({ sections }: Pick<NoteView, 'sections'>) => sections[0]?.text;
const kinds = ({ events }: NoteView) => events.map(({ kind, version }) => `${kind} ${version}`);
const versionsOf = async (by = intern) => (await get<NoteVersions>(by.agent, `/notes/${note.id}/versions`)).items;

describe('a note that is returned', () => {
  it('is written again and signed again, and everything that was signed stays', async () => {
    const signed = await sign();
    expect(await get<NoteView>(supervisor.agent, `/notes/${note.id}`)).toMatchObject({ may: ['return', 'co-sign'] });
    const returned = await advance(supervisor, signed, 'return', { comment: 'Say what was quiet.' });
    expect(returned).toMatchObject({ status: 'returned', may: [], unsaved: false });
    expect(returned.events.at(-1)).toMatchObject({ comment: 'Say what was quiet.', by: { id: supervisor.id } });
    const again = await save(intern, returned, text('The client was quiet.'));
    expect(again).toMatchObject({ status: 'returned', unsaved: true, may: ['edit', 'sign'] });
    const resigned = await advance(intern, again, 'sign');
    expect(kinds(resigned)).toEqual(['created 0', 'signed 1', 'returned 1', 'signed 2']);
    expect((await versionsOf(supervisor)).map(textOf)).toEqual(['Quiet.', 'The client was quiet.']);
    expect(await advance(supervisor, resigned, 'co-sign')).toMatchObject({ status: 'co-signed', may: [] });
  });

  it('is signed as it was, where the author leaves it so', async () => {
    const returned = await advance(supervisor, await sign(), 'return', { comment: 'Sure?' });
    expect(await advance(intern, returned, 'sign')).toMatchObject({ status: 'signed', version: 1 });
  });

  it('comes with a comment', async () => {
    const { etag } = await sign();
    const problem = await refused(
      writing(supervisor.agent, 'post', `/notes/${note.id}/return`, etag, { comment: '  ' }),
      422,
    );
    expect(problem.problems?.[0]?.field).toBe('comment');
  });
});

describe('a signed note', () => {
  it('is not overwritten: the remedy is an addendum', async () => {
    const signed = await sign();
    for (const [method, path, sent] of [
      ['put', '', text('Loud.')],
      ['post', '/versions', {}],
      ['post', '/sign', { seen: [] }],
    ] as const) {
      const request = writing(intern.agent, method, `/notes/${note.id}${path}`, signed.etag, sent);
      const problem = await refused(request, 409);
      expect([problem.code, problem.problems?.[0]?.remedy]).toEqual(['signed', 'Write an addendum']);
    }
    expect(textOf(await get(intern.agent, `/notes/${note.id}`))).toBe('Quiet.');
  });

  it('takes addenda, which the co-signature covers', async () => {
    const amended = await advance(intern, await sign(), 'addenda', { text: 'Cried at the end.' });
    expect(amended).toMatchObject({ status: 'signed', version: 2, sections: text('Quiet.').sections });
    expect(amended.addenda).toMatchObject([{ version: 2, text: 'Cried at the end.', coSigned: false }]);
    const coSigned = await advance(supervisor, amended, 'co-sign', { comment: 'Thank you.' });
    expect(coSigned.addenda).toMatchObject([{ coSigned: true }]);
    expect(coSigned.events.at(-1)).toMatchObject({ kind: 'co-signed', version: 2, comment: 'Thank you.' });
  });

  it('that is co-signed awaits a co-signature of its own for an addendum; its text is not returned any more', async () => {
    const coSigned = await advance(supervisor, await sign(), 'co-sign');
    expect((await get<NoteView>(intern.agent, `/notes/${note.id}`)).may).toEqual(['amend']);
    const amended = await advance(intern, coSigned, 'addenda', { text: 'Cried at the end.' });
    expect(amended).toMatchObject({ status: 'signed', version: 2, addenda: [{ coSigned: false }] });
    expect((await get<NoteView>(supervisor.agent, `/notes/${note.id}`)).may).toEqual(['co-sign']);
    const back = writing(supervisor.agent, 'post', `/notes/${note.id}/return`, amended.etag, { comment: 'Why?' });
    expect((await refused(back, 409)).code).toBe('co-signed');
    const done = await advance(supervisor, amended, 'co-sign');
    expect(done).toMatchObject({ status: 'co-signed', addenda: [{ coSigned: true }] });
    expect(kinds(done)).toEqual(['created 0', 'signed 1', 'co-signed 1', 'amended 2', 'co-signed 2']);
    expect((await versionsOf()).map(({ kind }) => kind)).toEqual(['body', 'addendum']);
  });

  it('is amended only after it was signed', async () => {
    const request = writing(intern.agent, 'post', `/notes/${note.id}/addenda`, note.etag, { text: 'More.' });
    expect((await refused(request, 409)).code).toBe('not-signed');
  });
});

describe('a review', () => {
  const attempt = (by: Member, step: 'return' | 'co-sign', state: NoteView) =>
    writing(by.agent, 'post', `/notes/${note.id}/${step}`, state.etag, { comment: 'Hm.' });

  it('waits for the signature, and happens once', async () => {
    for (const step of ['return', 'co-sign'] as const)
      expect((await refused(attempt(supervisor, step, note), 409)).code).toBe('not-signed');
    const done = await advance(supervisor, await sign(), 'co-sign');
    for (const step of ['return', 'co-sign'] as const)
      expect((await refused(attempt(supervisor, step, done), 409)).code).toBe('co-signed');
  });

  it('of a state that is not the latest is refused, and of two at the same moment one counts', async () => {
    const signed = await sign();
    const amended = await advance(intern, signed, 'addenda', { text: 'More.' });
    expect((await refused(attempt(supervisor, 'co-sign', signed), 412)).code).toBe('changed-elsewhere');
    const both = await Promise.all([attempt(supervisor, 'co-sign', amended), attempt(supervisor, 'return', amended)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is open to any present supervisor of the treatment', async () => {
    const second = await join(app, clinic.organizationId, `Second ${codes}`, ['supervisor']);
    const signed = await sign();
    await refused(attempt(second, 'co-sign', signed), 404);
    await supervise(clinic.members.admin, second, intern, { from: dayFromToday(-3), to: dayFromToday(0) });
    expect(await advance(second, signed, 'co-sign')).toMatchObject({ status: 'co-signed' });
  });

  it('ends with the supervision', async () => {
    const former = await join(app, clinic.organizationId, `Former ${codes}`, ['supervisor']);
    const supervision = await supervise(clinic.members.admin, former, intern);
    const signed = await sign();
    expect((await get<NoteView>(former.agent, `/notes/${note.id}`)).may).toEqual(['return', 'co-sign']);
    await app.owner(`UPDATE supervisions SET valid_to = $2 WHERE id = $1`, [supervision, dayFromToday(-1)]);
    await refused(attempt(former, 'co-sign', signed), 404);
    // Who still sees the client for another reason does not review either.
    await app.owner(
      `INSERT INTO treatments (organization_id, id, client_id, intern_id) SELECT organization_id, gen_random_uuid(), client_id, $2 FROM treatments WHERE id = $1`,
      [treatmentId, former.id],
    );
    expect((await get<NoteView>(former.agent, `/notes/${note.id}`)).may).toEqual([]);
    expect((await refused(attempt(former, 'co-sign', signed), 403)).code).toBe('not-the-supervisor');
  });

  it('is never one’s own, also for somebody who is supervisor and intern', async () => {
    const both = await join(app, clinic.organizationId, `Both ${codes}`, ['supervisor', 'intern']);
    const other = await join(app, clinic.organizationId, `Other ${codes}`, ['supervisor']);
    await supervise(clinic.members.admin, other, both);
    const own = await takeOn(both, `C-own-${codes}`);
    const sessionId = await hold(both, own.treatmentId);
    note = await post<NoteView>(both.agent, '/notes', { sessionId, format, ...text('Quiet.') });
    const signed = await advance(both, note, 'sign');
    expect(signed.may).toEqual(['amend']);
    for (const step of ['return', 'co-sign'] as const)
      expect((await refused(attempt(both, step, signed), 403)).code).toBe('not-the-supervisor');
    await advance(other, signed, 'co-sign');
  });

  it.each(['intern', 'rater', 'researcher', 'lead', 'admin'] as const)('is not for the role %s', async (role) => {
    const signed = await sign();
    for (const step of ['return', 'co-sign'] as const)
      expect((await refused(attempt(clinic.members[role], step, signed), 403)).code).toBe('forbidden');
  });

  it('is not for another organization', async () => {
    const elsewhere = await makeClinic(app, `Elsewhere ${codes}`);
    const signed = await sign();
    for (const step of ['return', 'co-sign'] as const)
      await refused(attempt(elsewhere.members.supervisor, step, signed), 404);
    await refused(elsewhere.members.supervisor.agent.get(`${api}/notes/${note.id}`), 404);
  });
});

describe('every reading of a note', () => {
  it('is in the audit trail', async () => {
    const returned = await advance(supervisor, await sign(), 'return', { comment: 'Why quiet?' });
    await save(intern, returned, text('Quiet, as before.'));
    const [before] = await app.owner<{ n: number }>(
      `SELECT max(sequence)::int AS n FROM audit_events WHERE organization_id = $1`,
      [clinic.organizationId],
    );
    await get(supervisor.agent, `/notes/${note.id}`);
    await get(supervisor.agent, `/notes/${note.id}/versions`);
    const events = await app.owner<{ subject: string; person_id: string }>(
      `SELECT subject, person_id FROM audit_events WHERE organization_id = $1 AND sequence > $2 AND action = 'read' ORDER BY sequence`,
      [clinic.organizationId, before?.n],
    );
    expect(events.map(({ subject }) => subject)).toEqual(['note_drafts', 'note_events', 'note_versions']);
    expect(new Set(events.map(({ person_id }) => person_id))).toEqual(new Set([supervisor.id]));
  });
});
