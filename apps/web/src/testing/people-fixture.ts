import { Me, type Role } from '@attune/contracts';
import { id } from './fixture-ids.js';

const permissions: Readonly<Partial<Record<Role, readonly string[]>>> = {
  supervisor: [
    'caseload.read',
    'clients.read',
    'clients.write',
    'sessions.read',
    'sessions.write',
    'administrations.write',
    'links.write',
    'episodes.decide',
    'instruments.read',
    'instruments.manage',
    'imports.run',
    'people.read',
  ],
  intern: [
    'sessions.read',
    'sessions.write',
    'notes.read',
    'notes.write',
    'note-formats.read',
    'goals.read',
    'goals.write',
    'psychotherapy-notes.read',
    'psychotherapy-notes.write',
    'comments.read',
    'comments.write',
    'drafts.read',
    'drafts.write',
  ],
  rater: ['instruments.read'],
  admin: ['instruments.read', 'instruments.manage', 'imports.run', 'people.read', 'people.manage', 'audit.read'],
};

export const meFixture = (role: Role = 'supervisor'): Me =>
  Me.parse({
    person: { id: id(1), name: 'R. Okafor', email: `${role}@demo.attune.example` },
    organization: { id: id(2), name: 'Riverside training clinic', demonstration: true },
    roles: [role],
    permissions: permissions[role] ?? [],
    idleMinutes: 60,
  });
