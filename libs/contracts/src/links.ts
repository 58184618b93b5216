import * as z from 'zod';
import { Day, Id, Instant, Perspective } from './common.js';

/** POST /api/v1/links: a private single-use address at which the client fills one form in, without an account. */
export const NewLink = z.object({
  sessionId: Id,
  form: z.string(),
  expiresInHours: z
    .number()
    .int()
    .min(1)
    .max(24 * 31)
    .default(72),
});
export type NewLink = z.infer<typeof NewLink>;

/** The address is shown once: only a hash of the token is kept. */
export const CreatedLink = z.object({ id: Id, url: z.string(), token: z.string(), expiresAt: Instant });
export type CreatedLink = z.infer<typeof CreatedLink>;

export const LinkSummary = z.object({
  id: Id,
  sessionId: Id,
  sessionNumber: z.number().int(),
  form: z.string(),
  formName: z.string(),
  state: z.enum(['open', 'used', 'expired', 'revoked']),
  createdAt: Instant,
  expiresAt: Instant,
});
/** GET /api/v1/links?treatmentId=. */
export const LinkList = z.object({ items: z.array(LinkSummary) });
export type LinkList = z.infer<typeof LinkList>;
export const LinkQuery = z.object({ treatmentId: Id });
export type LinkQuery = z.infer<typeof LinkQuery>;

export const FormAnchor = z.object({ value: z.number(), meaning: z.string() });

/** GET /api/v1/links/:token, without sign-in: what the client sees. Nothing about scores, nothing about the client. */
export const ClientForm = z.object({
  clinic: z.string(),
  demonstration: z.boolean(),
  formName: z.string(),
  perspective: Perspective,
  timeFrame: z.string(),
  sessionOn: Day.nullable(),
  /** True where items are shown as topics in our own words because the site has no licensed wording. */
  topicsOnly: z.boolean(),
  kind: z.enum(['integer', 'vas']),
  minimum: z.number(),
  maximum: z.number(),
  anchors: z.array(FormAnchor),
  items: z.array(
    z.object({
      number: z.number().int(),
      text: z.string(),
      minimum: z.number(),
      maximum: z.number(),
      anchors: z.array(FormAnchor),
    }),
  ),
  expiresAt: Instant,
});
export type ClientForm = z.infer<typeof ClientForm>;

/** POST /api/v1/links/:token. The same submission sent twice (`submissionId`) is accepted once and answered twice. */
export const ClientFormResponses = z.object({
  submissionId: Id,
  responses: z.array(z.number().nullable()).max(500),
});
export type ClientFormResponses = z.infer<typeof ClientFormResponses>;
export const ClientFormReceipt = z.object({
  received: z.literal(true),
  answered: z.number().int(),
  items: z.number().int(),
});
export type ClientFormReceipt = z.infer<typeof ClientFormReceipt>;
