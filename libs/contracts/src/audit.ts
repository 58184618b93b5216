import * as z from 'zod';
import { Instant } from './common.js';

export const AuditEventView = z.object({
  sequence: z.number().int(),
  at: Instant,
  /** Who: a person's name, `worker`, `link` or `command line`. */
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  subjectId: z.string().nullable(),
  outcome: z.enum(['allowed', 'refused']),
  hash: z.string(),
});
export type AuditEventView = z.infer<typeof AuditEventView>;

/** GET /api/v1/audit-events (administrators): newest first, no clinical text. */
export const AuditEventList = z.object({
  items: z.array(AuditEventView),
  nextCursor: z.string().nullable(),
  /** Result of checking the hash chain, and how many events it covers. */
  chain: z.object({ intact: z.boolean(), events: z.number().int(), problem: z.string().nullable() }),
});
export type AuditEventList = z.infer<typeof AuditEventList>;
export const AuditQuery = z.object({
  cursor: z.string().max(40).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
