import * as z from 'zod';
import { Day, Id, Instant, PersonRef } from './common.js';

export const noteStatuses = ['draft', 'signed', 'returned', 'co-signed'] as const;
export const NoteStatus = z.enum(noteStatuses);

/**
 * The text of a section carries its evidence in square brackets after the sentence: `[12]` or `[12-14]` turns of the
 * original transcript counted from 1, `[wai-sr-c]` a form given at this session, `[session]` the appointment itself,
 * `[goal-2]` a goal of the treatment. What stands in quotation marks must be in the cited turns word by word.
 */
export const NoteSection = z.object({
  key: z.string().max(60),
  heading: z.string().max(80),
  text: z.string().max(20_000),
});
export type NoteSection = z.infer<typeof NoteSection>;

/** Older clients and imports send no key: the heading is the key. */
const GivenSection = z.object({
  key: z.string().max(60).optional(),
  heading: z.string().max(80),
  text: z.string().max(20_000),
});
const GivenSections = z.array(GivenSection).min(1).max(30);

export const noteEventKinds = ['created', 'kept', 'signed', 'returned', 'co-signed', 'amended'] as const;

/** One thing that happened to a note, oldest first. `comment` says why it was returned. */
export const NoteEvent = z.object({
  at: Instant,
  by: PersonRef,
  kind: z.enum(noteEventKinds),
  version: z.number().int(),
  comment: z.string().nullable(),
  /** Sentences without evidence that were shown to, and accepted by, the person who signed. */
  unsupported: z.number().int().nullable(),
});
export type NoteEvent = z.infer<typeof NoteEvent>;

export const Addendum = z.object({
  version: z.number().int(),
  at: Instant,
  by: PersonRef,
  text: z.string(),
  coSigned: z.boolean(),
});
export type Addendum = z.infer<typeof Addendum>;

/** What a person may do with a note now. Supervisors read, return and co-sign; they never edit. */
export const noteActions = ['edit', 'sign', 'return', 'co-sign', 'amend'] as const;

/** GET /api/v1/notes/:id (header ETag = `etag`), and the notes of a session page. */
export const NoteView = z.object({
  id: Id,
  sessionId: Id.nullable(),
  treatmentId: Id,
  format: z.string(),
  formatName: z.string(),
  status: NoteStatus,
  /** Latest immutable version; 0 while nothing but the working copy exists. */
  version: z.number().int(),
  author: PersonRef,
  /** The working copy where there is one, else the latest version. */
  sections: z.array(NoteSection),
  /** Whether `sections` holds changes that no version has yet. */
  unsaved: z.boolean(),
  addenda: z.array(Addendum),
  events: z.array(NoteEvent),
  may: z.array(z.enum(noteActions)),
  etag: z.string(),
  updatedAt: Instant,
  signedAt: Instant.nullable(),
});
export type NoteView = z.infer<typeof NoteView>;

/** POST /api/v1/notes (draft) → 201 NoteView. One of `sessionId` and `treatmentId`. */
export const NewNote = z
  .object({
    sessionId: Id.optional(),
    treatmentId: Id.optional(),
    format: z.string().trim().min(1).max(60),
    sections: GivenSections,
  })
  .refine((note) => (note.sessionId === undefined) !== (note.treatmentId === undefined), {
    message: 'Name the session, or the treatment',
    path: ['sessionId'],
  });
export type NewNote = z.infer<typeof NewNote>;

/** PUT /api/v1/notes/:id with If-Match → 200 NoteView; 412 with the code `changed-elsewhere` where it is not the latest; 428 without If-Match. Autosave: keeps no version. */
export const NoteText = z.object({ format: z.string().trim().min(1).max(60).optional(), sections: GivenSections });
export type NoteText = z.infer<typeof NoteText>;

/**
 * POST /api/v1/notes/:id/sign with If-Match. 409 `required-section-empty` with problems; 409 `evidence-not-seen` where
 * sentences without evidence are not all listed in `seen` (their exact text), with one problem per sentence.
 */
export const NoteSignature = z.object({ seen: z.array(z.string().max(20_000)).max(500).default([]) });
export type NoteSignature = z.infer<typeof NoteSignature>;

