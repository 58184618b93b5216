import { keyStates, perspectives } from '@attune/measures';
import * as z from 'zod';

/** UUIDv7 made by the application. */
export const Id = z.uuid();

/** Calendar day, `2026-11-16`. */
export const Day = z.iso.date();

/** Instant with offset, `2026-11-16T10:00:00.000Z`. */
export const Instant = z.iso.datetime({ offset: true });

export const Perspective = z.enum(perspectives);
export const KeyState = z.enum(keyStates);

export const roles = ['supervisor', 'intern', 'rater', 'researcher', 'lead', 'admin'] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

export const PersonRef = z.object({ id: Id, name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;

/** One thing that is wrong with what was sent: where, why, and what to do. */
export const FieldProblem = z.object({
  field: z.string(),
  row: z.number().int().optional(),
  message: z.string(),
  remedy: z.string().optional(),
});
export type FieldProblem = z.infer<typeof FieldProblem>;

/** RFC 9457 problem+json; `code` is stable and meant for programs, `detail` for people. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  problems: z.array(FieldProblem).optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** `unknown`: an import brought the session but not whether the client came. */
export const attendances = ['attended', 'late-cancel', 'no-show', 'rescheduled', 'unknown'] as const;
export const Attendance = z.enum(attendances);
export type Attendance = z.infer<typeof Attendance>;

export const Modality = z.enum(['in person', 'video', 'telephone']);
export type Modality = z.infer<typeof Modality>;
