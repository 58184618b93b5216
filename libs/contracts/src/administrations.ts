import * as z from 'zod';
import { Id, Instant, KeyState, Perspective } from './common.js';

/** POST /api/v1/administrations: a form filled in by the therapist or an observer in the app, or copied from paper. */
export const NewAdministration = z
  .object({
    sessionId: Id,
    form: z.string(),
    /** One entry per item in order; null where unanswered. */
    responses: z.array(z.number().nullable()).optional(),
    /** Totals without items: kept as totals, never turned into items. */
    totals: z.array(z.object({ scale: z.string(), value: z.number() })).optional(),
    enteredHow: z.enum(['app', 'paper']).default('app'),
    givenAt: Instant.optional(),
  })
  .refine((form) => (form.responses === undefined) !== (form.totals === undefined), {
    message: 'Send either responses (one per item) or totals, not both',
    path: ['responses'],
  });
export type NewAdministration = z.infer<typeof NewAdministration>;

export const ScaleScoreView = z.object({
  scale: z.string(),
  name: z.string(),
  value: z.number(),
  itemMean: z.number(),
  answered: z.number().int(),
  items: z.number().int(),
  prorated: z.boolean(),
  totalsOnly: z.boolean(),
});

export const AdministrationView = z.object({
  id: Id,
  clientId: Id,
  treatmentId: Id,
  sessionId: Id,
  sessionNumber: z.number().int(),
  form: z.string(),
  formName: z.string(),
  keyVersion: z.string(),
  keyState: KeyState,
  /** `cues`: answered on content cues, not the licensed wording. */
  wording: z.string(),
  perspective: Perspective,
  respondent: z.string(),
  responses: z.array(z.number().nullable()).nullable(),
  scores: z.array(ScaleScoreView),
  withheld: z.array(z.object({ scale: z.string(), reason: z.string() })),
  enteredHow: z.enum(['app', 'paper', 'link', 'import', 'demonstration']),
  /** Null where an import brought no date. */
  givenAt: Instant.nullable(),
  recordedAt: Instant,
  status: z.enum(['valid', 'corrected', 'withdrawn']),
  statusReason: z.string().nullable(),
});
export type AdministrationView = z.infer<typeof AdministrationView>;

/** GET /api/v1/administrations?treatmentId=|sessionId=&form=&cursor=. */
export const AdministrationQuery = z.object({
  treatmentId: Id.optional(),
  sessionId: Id.optional(),
  form: z.string().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type AdministrationQuery = z.infer<typeof AdministrationQuery>;
export const AdministrationList = z.object({ items: z.array(AdministrationView), nextCursor: z.string().nullable() });
export type AdministrationList = z.infer<typeof AdministrationList>;

/** PATCH /api/v1/administrations/:id: correct (the old answers are kept) or withdraw, always with the reason. */
export const AdministrationChange = z.discriminatedUnion('change', [
  z.object({
    change: z.literal('correct'),
    responses: z.array(z.number().nullable()),
    reason: z.string().trim().min(3, 'Say why the answers are corrected'),
  }),
  z.object({ change: z.literal('withdraw'), reason: z.string().trim().min(3, 'Say why the form is withdrawn') }),
]);
export type AdministrationChange = z.infer<typeof AdministrationChange>;
