import type { Turn } from '@attune/contracts';
import type { CodedSession, CodedStretch } from '@attune/notes';
import type { SessionLookup } from '../clients/session-lookup.js';
import type { Transaction } from '../database/transaction.js';
import type { Passages } from './passages.service.js';

/** A session that somebody has finished coding, with where it stands. */
export interface CodedSessionPlace {
  readonly id: string;
  readonly number: number;
  readonly clientCode: string;
}

interface Code {
  session_id: string;
  coder_id: string;
  first_turn: number;
  last_turn: number;
  family: CodedStretch['family'];
  marker: string | null;
}

/**
 * The sessions of the scope that somebody has finished coding. A session in which the person asking has begun to code
 * and not finished is left out: its numbers would tell what others found.
 */
export async function codedSessions(transaction: Transaction, personId: string): Promise<CodedSessionPlace[]> {
  return transaction.query<CodedSessionPlace>(
    `SELECT s.id, s.number, c.code AS "clientCode" FROM sessions s
     JOIN clients c ON c.organization_id = s.organization_id AND c.id = s.client_id
     WHERE EXISTS (SELECT 1 FROM coding_finished f WHERE f.organization_id = s.organization_id AND f.session_id = s.id)
       AND (NOT EXISTS (SELECT 1 FROM passage_codes p
              WHERE p.organization_id = s.organization_id AND p.session_id = s.id AND p.coder_id = $1)
         OR EXISTS (SELECT 1 FROM coding_finished f
              WHERE f.organization_id = s.organization_id AND f.session_id = s.id AND f.coder_id = $1))
     ORDER BY c.code, s.number`,
    [personId],
  );
}

/** Turns, passages and finished codes of these sessions; opens every transcript. */
export async function openCoded(
  transaction: Transaction,
  places: readonly CodedSessionPlace[],
  services: { sessions: SessionLookup; passages: Passages },
): Promise<CodedSession[]> {
  const ids = places.map(({ id }) => id);
  const finished = await transaction.query<{ session_id: string; coder_id: string }>(
    `SELECT session_id, coder_id FROM coding_finished WHERE session_id = ANY ($1) ORDER BY finished_at, coder_id`,
    [ids],
  );
  const codes = await transaction.query<Code>(
    `SELECT session_id, coder_id, first_turn, last_turn, family, marker FROM passage_codes WHERE session_id = ANY ($1)`,
    [ids],
  );
  const coded: CodedSession[] = [];
  for (const { id } of places) {
    const looked = await services.passages.look(transaction, await services.sessions.require(transaction, id));
    if (!looked) continue;
    const coders = finished.filter(({ session_id }) => session_id === id).map(({ coder_id }) => coder_id);
    coded.push({
      id,
      turns: looked.transcript.turns,
      shown: looked.found.passages,
      coders,
      codes: codes
        .filter(({ session_id, coder_id }) => session_id === id && coders.includes(coder_id))
        .flatMap((code) => stretchOf(code, looked.transcript.turns)),
    });
  }
  return coded;
}

/** Codes count turns of the original; after a repair of speakers the stretch is every turn that comes from one of them. */
function stretchOf(code: Code, turns: readonly Turn[]): CodedStretch[] {
  const meets = ({ origin }: Turn): boolean => origin[0] <= code.last_turn && code.first_turn <= origin[1];
  const [first, last] = [turns.findIndex(meets), turns.findLastIndex(meets)];
  return first < 0 ? [] : [{ coder: code.coder_id, turns: [first, last], family: code.family, marker: code.marker }];
}
