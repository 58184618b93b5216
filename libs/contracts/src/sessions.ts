import * as z from 'zod';
import { Consent } from './clients.js';
import { Attendance, Day, Id, KeyState, Modality, Perspective, PersonRef } from './common.js';
import { NoteView } from './notes.js';
import { TranscriptView } from './transcripts.js';

/** One form filled in at this session, with its scales; several observers are several entries. */
export const SessionMeasure = z.object({
  administrationId: Id,
  form: z.string(),
  formName: z.string(),
  perspective: Perspective,
  respondent: z.string(),
  keyState: KeyState,
  minimum: z.number(),
  maximum: z.number(),
  scales: z.array(
    z.object({
      scale: z.string(),
      name: z.string(),
      value: z.number(),
      itemMean: z.number(),
      answered: z.number().int(),
      items: z.number().int(),
      prorated: z.boolean(),
      totalsOnly: z.boolean(),
      /** Change of the item mean since this respondent's previous score of the scale in the treatment. */
      sinceLast: z.number().nullable(),
    }),
  ),
  withheld: z.array(z.object({ scale: z.string(), reason: z.string() })),
});
export type SessionMeasure = z.infer<typeof SessionMeasure>;

/** GET /api/v1/sessions/:id: everything of one session on one page. Reading it is an audit event. */
export const SessionPage = z.object({
  id: Id,
  number: z.number().int(),
  /** Null where an import brought a session number but no date. */
  heldOn: Day.nullable(),
  minutes: z.number().int().nullable(),
  modality: Modality.nullable(),
  attendance: Attendance,
  client: z.object({ id: Id, code: z.string() }),
  treatment: z.object({ id: Id, intern: PersonRef, approach: z.string().nullable() }),
  consents: z.array(Consent),
  transcript: TranscriptView.nullable(),
  notes: z.array(NoteView),
  measures: z.array(SessionMeasure),
  /** Possible or confirmed ruptures that start at this session. */
  episodes: z.array(
    z.object({
      id: Id,
      form: z.string(),
      perspective: Perspective,
      strength: z.enum(['alert', 'look']),
      status: z.string(),
    }),
  ),
  previous: z.object({ id: Id, number: z.number().int() }).nullable(),
  next: z.object({ id: Id, number: z.number().int() }).nullable(),
});
export type SessionPage = z.infer<typeof SessionPage>;

/** GET /api/v1/sessions?treatmentId= → the sessions list, newest first. */
export const SessionList = z.object({
  items: z.array(
    z.object({
      id: Id,
      number: z.number().int(),
      heldOn: Day.nullable(),
      attendance: Attendance,
      clientId: Id,
      clientCode: z.string(),
      treatmentId: Id,
      intern: PersonRef,
      transcript: z.boolean(),
      note: z.enum(['none', 'draft', 'signed']),
      forms: z.array(z.string()),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type SessionList = z.infer<typeof SessionList>;

export const SessionListQuery = z.object({
  treatmentId: Id.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type SessionListQuery = z.infer<typeof SessionListQuery>;
