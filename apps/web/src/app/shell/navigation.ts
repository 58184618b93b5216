import { type Permission } from '../api/current-person.js';

export interface NavigationEntry {
  readonly label: string;
  readonly path: string;
  /** Any one of these rights is enough. */
  readonly needs: readonly Permission[];
}

const entries: readonly NavigationEntry[] = [
  { label: 'Caseload', path: '/caseload', needs: ['caseload.read'] },
  { label: 'Clients', path: '/clients', needs: ['clients.read'] },
  { label: 'Sessions', path: '/sessions', needs: ['sessions.read'] },
  { label: 'Measures', path: '/measures', needs: ['instruments.read'] },
  { label: 'Import', path: '/import', needs: ['imports.run'] },
  { label: 'Administration', path: '/administration', needs: ['people.manage', 'audit.read'] },
];

/** The pages that somebody with these permissions is offered. Who has no caseload begins at the start page. */
export function navigationFor(permissions: readonly string[]): readonly NavigationEntry[] {
  const offered = entries.filter((entry) => entry.needs.some((permission) => permissions.includes(permission)));
  if (permissions.includes('caseload.read')) return offered;
  return [{ label: 'Start', path: '/start', needs: [] }, ...offered];
}
