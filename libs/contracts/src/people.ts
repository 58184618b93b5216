import * as z from 'zod';
import { Day, Id, Role } from './common.js';

export const PersonView = z.object({
  id: Id,
  name: z.string(),
  email: z.string().nullable(),
  code: z.string().nullable(),
  roles: z.array(Role),
  active: z.boolean(),
});
export type PersonView = z.infer<typeof PersonView>;

/** GET /api/v1/people (administrators and programme leads; supervisors and interns see the people they work with). */
export const PersonList = z.object({ items: z.array(PersonView) });
export type PersonList = z.infer<typeof PersonList>;

/** POST /api/v1/people. Without a password the person exists (for example as an imported therapist) but cannot sign in. */
export const NewPerson = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(200),
  email: z.string().trim().toLowerCase().pipe(z.email()).optional(),
  code: z.string().trim().min(1).max(40).optional(),
  roles: z.array(Role).min(1, 'Choose at least one role'),
  password: z.string().min(12, 'At least 12 characters').max(1024).optional(),
});
export type NewPerson = z.infer<typeof NewPerson>;

export const SupervisionView = z.object({
  id: Id,
  supervisorId: Id,
  supervisor: z.string(),
  internId: Id,
  intern: z.string(),
  from: Day,
  to: Day.nullable(),
});
export type SupervisionView = z.infer<typeof SupervisionView>;
export const SupervisionList = z.object({ items: z.array(SupervisionView) });
export type SupervisionList = z.infer<typeof SupervisionList>;

/** POST /api/v1/supervisions; PATCH /api/v1/supervisions/:id {to} ends one, and the supervisor's access with it. */
export const NewSupervision = z.object({ supervisorId: Id, internId: Id, from: Day, to: Day.nullable().default(null) });
export type NewSupervision = z.infer<typeof NewSupervision>;
export const SupervisionChange = z.object({ to: Day });
export type SupervisionChange = z.infer<typeof SupervisionChange>;
