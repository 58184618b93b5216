/** Every column that holds sealed text: what a key rotation encrypts anew, and what SECURITY.md lists. */
export const sealedColumns = [
  { table: 'clients', column: 'name_sealed' },
  { table: 'treatments', column: 'ended_reason_sealed' },
  { table: 'transcripts', column: 'turns_sealed' },
  { table: 'note_versions', column: 'sections_sealed' },
  { table: 'note_drafts', column: 'sections_sealed' },
  { table: 'note_events', column: 'comment_sealed' },
  { table: 'treatment_goals', column: 'text_sealed' },
  { table: 'session_comments', column: 'text_sealed' },
  { table: 'psychotherapy_notes', column: 'text_sealed' },
  { table: 'drafts', column: 'sections_sealed' },
  { table: 'drafts', column: 'sent_sealed' },
  { table: 'administrations', column: 'status_reason_sealed' },
  { table: 'episodes', column: 'decision_reason_sealed' },
  { table: 'imports', column: 'content_sealed' },
] as const;
