import type { NoteView, Problem, TranscriptView } from '@attune/contracts';
import { get, post, refused } from '../testing/calls.js';
import { type Clinic, type Member, hold, makeClinic, takeOn } from '../testing/clinic.js';
import { addFormat, advance, judgement, save, writing } from '../testing/note-writing.js';
import { type TestApplication, startTestApplication } from '../testing/test-application.js';

let app: TestApplication;
let clinic: Clinic;
let intern: Member;
let treatmentId: string;
let sessionId: string;
let codes = 0;

beforeAll(async () => {
  app = await startTestApplication();
  clinic = await makeClinic(app, 'Lake');
  ({ intern } = clinic.members);
});
afterAll(() => app.stop());
beforeEach(async () => {
  ({ treatmentId } = await takeOn(intern, `C-${++codes}`));
  sessionId = await hold(intern, treatmentId, { minutes: 50 });
  await post(intern.agent, '/transcripts', {
    sessionId,
    source: 'typed',
    turns: [
      { speaker: 'therapist', start: 0, end: 4, text: 'How was the week?' },
      { speaker: 'client', start: 4, end: 9, text: 'I hardly slept and I quarrelled with my brother.' },
    ],
  });
});

const soap = (texts: Partial<Record<'subjective' | 'objective' | 'assessment' | 'plan', string>>) => ({
  sections: Object.entries(texts).map(([key, text]) => ({ key, heading: key, text })),
});
const supported = {
  subjective: 'Client said “I hardly slept” [2].',
  objective: 'Came on time [session].',
  assessment: 'The quarrel weighs on the nights [2].',
  plan: 'We look at sleep next week.',
};
const begin = (texts: Parameters<typeof soap>[0]) =>
  post<NoteView>(intern.agent, '/notes', { sessionId, format: 'soap', ...soap(texts) });
const sign = (note: NoteView, seen: string[] = []) =>
  writing(intern.agent, 'post', `/notes/${note.id}/sign`, note.etag, { seen });

describe('a signature', () => {
  it('makes a version of the working copy, with nothing left unsupported', async () => {
    const note = await begin(supported);
    const signed = (await sign(note).expect(200)).body as NoteView;
    expect(signed).toMatchObject({ status: 'signed', version: 1, unsaved: false, may: ['amend'] });
    expect(signed.signedAt).not.toBeNull();
    expect(signed.events.at(-1)).toMatchObject({ kind: 'signed', version: 1, unsupported: 0, by: { id: intern.id } });
  });

  it('signs the version that was kept, where nothing was changed since', async () => {
    const kept = await advance(intern, await begin(supported), 'versions');
    const signed = (await sign(kept).expect(200)).body as NoteView;
    expect([kept.version, signed.version]).toEqual([1, 1]);
  });

  it('is refused while a required section says nothing, with one problem for each', async () => {
    const note = await begin({ ...supported, objective: '  ', plan: '' });
    const problem = await refused(sign(note), 409);
    expect(problem.code).toBe('required-section-empty');
    expect(problem.problems?.map(({ field }) => field)).toEqual(['sections.objective', 'sections.plan']);
    expect(await get(intern.agent, `/notes/${note.id}`)).toEqual(note);
  });

  it('needs If-Match, and the latest state', async () => {
    const note = await begin(supported);
    await refused(writing(intern.agent, 'post', `/notes/${note.id}/sign`, undefined, { seen: [] }), 428);
    await save(intern, note, soap(supported));
    expect((await refused(sign(note), 412)).code).toBe('changed-elsewhere');
  });

  it('given twice at the same moment is given once', async () => {
    const note = await begin(supported);
    const answers = await Promise.all([sign(note), sign(note)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await get<NoteView>(intern.agent, `/notes/${note.id}`)).version).toBe(1);
  });
});

