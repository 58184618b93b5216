/**
 * What the application's database role may do, table by table. It owns nothing and cannot bypass row-level security.
 * A table that is not listed here is out of its reach: a new table stays closed until somebody decides.
 */
export const tableGrants: Readonly<Record<string, readonly string[]>> = {
  organizations: ['SELECT'],
  audit_heads: ['SELECT'],
  audit_events: ['SELECT'],
  people: ['SELECT', 'INSERT', 'UPDATE'],
  memberships: ['SELECT', 'INSERT', 'DELETE'],
  supervisions: ['SELECT', 'INSERT', 'UPDATE'],
  credentials: [],
  sign_ins: ['SELECT', 'INSERT', 'UPDATE'],
  sign_in_attempts: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  data_keys: ['SELECT', 'INSERT', 'UPDATE'],
  // UPDATE: rows are locked (FOR UPDATE SKIP LOCKED) while they are moved.
  outbox: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  clients: ['SELECT', 'INSERT', 'UPDATE'],
  treatments: ['SELECT', 'INSERT', 'UPDATE'],
  client_access: ['SELECT'],
  sessions: ['SELECT', 'INSERT', 'UPDATE'],
  consents: ['SELECT', 'INSERT'],
  // One column of transcripts and note_versions: a key rotation encrypts it anew; nothing else changes them.
  transcripts: ['SELECT', 'INSERT', 'UPDATE (turns_sealed)'],
  transcript_features: ['SELECT', 'INSERT', 'UPDATE'],
  notes: ['SELECT', 'INSERT', 'UPDATE'],
  note_versions: ['SELECT', 'INSERT', 'UPDATE (sections_sealed)'],
  own_instruments: ['SELECT', 'INSERT'],
  measurement_errors: ['SELECT', 'INSERT'],
  administrations: ['SELECT', 'INSERT', 'UPDATE'],
  scores: ['SELECT', 'INSERT', 'DELETE'],
  episodes: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  links: ['SELECT', 'INSERT', 'UPDATE'],
  imports: ['SELECT', 'INSERT', 'UPDATE'],
  recordings: ['SELECT', 'INSERT', 'UPDATE'],
  recording_segments: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  recording_progress: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'],
  recording_retention: ['SELECT', 'INSERT', 'UPDATE'],
};

/** Functions that the application's role may call; functions used inside policies and triggers included. */
export const functionGrants: readonly string[] = [
  'app.organization()',
  'app.person()',
  'app.link_client()',
  'app.actor()',
  'app.is_worker()',
  'app.audit_digest(audit_events)',
  'app.audit_append(text, text, uuid, uuid, text, text)',
  'app.audit_problem()',
  'app.set_password(uuid, text)',
  'app.sign_in_lookup(text)',
  'app.resolve_sign_in(bytea, interval)',
  'app.resolve_link(bytea)',
  'app.recording_delete_at(recordings)',
  'app.recording_counts()',
  'app.organizations_with_recordings_due()',
];
