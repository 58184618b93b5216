import { type Role } from '@attune/contracts';

/** What a role is called beside a name. */
export const roleNames: Readonly<Record<Role, string>> = {
  supervisor: 'Supervisor',
  intern: 'Intern',
  rater: 'Rater',
  researcher: 'Researcher',
  lead: 'Programme lead',
  admin: 'Administrator',
};
