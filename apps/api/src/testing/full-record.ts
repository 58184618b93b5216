import type {
  AdministrationView,
  CreatedLink,
  DraftView,
  EpisodeList,
  ImportStatus,
  NoteView,
  PassageCodes,
  PsychotherapyNote,
  SessionComment,
  TranscriptView,
  TreatmentGoal,
} from '@attune/contracts';
import { keepProgress } from '../recordings/recording-progress.js';
import { get, patch, post } from './calls.js';
import { type Case, type Clinic, hold, takeOn } from './clinic.js';
import { addFormat, advance, save } from './note-writing.js';
import { addForm, slider } from './own-forms.js';
import { toneWav } from './sound.js';
import type { TestApplication } from './test-application.js';
import { beginUpload, sendPiece, uploadOf, uploadRecording } from './upload-recording.js';

/** One of everything that a clinic can hold about a client, each by its id. */
export interface FullRecord extends Case, KeptNotes {
  readonly code: string;
  readonly form: string;
  readonly sessionId: string;
  readonly transcriptId: string;
  readonly codeId: string;
  readonly administrationId: string;
  readonly episodeId: string;
  readonly linkId: string;
  readonly linkToken: string;
  readonly importId: string;
  /** A recording with its sound, and one that is still being uploaded. */
  readonly recordingId: string;
  readonly uploadId: string;
  readonly draftId: string;
}

/** What is written beside a session: a note with a past, and what stands by it. */
export interface KeptNotes {
  readonly noteFormatId: string;
  readonly noteId: string;
  readonly goalId: string;
  readonly commentId: string;
  readonly psychotherapyNoteId: string;
}

/** Every text that a person writes about a client; told apart by what stands around `word`. */
export const clinicalTexts = (word: string) => ({
  name: `Name ${word}`,
  turn: `Turn ${word}`,
  section: `Section ${word}`,
  heading: `Heading ${word}`,
  correction: `Correction ${word}`,
  decision: `Decision ${word}`,
  ending: `Ending ${word}`,
  imported: `Imported ${word}`,
  returned: `Returned ${word}`,
  goal: `Goal ${word}`,
  comment: `Comment ${word}`,
  psychotherapy: `Apart ${word}`,
});

