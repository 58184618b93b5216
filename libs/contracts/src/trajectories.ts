import * as z from 'zod';
import { Attendance, Day, Id, KeyState, Perspective } from './common.js';

/** GET /api/v1/treatments/:id/trajectories?form=&scale=. `form` is a family (`wai-sr`) or one of its forms (`wai-sr-c`). */
export const TrajectoryQuery = z.object({ form: z.string().optional(), scale: z.string().optional() });
export type TrajectoryQuery = z.infer<typeof TrajectoryQuery>;

export const TrajectoryPoint = z.object({
  session: z.number().int(),
  /** Item mean. For several observers of one session: their mean, with `raters` and `values`. */
  value: z.number(),
  raters: z.number().int(),
  values: z.array(z.number()),
  answered: z.number().int(),
  items: z.number().int(),
  prorated: z.boolean(),
  totalsOnly: z.boolean(),
  administrationIds: z.array(Id),
  /** Null where an import brought no date. */
  givenOn: Day.nullable(),
});
export type TrajectoryPoint = z.infer<typeof TrajectoryPoint>;

export const SemView = z.union([
  z.object({ ok: z.literal(true), value: z.number(), origin: z.string(), source: z.string() }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);
export type SemView = z.infer<typeof SemView>;

export const PerspectiveSeries = z.object({
  perspective: Perspective,
  form: z.string(),
  formName: z.string(),
  keyState: KeyState,
  points: z.array(TrajectoryPoint),
  /** Without it there is no error band, no expected range and no flag; the reason says what to enter. */
  sem: SemView,
  /** The person's own expected range before each session (methods A9), from `centre − k·sigma` to `centre + k·sigma`. */
  expected: z.array(z.object({ session: z.number().int(), centre: z.number(), low: z.number(), high: z.number() })),
});
export type PerspectiveSeries = z.infer<typeof PerspectiveSeries>;

export const StripCell = z.object({
  session: z.number().int(),
  sessionId: Id,
  heldOn: Day.nullable(),
  attendance: Attendance,
  transcript: z.boolean(),
  note: z.enum(['none', 'draft', 'signed']),
  raters: z.number().int(),
});
export type StripCell = z.infer<typeof StripCell>;

export const Trajectory = z.object({
  treatmentId: Id,
  family: z.string().nullable(),
  scale: z.string(),
  /** What can be switched to. */
  families: z.array(z.object({ family: z.string(), name: z.string(), perspectives: z.array(Perspective) })),
  scales: z.array(z.object({ id: z.string(), name: z.string() })),
  minimum: z.number(),
  maximum: z.number(),
  series: z.array(PerspectiveSeries),
  /** Subscales of the client's form (or, without one, of the first perspective), item means. */
  subscales: z.array(
    z.object({
      scale: z.string(),
      name: z.string(),
      points: z.array(z.object({ session: z.number().int(), value: z.number() })),
    }),
  ),
  /** Client minus therapist at sessions that both rated. */
  gap: z.array(z.object({ session: z.number().int(), value: z.number() })),
  /** One cell per session, in order: the x axis of every chart on the page. */
  strip: z.array(StripCell),
  rule: z.object({
    method: z.string(),
    version: z.string(),
    name: z.string(),
    description: z.string(),
    alertK: z.number(),
    lookK: z.number(),
    /** How often the rule fires by chance in a series as long as this one; null where it cannot be computed. */
    falseAlarm: z
      .object({ sessions: z.number().int(), alert: z.number(), look: z.number(), clients: z.number().int() })
      .nullable(),
  }),
});
export type Trajectory = z.infer<typeof Trajectory>;