/** POST /api/v1/notes/:id/return {comment}; /co-sign {comment?}; /versions (keep a version of the working copy); /addenda {text}. All with If-Match → NoteView. */
export const NoteReturn = z.object({ comment: z.string().trim().min(1, 'Say what should change').max(5000) });
export const NoteCoSign = z.object({ comment: z.string().trim().max(5000).nullable().default(null) });
export const NoteAddendum = z.object({ text: z.string().trim().min(1, 'Write the addendum').max(20_000) });
export type NoteReturn = z.infer<typeof NoteReturn>;
export type NoteCoSign = z.infer<typeof NoteCoSign>;
export type NoteAddendum = z.infer<typeof NoteAddendum>;

/** GET /api/v1/notes/:id/versions → every immutable version, oldest first; texts included. */
export const NoteVersions = z.object({
  items: z.array(
    z.object({
      version: z.number().int(),
      kind: z.enum(['body', 'addendum']),
      createdAt: Instant,
      by: PersonRef,
      sections: z.array(NoteSection),
    }),
  ),
});
export type NoteVersions = z.infer<typeof NoteVersions>;

/** GET /api/v1/notes?state=unsigned|awaiting-co-signature|returned&cursor= → what is unfinished, oldest first; no text. */
export const NoteListQuery = z.object({
  state: z.enum(['unsigned', 'returned', 'awaiting-co-signature']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type NoteListQuery = z.infer<typeof NoteListQuery>;
export const NoteList = z.object({
  items: z.array(
    z.object({
      id: Id,
      format: z.string(),
      formatName: z.string(),
      status: NoteStatus,
      sessionId: Id.nullable(),
      number: z.number().int().nullable(),
      heldOn: Day.nullable(),
      clientId: Id,
      clientCode: z.string(),
      author: PersonRef,
      updatedAt: Instant,
      daysOpen: z.number().int(),
    }),
  ),
  counts: z.object({ unsigned: z.number().int(), returned: z.number().int(), awaitingCoSignature: z.number().int() }),
  /** Attended sessions without any note, newest first, at most 50: the other half of what is unfinished. */
  missing: z.array(
    z.object({
      sessionId: Id,
      number: z.number().int(),
      heldOn: Day.nullable(),
      clientCode: z.string(),
      intern: PersonRef,
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type NoteList = z.infer<typeof NoteList>;

/** What a section asks for. `evidence`: its sentences should rest on something; `judgement`: the writer's own plan or view. */
export const SectionTemplate = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'Small letters, digits and hyphens'),
  heading: z.string().trim().min(1).max(80),
  prompt: z.string().max(500),
  required: z.boolean(),
  rests: z.enum(['evidence', 'judgement']),
});
export type SectionTemplate = z.infer<typeof SectionTemplate>;

/** GET /api/v1/note-formats → shipped formats and the organization's own. A template is never changed: an edit is its next version. */
export const NoteFormatView = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  shipped: z.boolean(),
  version: z.number().int(),
  archived: z.boolean(),
  sections: z.array(SectionTemplate),
  usedBy: z.number().int(),
});
export type NoteFormatView = z.infer<typeof NoteFormatView>;
export const NoteFormatList = z.object({ items: z.array(NoteFormatView) });
export type NoteFormatList = z.infer<typeof NoteFormatList>;

/** POST /api/v1/note-formats; PUT /api/v1/note-formats/:id (next version); DELETE archives. */
export const NoteFormatTemplate = z
  .object({
    name: z.string().trim().min(1).max(60),
    description: z.string().trim().max(300),
    sections: z.array(SectionTemplate).min(1).max(30),
  })
  .refine((template) => new Set(template.sections.map((section) => section.key)).size === template.sections.length, {
    message: 'Every section needs a key of its own',
    path: ['sections'],
  });
export type NoteFormatTemplate = z.infer<typeof NoteFormatTemplate>;

export const goalStates = ['active', 'met', 'revised', 'dropped'] as const;

/** GET /api/v1/treatments/:id/goals. */
export const TreatmentGoal = z.object({
  id: Id,
  /** What notes cite: `[goal-2]`. */
  number: z.number().int(),
  text: z.string(),
  state: z.enum(goalStates),
  /** The measure that shows it, if any. */
  form: z.string().nullable(),
  formName: z.string().nullable(),
  createdAt: Instant,
  endedAt: Instant.nullable(),
  /** Sessions whose notes cite the goal. */
  citedAt: z.array(z.object({ sessionId: Id, number: z.number().int(), noteId: Id })),
  /** First and latest total of the measure in this treatment. */
  measure: z
    .object({
      first: z.object({ session: z.number().int(), value: z.number() }),
      latest: z.object({ session: z.number().int(), value: z.number() }),
    })
    .nullable(),
});
export type TreatmentGoal = z.infer<typeof TreatmentGoal>;
export const TreatmentGoals = z.object({ items: z.array(TreatmentGoal), mayWrite: z.boolean() });
export type TreatmentGoals = z.infer<typeof TreatmentGoals>;
/** POST /api/v1/treatments/:id/goals; PATCH /api/v1/goals/:id. A reworded goal is a new one: the old becomes `revised`. */
export const NewGoal = z.object({
  text: z.string().trim().min(1, 'Write the goal').max(1000),
  form: z.string().max(60).nullable().default(null),
});
export const GoalChange = z.object({
  state: z.enum(goalStates).optional(),
  form: z.string().max(60).nullable().optional(),
});
export type NewGoal = z.infer<typeof NewGoal>;
export type GoalChange = z.infer<typeof GoalChange>;

/** PATCH /api/v1/sessions/:id/times and its answer: start and stop, and the CPT code that the minutes allow. */
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 14:05');
export const SessionTimes = z.object({
  startedAt: ClockTime,
  endedAt: ClockTime,
  withEvaluation: z.boolean().default(false),
});
export type SessionTimes = z.infer<typeof SessionTimes>;
export const BillingView = z.object({
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  minutes: z.number().int().nullable(),
  code: z.union([
    z.object({
      ok: z.literal(true),
      code: z.string(),
      from: z.number().int(),
      to: z.number().int().nullable(),
      description: z.string(),
    }),
    z.object({ ok: z.literal(false), reason: z.string() }),
  ]),
});
export type BillingView = z.infer<typeof BillingView>;

/**
 * Psychotherapy notes (45 CFR 164.501): GET and POST /api/v1/sessions/:id/psychotherapy-notes, PUT /psychotherapy-notes/:id
 * (If-Match), POST /psychotherapy-notes/:id/shares {personId}, DELETE /psychotherapy-notes/:id/shares/:personId, DELETE /psychotherapy-notes/:id.
 * The author's alone; others see one only while the author shares it with them and they have access to the client.
 */
export const PsychotherapyNote = z.object({
  id: Id,
  sessionId: Id,
  author: PersonRef,
  mine: z.boolean(),
  text: z.string(),
  sharedWith: z.array(PersonRef),
  etag: z.string(),
  updatedAt: Instant,
});
export type PsychotherapyNote = z.infer<typeof PsychotherapyNote>;
export const PsychotherapyNotes = z.object({
  items: z.array(PsychotherapyNote),
  mayWrite: z.boolean(),
  mayShareWith: z.array(PersonRef),
});
export type PsychotherapyNotes = z.infer<typeof PsychotherapyNotes>;
export const PsychotherapyNoteText = z.object({ text: z.string().max(50_000) });
export type PsychotherapyNoteText = z.infer<typeof PsychotherapyNoteText>;
export const PsychotherapyNoteShare = z.object({ personId: Id });
export type PsychotherapyNoteShare = z.infer<typeof PsychotherapyNoteShare>;

/** GET and POST /api/v1/sessions/:id/comments; DELETE /comments/:id removes one's own while nobody has answered. `turn` counts from 0 in the original transcript. */
export const SessionComment = z.object({
  id: Id,
  author: PersonRef,
  at: Instant,
  turn: z.number().int().nullable(),
  answers: Id.nullable(),
  text: z.string(),
  mine: z.boolean(),
});
export type SessionComment = z.infer<typeof SessionComment>;
export const SessionComments = z.object({ items: z.array(SessionComment) });
export type SessionComments = z.infer<typeof SessionComments>;
export const NewComment = z.object({
  turn: z.number().int().min(0).nullable().default(null),
  answers: Id.nullable().default(null),
  text: z.string().trim().min(1, 'Write the comment').max(5000),
});
export type NewComment = z.infer<typeof NewComment>;