describe('sentences without evidence', () => {
  const unsupported = [
    'She has always been like this.',
    'Her mother says “she never sleeps” [2].',
    'Slept three hours [9].',
  ];
  const texts = { ...supported, subjective: `${supported.subjective} ${unsupported.join(' ')}` };
  const unseen = async (note: NoteView, seen: string[]): Promise<Problem> => {
    const problem = await refused(sign(note, seen), 409);
    expect(problem.code).toBe('evidence-not-seen');
    return problem;
  };

  it('are not signed unseen: one problem each, which names the sentence and not what it says', async () => {
    const note = await begin(texts);
    const problem = await unseen(note, []);
    expect(problem.problems?.map(({ field, row }) => [field, row])).toEqual([
      ['sections.subjective', 2],
      ['sections.subjective', 3],
      ['sections.subjective', 4],
    ]);
    for (const word of ['mother', 'always', 'hours']) expect(JSON.stringify(problem)).not.toContain(word);
    expect(await get(intern.agent, `/notes/${note.id}`)).toEqual(note);
  });

  it('have all to be seen, in their exact words', async () => {
    const note = await begin(texts);
    expect((await unseen(note, unsupported.slice(1))).problems).toHaveLength(1);
    expect((await unseen(note, [...unsupported.slice(1), 'She has always been like that.'])).problems).toHaveLength(1);
    const signed = (await sign(note, unsupported).expect(200)).body as NoteView;
    expect(signed.events.at(-1)).toMatchObject({ kind: 'signed', unsupported: 3 });
  });

  it('are no matter where a section holds the writer’s own judgement', async () => {
    const { plan } = supported;
    const note = await begin({ ...supported, plan: `${plan} I shall ask about the brother.` });
    await sign(note).expect(200);
    const { id: format } = await addFormat(clinic.members.supervisor);
    const sections = [{ key: 'talk', heading: 'Talk', text: 'Something is different.' }];
    const own = await post<NoteView>(intern.agent, '/notes', { sessionId, format, sections });
    expect(((await sign(own).expect(200)).body as NoteView).events.at(-1)?.unsupported).toBe(0);
  });

  it('are every sentence where nothing at all was said or given', async () => {
    const bare = await hold(intern, treatmentId);
    const note = await post<NoteView>(intern.agent, '/notes', { sessionId: bare, format: 'soap', ...soap(supported) });
    expect((await unseen(note, [])).problems?.map(({ field }) => field)).toEqual([
      'sections.subjective',
      'sections.assessment',
    ]);
  });

  it('rest on forms of the session, and on goals of the treatment', async () => {
    const form = { sessionId, form: 'ors', responses: [4, 4, 4, 4], enteredHow: 'paper' };
    await post(intern.agent, '/administrations', form);
    await post(intern.agent, `/treatments/${treatmentId}/goals`, { text: 'To sleep through', form: 'ors' });
    const objective = 'The total was 16 [ors]. Worked towards sleep [goal-1].';
    const signed = (await sign(await begin({ ...supported, objective })).expect(200)).body as NoteView;
    expect(signed.events.at(-1)?.unsupported).toBe(0);
    const other = await begin({ ...supported, objective: 'The total was 36 [ors]. Worked on [goal-2].' });
    expect((await unseen(other, [])).problems).toHaveLength(2);
  });
});

describe('who said it', () => {
  it('is what the repaired transcript says, and citations go on counting the original', async () => {
    const id = await hold(intern, treatmentId);
    const turns = [
      { speaker: 'client', start: null, end: null, text: 'How was the week?' },
      { speaker: 'therapist', start: null, end: null, text: 'I hardly slept.' },
    ];
    const transcript = await post<TranscriptView>(intern.agent, '/transcripts', {
      sessionId: id,
      source: 'typed',
      turns,
    });
    const sent = {
      sessionId: id,
      format: 'soap',
      ...soap({ ...supported, subjective: 'Client said “I hardly slept” [2].' }),
    };
    const note = await post<NoteView>(intern.agent, '/notes', sent);
    expect((await refused(sign(note), 409)).problems).toHaveLength(1);
    const repair = { revision: 1, steps: [{ kind: 'swap', a: 'client', b: 'therapist' }] };
    await post(intern.agent, `/transcripts/${transcript.id}/repairs`, repair);
    await sign(note).expect(200);
  });
});

describe('the template that a note was written with', () => {
  it('stays what it was when the template is changed', async () => {
    const { supervisor } = clinic.members;
    const { id } = await addFormat(supervisor);
    const sections = [{ key: 'talk', heading: 'Talk', text: 'Quiet.' }];
    const before = await post<NoteView>(intern.agent, '/notes', { sessionId, format: id, sections });
    const stricter = { ...judgement.sections[0], key: 'more', heading: 'More' };
    await writing(supervisor.agent, 'put', `/note-formats/${id}`, undefined, {
      ...judgement,
      sections: [...judgement.sections, stricter],
    }).expect(200);
    const after = await post<NoteView>(intern.agent, '/notes', { sessionId, format: id, sections });
    await sign(before).expect(200);
    expect((await refused(sign(after), 409)).problems?.map(({ field }) => field)).toEqual(['sections.more']);
  });
});
