import type { Clinic } from './clinic.js';
import type { FullRecord } from './full-record.js';
import { judgement } from './note-writing.js';
import { definition } from './own-forms.js';
import type { Route } from './routes.js';
import { metadataOf, tus } from './upload-recording.js';

/** A route with its parameters filled in. */
export type Probe = Pick<Route, 'method' | 'path'>;

export interface ForeignRequest {
  readonly probe: Probe;
  readonly body?: object;
  readonly headers: Readonly<Record<string, string>>;
  /** What somebody gets whose role grants the route, but who has no access to the record. */
  readonly status: number;
}

/** Which record an `:id` means, by the noun before it. */
const idOf: Record<string, (record: FullRecord, clinic: Clinic) => string> = {
  clients: (record) => record.clientId,
  treatments: (record) => record.treatmentId,
  sessions: (record) => record.sessionId,
  transcripts: (record) => record.transcriptId,
  codes: (record) => record.codeId,
  notes: (record) => record.noteId,
  'note-formats': (record) => record.noteFormatId,
  goals: (record) => record.goalId,
  comments: (record) => record.commentId,
  'psychotherapy-notes': (record) => record.psychotherapyNoteId,
  shares: (_, clinic) => clinic.members.supervisor.id,
  administrations: (record) => record.administrationId,
  episodes: (record) => record.episodeId,
  links: (record) => record.linkId,
  imports: (record) => record.importId,
  recordings: (record) => record.recordingId,
  uploads: (record) => record.uploadId,
  drafts: (record) => record.draftId,
  supervisions: (_, clinic) => clinic.supervisionId,
  instruments: (record) => record.form,
};

export function probeOf({ method, path }: Route, record: FullRecord, clinic: Clinic): Probe {
  const filled = path.replace(/\/([a-z-]+)\/:(id|form|token|personId)/g, (_, noun: string, parameter: string) => {
    if (parameter === 'token') return `/${noun}/not-a-token`;
    const id = idOf[noun]?.(record, clinic);
    if (!id) throw new Error(`${method} ${path}: say in testing/foreign-requests.ts what the id of ${noun} is`);
    return `/${noun}/${id}`;
  });
  return { method, path: filled };
}

/** What reaches the record if anything does: the body or query with its ids. A new write without an entry fails the walk. */
const bodies: Record<string, (record: FullRecord, clinic: Clinic) => object> = {
  'patch /api/v1/supervisions/:id': () => ({ to: '2026-12-31' }),
  'patch /api/v1/treatments/:id': () => ({ endedOn: '2026-06-01', endedReason: 'taken over' }),
  'patch /api/v1/administrations/:id': () => ({ change: 'withdraw', reason: 'taken over' }),
  'patch /api/v1/episodes/:id': () => ({ decision: 'dismissed', reason: 'taken over' }),
  'post /api/v1/consents': ({ clientId }) => ({ clientId, purpose: 'research', granted: true }),
  'post /api/v1/sessions': ({ treatmentId }) => ({ treatmentId, heldOn: '2026-03-03' }),
  'post /api/v1/transcripts': ({ sessionId }) => ({
    sessionId,
    source: 'typed',
    turns: [{ speaker: 'client', start: null, end: null, text: 'Hello' }],
  }),
  'post /api/v1/transcripts/files': ({ sessionId }) => ({
    sessionId,
    fileName: 'talk.txt',
    content: Buffer.from('T: Hello\nC: Hello').toString('base64'),
    dryRun: false,
  }),
  'post /api/v1/transcripts/:id/repairs': () => ({
    revision: 1,
    steps: [{ kind: 'swap', a: 'client', b: 'therapist' }],
  }),
  'post /api/v1/transcripts/:id/restore': () => ({ revision: 1 }),
  'post /api/v1/sessions/:id/drafts': () => ({ format: 'soap', engine: 'local' }),
  'post /api/v1/sessions/:id/drafts/preview': () => ({ format: 'soap' }),
  'post /api/v1/sessions/:id/codes': () => ({ turns: [0, 0], family: 'withdrawal' }),
  'post /api/v1/sessions/:id/codes/finish': () => ({ coded: true }),
  'post /api/v1/notes': ({ sessionId }) => ({ sessionId, format: 'SOAP', sections: [{ heading: 'S', text: 'x' }] }),
  'put /api/v1/notes/:id': () => ({ sections: [{ heading: 'S', text: 'taken over' }] }),
  'post /api/v1/notes/:id/versions': () => ({}),
  'post /api/v1/notes/:id/sign': () => ({ seen: [] }),
  'post /api/v1/notes/:id/return': () => ({ comment: 'taken over' }),
  'post /api/v1/notes/:id/co-sign': () => ({}),
  'post /api/v1/notes/:id/addenda': () => ({ text: 'taken over' }),
  'post /api/v1/note-formats': () => judgement,
  'put /api/v1/note-formats/:id': () => judgement,
  'post /api/v1/treatments/:id/goals': () => ({ text: 'taken over' }),
  'patch /api/v1/goals/:id': () => ({ state: 'dropped' }),
  'post /api/v1/sessions/:id/comments': () => ({ text: 'taken over' }),
  'post /api/v1/sessions/:id/psychotherapy-notes': () => ({ text: 'taken over' }),
  'put /api/v1/psychotherapy-notes/:id': () => ({ text: 'taken over' }),
  'post /api/v1/psychotherapy-notes/:id/shares': (_, { members }) => ({ personId: members.supervisor.id }),
  'patch /api/v1/sessions/:id/times': () => ({ startedAt: '09:00', endedAt: '09:50' }),
  'post /api/v1/administrations': ({ sessionId }) => ({
    sessionId,
    form: 'ors',
    responses: [1, 2, 3, 4],
    enteredHow: 'paper',
  }),
  'post /api/v1/links': ({ sessionId }) => ({ sessionId, form: 'ors' }),
  'post /api/v1/instruments/:form/measurement-errors': () => ({
    origin: 'entered',
    value: 0.9,
    source: 'taken over from elsewhere',
  }),
  'post /api/v1/recordings/uploads': () => ({}),
  'patch /api/v1/recordings/uploads/:id': () => ({}),
  'post /api/v1/recordings/:id/transcribe': () => ({}),
  'put /api/v1/recordings/retention': () => ({ rule: 'keep', days: null }),
  'post /api/v1/clients': (_, { members }) => ({
    code: 'C-own',
    startedOn: '2026-01-05',
    internId: members.intern.id,
  }),
  'post /api/v1/supervisions': (_, { members }) => ({
    supervisorId: members.supervisor.id,
    internId: members.intern.id,
    from: '2026-01-01',
  }),
  'post /api/v1/people': () => ({ name: 'Somebody new', roles: ['rater'] }),
  'post /api/v1/instruments': () => ({ definition: definition('of-our-own-c', 3) }),
  'post /api/v1/imports/administrations': (record) => ({
    fileName: 'scores.csv',
    content: `client,therapist,session,i1,i2,i3,i4\n${record.code},I-Zander,1,5,5,5,5\n`,
    dryRun: true,
    mapping: {
      form: 'ors',
      client: 'client',
      therapist: 'therapist',
      session: 'session',
      items: ['i1', 'i2', 'i3', 'i4'],
    },
  }),
  'post /api/v1/imports/transcripts': () => ({
    fileName: 'talks.csv',
    content: 'transcript_id,utterance_id,interlocutor,timestamp,utterance_text\nZander,1,client,00:00:01,Hello\n',
    dryRun: true,
    clientPrefix: '',
    therapistCode: 'I-Zander',
  }),
};