/** Six sessions with a drop at the fifth, which the detector finds; every kind of clinical text in it. */
export async function keepFullRecord(app: TestApplication, clinic: Clinic, word: string): Promise<FullRecord> {
  const { intern, supervisor, admin } = clinic.members;
  const text = clinicalTexts(word);
  const code = `C-${word}`;
  const form = `slider-${word.toLowerCase()}-c`;
  await addForm(supervisor, slider(form));
  const client = await takeOn(intern, code, { name: text.name });
  const { treatmentId } = client;
  const scores = [4, 4.1, 3.9, 4, 2, 2.1];
  let [sessionId, administrationId] = ['', ''];
  for (const value of scores) {
    sessionId = await hold(intern, treatmentId);
    const given = { sessionId, form, responses: [value], enteredHow: 'paper' };
    administrationId = (await post<AdministrationView>(intern.agent, '/administrations', given)).id;
  }
  const correction = { change: 'correct', responses: [2.2], reason: text.correction };
  administrationId = (await patch<AdministrationView>(intern.agent, `/administrations/${administrationId}`, correction))
    .id;
  const { id: transcriptId } = await post<TranscriptView>(intern.agent, '/transcripts', {
    sessionId,
    source: 'typed',
    turns: [{ speaker: 'client', start: 0, end: null, text: text.turn }],
  });
  const seen = { turns: [0, 0], family: 'withdrawal' };
  const codes = await post<PassageCodes>(supervisor.agent, `/sessions/${sessionId}/codes`, seen);
  const codeId = codes.items[0]?.id ?? '';
  await post(supervisor.agent, `/sessions/${sessionId}/codes/finish`, { coded: true });
  const notes = await keepNotes(clinic, sessionId, treatmentId, text);
  await post(intern.agent, '/consents', { clientId: client.clientId, purpose: 'recording', granted: true });
  const sound = toneWav(1);
  const recording = await uploadRecording(intern.agent, sessionId, sound);
  const uploadId = uploadOf(await beginUpload(intern.agent, sessionId, sound.length));
  await sendPiece(intern.agent, uploadId, 0, sound.subarray(0, 1000));
  await admin.agent.put('/api/v1/recordings/retention').send({ rule: 'keep', days: null }).expect(200);
  await app.database.run({ actor: 'worker', organizationId: clinic.organizationId }, (transaction) =>
    keepProgress(transaction, recording.id, 0.5),
  );
  const asked = { format: 'soap', engine: 'local' };
  const draft = await post<DraftView>(intern.agent, `/sessions/${sessionId}/drafts`, asked);
  const link = await post<CreatedLink>(intern.agent, '/links', { sessionId, form });
  await app.jobs.done();
  const episodes = await get<EpisodeList>(intern.agent, `/treatments/${treatmentId}/episodes`);
  const episodeId = episodes.items[0]?.id;
  if (!episodeId) throw new Error('the drop at session 5 was not found');
  await patch(supervisor.agent, `/episodes/${episodeId}`, { decision: 'confirmed', reason: text.decision });
  const file = {
    fileName: 'talks.csv',
    content: `transcript_id,utterance_id,interlocutor,timestamp,utterance_text\n${word},1,client,00:00:01,${text.imported}\n`,
    dryRun: false,
    therapistCode: `I-${word}`,
    clientPrefix: '',
  };
  const { id: importId } = await post<ImportStatus>(supervisor.agent, '/imports/transcripts', file, 202);
  await app.jobs.done();
  return {
    ...client,
    ...notes,
    code,
    form,
    sessionId,
    transcriptId,
    codeId,
    administrationId,
    episodeId,
    linkId: link.id,
    linkToken: link.token,
    importId,
    recordingId: recording.id,
    uploadId,
    draftId: draft.id,
  };
}

/** A note that was signed, returned and is written again; a goal, a comment, and a psychotherapy note that is shared. */
async function keepNotes(
  { members: { intern, supervisor } }: Clinic,
  sessionId: string,
  treatmentId: string,
  text: ReturnType<typeof clinicalTexts>,
): Promise<KeptNotes> {
  const format = await addFormat(supervisor);
  const sections = [{ key: 'talk', heading: text.heading, text: text.section }];
  const begun = await post<NoteView>(intern.agent, '/notes', { sessionId, format: format.id, sections });
  const signed = await advance(intern, begun, 'sign');
  const returned = await advance(supervisor, signed, 'return', { comment: text.returned });
  const note = await save(intern, returned, { sections });
  const goal = await post<TreatmentGoal>(intern.agent, `/treatments/${treatmentId}/goals`, { text: text.goal });
  const said = { turn: 0, text: text.comment };
  const comment = await post<SessionComment>(supervisor.agent, `/sessions/${sessionId}/comments`, said);
  const apart = { text: text.psychotherapy };
  const own = await post<PsychotherapyNote>(intern.agent, `/sessions/${sessionId}/psychotherapy-notes`, apart);
  await post(intern.agent, `/psychotherapy-notes/${own.id}/shares`, { personId: supervisor.id });
  return {
    noteFormatId: format.id,
    noteId: note.id,
    goalId: goal.id,
    commentId: comment.id,
    psychotherapyNoteId: own.id,
  };
}

/** Ends the treatment, with its reason; the record stays readable for the closing days. */
export const endTreatment = (clinic: Clinic, record: FullRecord, endedOn: string, reason: string): Promise<unknown> =>
  patch(clinic.members.intern.agent, `/treatments/${record.treatmentId}`, { endedOn, endedReason: reason });
