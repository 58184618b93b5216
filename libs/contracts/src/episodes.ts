import * as z from 'zod';
import { Id, Instant, Perspective } from './common.js';

export const FlagNumbers = z.object({
  session: z.number().int(),
  score: z.number(),
  /** Mean of the last (up to) three unflagged scores. */
  reference: z.number(),
  drop: z.number(),
  /** 1.96·SEM·√(1 + 1/m). */
  reliableThreshold: z.number(),
  centre: z.number(),
  sigma: z.number(),
  /** centre − k·sigma. */
  limit: z.number(),
});
export type FlagNumbers = z.infer<typeof FlagNumbers>;

export const decisions = ['pending', 'confirmed', 'dismissed'] as const;

export const EpisodeView = z.object({
  id: Id,
  treatmentId: Id,
  form: z.string(),
  formName: z.string(),
  perspective: Perspective,
  scale: z.string(),
  method: z.string(),
  methodName: z.string(),
  methodVersion: z.string(),
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
  strength: z.enum(['alert', 'look']),
  startSession: z.number().int(),
  flaggedSessions: z.array(z.number().int()),
  nadirSession: z.number().int(),
  flags: z.array(FlagNumbers),
  /** The three facts of repair; null where it has not happened (yet). */
  repair: z.object({
    sessionsToHalf: z.number().int().nullable(),
    sessionsToLevel: z.number().int().nullable(),
    repairedAtSession: z.number().int().nullable(),
    stateAtLast: z.string(),
  }),
  status: z.enum(['open', 'repaired', 'unrepaired', 'ended-in-rupture']),
  decision: z.object({
    state: z.enum(decisions),
    reason: z.string().nullable(),
    by: z.string().nullable(),
    at: Instant.nullable(),
    /** Marked to be talked about in supervision. */
    discuss: z.boolean(),
  }),
  /** True where the present scores no longer show it, but a person had decided on it. */
  noLongerDetected: z.boolean(),
  detectedAt: Instant,
});
export type EpisodeView = z.infer<typeof EpisodeView>;

/** GET /api/v1/treatments/:id/episodes, newest first. */
export const EpisodeList = z.object({
  items: z.array(EpisodeView),
  /** Sessions missed just before or during a rupture, shown as context and never counted as a rupture. */
  missedSessions: z.array(z.object({ session: z.number().int(), attendance: z.string() })),
});
export type EpisodeList = z.infer<typeof EpisodeList>;

/** PATCH /api/v1/episodes/:id. Dismissing asks for a reason; a later recomputation never loses the decision. */
export const EpisodeChange = z
  .object({
    decision: z.enum(decisions).optional(),
    reason: z.string().trim().max(2000).optional(),
    discuss: z.boolean().optional(),
  })
  .refine((change) => change.decision !== undefined || change.discuss !== undefined, {
    message: 'Send a decision (confirmed, dismissed, pending) or discuss (true, false)',
    path: ['decision'],
  })
  .refine((change) => change.decision !== 'dismissed' || (change.reason ?? '').length >= 3, {
    message: 'Say in a few words why it is dismissed',
    path: ['reason'],
  });
export type EpisodeChange = z.infer<typeof EpisodeChange>;