/** Where ids travel in headers: the protocol of uploads. */
const headers: Record<string, (record: FullRecord) => Readonly<Record<string, string>>> = {
  'post /api/v1/recordings/uploads': ({ sessionId }) => ({
    ...tus,
    'Upload-Length': '100',
    'Upload-Metadata': metadataOf({ sessionId }),
  }),
  'patch /api/v1/recordings/uploads/:id': () => ({ ...tus, 'Upload-Offset': '1000' }),
  'delete /api/v1/recordings/uploads/:id': () => tus,
};

const queries: Record<string, (record: FullRecord) => string> = {
  'get /api/v1/transcripts/:id/export': () => '?format=plain',
  'get /api/v1/sessions': ({ treatmentId }) => `?treatmentId=${treatmentId}`,
  'get /api/v1/administrations': ({ treatmentId }) => `?treatmentId=${treatmentId}`,
  'get /api/v1/links': ({ treatmentId }) => `?treatmentId=${treatmentId}`,
};

/** Where the answer is not 404, and why that tells and changes nothing. */
const otherwise: Record<string, number> = {
  // Lists of one's own organization and caseload: empty of the record.
  'get /api/v1/me': 200,
  'get /api/v1/people': 200,
  'get /api/v1/supervisions': 200,
  'get /api/v1/clients': 200,
  'get /api/v1/sessions': 200,
  'get /api/v1/notes': 200,
  'get /api/v1/note-formats': 200,
  'get /api/v1/administrations': 200,
  'get /api/v1/instruments': 200,
  'get /api/v1/instruments/definition-schema': 200,
  'get /api/v1/caseload': 200,
  'get /api/v1/imports': 200,
  'get /api/v1/passages/evaluation': 200,
  'get /api/v1/audit-events': 200,
  // How long one's own organization keeps sound, and how much there is.
  'get /api/v1/recordings/retention': 200,
  'put /api/v1/recordings/retention': 200,
  // The id of a person in the body: the field is named, in the same words as for an id that does not exist.
  'post /api/v1/clients': 422,
  'post /api/v1/supervisions': 422,
  // Made in one's own organization, without any id of the other.
  'post /api/v1/people': 201,
  'post /api/v1/instruments': 201,
  'post /api/v1/note-formats': 201,
  // A file with the codes of the other organization is looked at in one's own.
  'post /api/v1/imports/administrations': 200,
  'post /api/v1/imports/transcripts': 200,
};

/**
 * What somebody would send who knows every id of the record.
 *
 * @throws Error for a writing route of which nobody has said here what it takes.
 */
export function foreignRequest(route: Route, record: FullRecord, clinic: Clinic): ForeignRequest {
  const key = `${route.method} ${route.path}`;
  const { method, path } = probeOf(route, record, clinic);
  const body = bodies[key]?.(record, clinic);
  if (!body && route.method !== 'get' && route.method !== 'delete')
    throw new Error(`${key}: say in testing/foreign-requests.ts what somebody from elsewhere would send`);
  const probe = { method, path: path + (queries[key]?.(record) ?? '') };
  return { probe, ...(body ? { body } : {}), headers: headers[key]?.(record) ?? {}, status: otherwise[key] ?? 404 };
}
