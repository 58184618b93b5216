import { type Role } from '@attune/contracts';
import * as z from 'zod';

/** The part of GET /api/health that the sign-in page reads. */
export const Health = z.object({ demonstration: z.boolean().default(false) });

/** The sign-ins that `attune demo` makes, one for each role. */
export const demonstrationSignIns: readonly { readonly role: Role; readonly email: string }[] = [
  { role: 'supervisor', email: 'supervisor@demo.attune.example' },
  { role: 'intern', email: 'intern@demo.attune.example' },
  { role: 'rater', email: 'rater@demo.attune.example' },
  { role: 'researcher', email: 'researcher@demo.attune.example' },
  { role: 'lead', email: 'lead@demo.attune.example' },
  { role: 'admin', email: 'admin@demo.attune.example' },
];
