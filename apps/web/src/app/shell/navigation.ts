import { type Permission } from '../api/current-person.js';

export interface NavigationEntry {
  readonly label: string;
  readonly path: string;
  /** Any one of these rights is enough. */
  readonly needs: readonly Permission[];
  /** Not offered to people with this right: another page leads there. */
  readonly unless?: Permission;
}

const entries: readonly NavigationEntry[] = [
  { label: 'Caseload', path: '/caseload', needs: ['caseload.read'] },
  { label: 'Clients', path: '/clients', needs: ['clients.read'] },
  { label: 'Sessions', path: '/sessions', needs: ['sessions.read'] },
  { label: 'Notes', path: '/notes', needs: ['notes.read'] },
  { label: 'Note formats', path: '/note-formats', needs: ['note-formats.manage'], unless: 'notes.read' },
  { label: 'Passages', path: '/passages', needs: ['passages.read'] },
  { label: 'Measures', path: '/measures', needs: ['instruments.read'] },
  { label: 'Import', path: '/import', needs: ['imports.run'] },
  { label: 'Administration', path: '/administration', needs: ['people.manage', 'audit.read'] },
];

/** The pages that somebody with these permissions is offered. Who has no caseload begins at the start page. */
export function navigationFor(permissions: readonly string[]): readonly NavigationEntry[] {
  const has = (permission: Permission): boolean => permissions.includes(permission);
  const offered = entries.filter((entry) => entry.needs.some(has) && !(entry.unless && has(entry.unless)));
  if (permissions.includes('caseload.read')) return offered;
  return [{ label: 'Start', path: '/start', needs: [] }, ...offered];
}
