import * as z from 'zod';
import { Attendance, Day, Id, Perspective, PersonRef } from './common.js';

/** GET /api/v1/caseload?form=&order=. `form` is a form id such as `wai-sr-c`; default: the client form with most scores. */
export const CaseloadQuery = z.object({
  form: z.string().optional(),
  /** `open` (default): treatments that run now; `all`: also those that have ended. */
  treatments: z.enum(['open', 'all']).default('open'),
});
export type CaseloadQuery = z.infer<typeof CaseloadQuery>;

/** Why a client is listed where it is, in words. `level` chooses the shape and colour, never the wording. */
export const CaseloadReason = z.object({
  code: z.enum([
    'rupture-open',
    'rupture-look',
    'unnoticed-drop',
    'ended-in-rupture',
    'forms-missing',
    'early-low',
    'perspectives-diverge',
    'steady-decline',
    'repaired',
  ]),
  level: z.enum(['alert', 'look', 'info', 'repair']),
  text: z.string(),
  session: z.number().int().nullable(),
});
export type CaseloadReason = z.infer<typeof CaseloadReason>;

export const CaseloadItem = z.object({
  clientId: Id,
  clientCode: z.string(),
  treatmentId: Id,
  running: z.boolean(),
  intern: PersonRef,
  /** Number of the latest session held or planned up to today. */
  session: z.number().int(),
  /** One entry per session, in order. `value` is the item mean of the total, null where there is no score. */
  series: z.array(z.object({ session: z.number().int(), value: z.number().nullable(), attendance: Attendance })),
  /** The client's own expected range at the latest session; null until it can be computed. */
  expected: z.object({ low: z.number(), high: z.number() }).nullable(),
  marks: z.array(
    z.object({ session: z.number().int(), kind: z.enum(['rupture', 'repair']), strength: z.enum(['alert', 'look']) }),
  ),
  now: z.number().nullable(),
  /** Latest score minus the one before; null where there are not two. */
  change: z.number().nullable(),
  /** Whether that change exceeds 1.96·√2·SEM; null where no standard error of measurement is known. */
  changeReliable: z.boolean().nullable(),
  /** Client minus therapist at the latest session that both rated. */
  gap: z.number().nullable(),
  reasons: z.array(CaseloadReason),
  openWork: z.array(z.object({ code: z.string(), text: z.string() })),
});
export type CaseloadItem = z.infer<typeof CaseloadItem>;

/** One intern's share with its interval. `ok: false` says why it is not shown (for example fewer than five clients). */
export const InternShare = z.object({
  intern: PersonRef,
  count: z.number().int(),
  of: z.number().int(),
  estimate: z.union([
    z.object({ ok: z.literal(true), value: z.number(), lower: z.number(), upper: z.number() }),
    z.object({ ok: z.literal(false), reason: z.string() }),
  ]),
});

export const Caseload = z.object({
  form: z
    .object({ id: z.string(), label: z.string(), perspective: Perspective, minimum: z.number(), maximum: z.number() })
    .nullable(),
  forms: z.array(z.object({ id: z.string(), label: z.string() })),
  asOf: Day,
  /** The rule that marks possible ruptures, or what is missing before it can run. */
  rule: z.union([
    z.object({ ok: z.literal(true), text: z.string() }),
    z.object({ ok: z.literal(false), reason: z.string() }),
  ]),
  /** Ordered by need for attention. */
  items: z.array(CaseloadItem),
  /** Share of ruptures repaired within 3 sessions, shrunk to the programme mean. Empty for interns. */
  ruptureRepair: z.array(InternShare),
  programmeRepairShare: z.number().nullable(),
  /** Share of attended sessions of the last 28 days with a completed client form. */
  measuresGiven: z.array(InternShare),
});
export type Caseload = z.infer<typeof Caseload>;
