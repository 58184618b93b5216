import type { Role } from '@attune/contracts';

/**
 * Every permission and how it is granted, on one page. A role grants nothing that is not listed here; which clients a
 * permission reaches is decided by client_access and row-level security, not here.
 */
export const permissions = {
  'caseload.read': ['supervisor', 'intern'],
  'clients.read': ['supervisor', 'intern'],
  'clients.write': ['intern', 'supervisor'],
  'consents.write': ['intern', 'supervisor'],
  'sessions.read': ['supervisor', 'intern'],
  'sessions.write': ['intern', 'supervisor'],
  'transcripts.read': ['supervisor', 'intern'],
  'transcripts.write': ['intern'],
  'passages.read': ['supervisor', 'intern'],
  'codes.read': ['supervisor', 'intern'],
  'codes.write': ['supervisor', 'intern'],
  'recordings.read': ['supervisor', 'intern'],
  'recordings.write': ['intern'],
  'recordings.manage': ['admin'],
  'notes.read': ['supervisor', 'intern'],
  'notes.write': ['intern', 'supervisor'],
  'notes.review': ['supervisor'],
  'note-formats.read': ['supervisor', 'intern', 'lead', 'admin'],
  'note-formats.manage': ['supervisor', 'lead', 'admin'],
  'goals.read': ['supervisor', 'intern'],
  'goals.write': ['intern'],
  'psychotherapy-notes.read': ['supervisor', 'intern'],
  'psychotherapy-notes.write': ['supervisor', 'intern'],
  'comments.read': ['supervisor', 'intern'],
  'comments.write': ['supervisor', 'intern'],
  'drafts.read': ['supervisor', 'intern'],
  'drafts.write': ['intern'],
  'administrations.read': ['supervisor', 'intern'],
  'administrations.write': ['intern', 'supervisor'],
  'links.write': ['intern', 'supervisor'],
  'episodes.decide': ['supervisor', 'intern'],
  'instruments.read': ['supervisor', 'intern', 'rater', 'researcher', 'lead', 'admin'],
  'instruments.manage': ['supervisor', 'researcher', 'lead', 'admin'],
  'imports.run': ['supervisor', 'intern'],
  'people.read': ['supervisor', 'intern', 'lead', 'admin'],
  'people.manage': ['admin', 'lead'],
  'audit.read': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

export const permissionsOf = (roles: readonly Role[]): Permission[] =>
  (Object.keys(permissions) as Permission[]).filter((permission) =>
    (permissions[permission] as readonly Role[]).some((role) => roles.includes(role)),
  );

export const grants = (roles: readonly Role[], permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).some((role) => roles.includes(role));
