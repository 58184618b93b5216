import { ScopeAndAudit1763800000000 } from './1763800000000-scope-and-audit.js';
import { People1763800100000 } from './1763800100000-people.js';
import { Clients1763800200000 } from './1763800200000-clients.js';
import { Record1763800300000 } from './1763800300000-record.js';
import { EpisodesLinksImports1763800400000 } from './1763800400000-episodes-links-imports.js';
import { AccessPeriods1763800500000 } from './1763800500000-access-periods.js';
import { ImmutableText1763800600000 } from './1763800600000-immutable-text.js';
import { AuditedPasswords1763800700000 } from './1763800700000-audited-passwords.js';
import { NotesWorkflow1763800800000 } from './1763800800000-notes-workflow.js';
import { TranscriptRevisions1763800900000 } from './1763800900000-transcript-revisions.js';
import { Recordings1763801000000 } from './1763801000000-recordings.js';
import { Drafts1763801100000 } from './1763801100000-drafts.js';
import { PassageCodes1763801200000 } from './1763801200000-passage-codes.js';

export { functionGrants, tableGrants } from './grants.js';

/** In the order in which they run; append only. */
export const migrations = [
  ScopeAndAudit1763800000000,
  People1763800100000,
  Clients1763800200000,
  Record1763800300000,
  EpisodesLinksImports1763800400000,
  AccessPeriods1763800500000,
  ImmutableText1763800600000,
  AuditedPasswords1763800700000,
  NotesWorkflow1763800800000,
  TranscriptRevisions1763800900000,
  Recordings1763801000000,
  Drafts1763801100000,
  PassageCodes1763801200000,
];
