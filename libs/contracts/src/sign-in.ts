import * as z from 'zod';
import { Id, Role } from './common.js';

/** POST /api/v1/sign-in → Me, and the session cookie. */
export const SignInRequest = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email('Enter an e-mail address')),
  password: z.string().min(1, 'Enter the password').max(1024),
});
export type SignInRequest = z.infer<typeof SignInRequest>;

/** GET /api/v1/me. `permissions` lists what the roles grant (access/permissions.ts of the API). */
export const Me = z.object({
  person: z.object({ id: Id, name: z.string(), email: z.string() }),
  organization: z.object({ id: Id, name: z.string(), demonstration: z.boolean() }),
  roles: z.array(Role),
  permissions: z.array(z.string()),
  /** Minutes without a request after which the sign-in ends. */
  idleMinutes: z.number(),
});
export type Me = z.infer<typeof Me>;
