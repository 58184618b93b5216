import type { KnownIdentifier } from '@attune/notes';
import type { SessionPlace } from '../../clients/session-lookup.js';
import type { Transaction } from '../../database/transaction.js';

/** What Attune itself knows to identify: client, intern, everybody who has supervised the intern, voices of the file. */
export async function knownIdentifiers(
  transaction: Transaction,
  session: SessionPlace,
  voices: readonly (string | null)[],
): Promise<KnownIdentifier[]> {
  const [client] = await transaction.query<{ code: string; name_sealed: Buffer | null }>(
    `SELECT code, name_sealed FROM clients WHERE id = $1`,
    [session.clientId],
  );
  const place = { table: 'clients', row: session.clientId, column: 'name_sealed', clientId: session.clientId };
  const name = client?.name_sealed ? await transaction.open(place, client.name_sealed) : null;
  const staff = await transaction.query<{ name: string; email: string | null; code: string | null }>(
    `SELECT p.name, p.email, p.code FROM people p
     WHERE p.id = $1 OR EXISTS (SELECT 1 FROM supervisions s WHERE s.intern_id = $1 AND s.supervisor_id = p.id)
     ORDER BY p.id`,
    [session.internId],
  );
  const names = [name, ...staff.map((person) => person.name), ...new Set(voices.filter(isName))];
  const others = [client?.code, ...staff.flatMap(({ email, code }) => [email, code])];
  return [
    ...names.filter(given).map((text): KnownIdentifier => ({ kind: 'name', text })),
    ...others.filter(given).map((text): KnownIdentifier => ({ kind: 'other', text })),
  ];
}

const given = (text: string | null | undefined): text is string => typeof text === 'string' && text.trim() !== '';

/** "Dr. Lee" is a name, "SPEAKER_00" and "Therapist" are none. */
const isName = (voice: string | null): voice is string =>
  voice !== null &&
  !/\d|^(?:speaker|therapist|client|patient|counsell?or|clinician|interviewer|unknown|other)\b/i.test(voice);
