import type { ImportReport, Role } from '@attune/contracts';
import { Clients } from '../clients/clients.service.js';
import type { Transaction } from '../database/transaction.js';
import { People } from '../people/people.service.js';
import { Sessions } from '../sessions/sessions.service.js';

/** Who imports: decides under whom new treatments come in and into which existing ones rows may go. */
export interface Importer {
  readonly personId: string;
  readonly roles: readonly Role[];
}

export interface PlacedSession {
  readonly id: string;
  readonly clientId: string;
  readonly treatmentId: string;
  readonly number: number;
}

/** A row that has no place: said to the person with the field and the remedy. */
export class NoPlace extends Error {
  constructor(
    readonly field: string,
    message: string,
    readonly remedy?: string,
  ) {
    super(message);
  }
}

interface KnownTreatment {
  readonly id: string;
  readonly clientId: string;
  readonly sessions: Map<number, { id: string; heldOn: string | null; attendance: string }>;
}

/**
 * Finds the people, clients, treatments and sessions that rows name, and makes those that are not there. Runs with the
 * sight of the whole organization, so rights are checked here: rows go only into treatments of the importer, or of
 * interns whom the importer supervises now.
 */
export class ImportPlaces {
  private readonly therapists = new Map<string, string>();
  private readonly raters = new Map<string, string>();
  private readonly clients = new Map<string, { id: string; made: boolean }>();
  private readonly treatments = new Map<string, KnownTreatment>();

  constructor(
    private readonly transaction: Transaction,
    private readonly importer: Importer,
    private readonly services: { people: People; clients: Clients; sessions: Sessions },
    private readonly created: ImportReport['created'],
  ) {}

  /**
   * The therapist with this code; without a code, the importer. A new one is supervised by the importer from today, and
   * is made only for a client that may come in.
   */
  async therapist(code: string | null, clientCode: string): Promise<string> {
    if (code === null) {
      if (this.importer.roles.includes('intern')) return this.importer.personId;
      throw new NoPlace('therapist', 'The row names no therapist', 'Map the column with therapist codes');
    }
    const known = this.therapists.get(code);
    if (known) return known;
    const found = await this.findPerson(code);
    const id = found ?? (await this.makeTherapist(code, clientCode));
    if (found && found !== this.importer.personId && !(await this.supervises(found))) {
      throw new NoPlace(
        'therapist',
        `"${code}" is not an intern whom you supervise now`,
        'Ask for the supervision to be entered, or correct the code',
      );
    }
    this.therapists.set(code, id);
    return id;
  }

  async rater(code: string): Promise<string> {
    const known = this.raters.get(code) ?? (await this.findPerson(code));
    if (known) return known;
    const person = await this.services.people.insert(this.transaction, { name: code, code, roles: ['rater'] });
    this.created.people += 1;
    this.raters.set(code, person.id);
    return person.id;
  }

  /** The treatment of this client with this therapist; client and treatment are made where they are missing. */
  async treatment(clientCode: string, therapistId: string): Promise<KnownTreatment> {
    const key = JSON.stringify([clientCode, therapistId]);
    const known = this.treatments.get(key);
    if (known) return known;
    const client = await this.client(clientCode, therapistId);
    const [row] = await this.transaction.query<{ id: string }>(
      `SELECT id FROM treatments WHERE client_id = $1 AND intern_id = $2 ORDER BY (ended_on IS NULL) DESC, started_on DESC NULLS LAST, id DESC LIMIT 1`,
      [client.id, therapistId],
    );
    const treatment = row
      ? await this.readTreatment(row.id, client.id)
      : await this.makeTreatment(client.id, therapistId);
    this.treatments.set(key, treatment);
    return treatment;
  }

  /** The session by number, or by date; made where it is missing. `answered`: a form was filled in, so the client came. */
  async session(
    treatment: KnownTreatment,
    number: number | null,
    date: string | null,
    answered: boolean,
  ): Promise<PlacedSession> {
    const at = number ?? this.numberOfDate(treatment, date ?? '');
    const there = treatment.sessions.get(at);
    const place = (id: string): PlacedSession => ({
      id,
      clientId: treatment.clientId,
      treatmentId: treatment.id,
      number: at,
    });
    if (there) {
      if (date !== null && there.heldOn !== null && there.heldOn !== date) {
        throw new NoPlace(
          'date',
          `Session ${at} was held on ${there.heldOn}, the row says ${date}`,
          'Correct the date or the session number',
        );
      }
      if (answered && there.attendance === 'unknown') {
        await this.transaction.query(`UPDATE sessions SET attendance = 'attended' WHERE id = $1`, [there.id]);
        there.attendance = 'attended';
      }
      return place(there.id);
    }
    const attendance = answered ? 'attended' : 'unknown';
    const id = await this.services.sessions.insert(this.transaction, {
      clientId: treatment.clientId,
      treatmentId: treatment.id,
      number: at,
      heldOn: date,
      minutes: null,
      modality: null,
      attendance,
    });
    treatment.sessions.set(at, { id, heldOn: date, attendance });
    this.created.sessions += 1;
    return place(id);
  }

  private numberOfDate(treatment: KnownTreatment, date: string): number {
    const numbered = [...treatment.sessions].sort(([a], [b]) => a - b);
    const same = numbered.find(([, session]) => session.heldOn === date);
    if (same) return same[0];
    const later = numbered.find(([, session]) => session.heldOn !== null && session.heldOn > date);
    if (later) {
      throw new NoPlace(
        'date',
        `There is a later session already (${later[1].heldOn}), so the number of ${date} is not clear`,
        'Add a column with session numbers',
      );
    }
    return (numbered.at(-1)?.[0] ?? 0) + 1;
  }

  private async findPerson(code: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ id: string }>(`SELECT id FROM people WHERE code = $1`, [code]);
    return row?.id ?? null;
  }

  private async makeTherapist(code: string, clientCode: string): Promise<string> {
    if (!this.importer.roles.includes('supervisor')) {
      throw new NoPlace(
        'therapist',
        `There is no therapist with the code "${code}"`,
        'Interns import their own clients only: leave the therapist out, or use your own code',
      );
    }
    await this.findClient(clientCode, this.importer.personId);
    const person = await this.services.people.insert(this.transaction, { name: code, code, roles: ['intern'] });
    const today = new Date().toISOString().slice(0, 10);
    await this.services.people.insertSupervision(this.transaction, {
      supervisorId: this.importer.personId,
      internId: person.id,
      from: today,
      to: null,
    });
    this.created.people += 1;
    return person.id;
  }

  private async supervises(internId: string): Promise<boolean> {
    const rows = await this.transaction.query(
      `SELECT 1 FROM supervisions WHERE supervisor_id = $1 AND intern_id = $2 AND valid_from <= current_date AND (valid_to IS NULL OR valid_to >= current_date)`,
      [this.importer.personId, internId],
    );
    return rows.length > 0;
  }

  private async client(code: string, therapistId: string): Promise<{ id: string }> {
    const found = await this.findClient(code, therapistId);
    if (found) return found;
    const client = { id: await this.services.clients.insertClient(this.transaction, code, null), made: true };
    this.created.clients += 1;
    this.clients.set(code, client);
    return client;
  }

  /** The client with this code, who must be one whom the importer may add to; null where there is none yet. */
  private async findClient(code: string, therapistId: string): Promise<{ id: string } | null> {
    const known = this.clients.get(code);
    if (known?.made) return known;
    const [row] = known
      ? [known]
      : await this.transaction.query<{ id: string }>(`SELECT id FROM clients WHERE code = $1`, [code]);
    if (!row) return null;
    await this.requireSight(row.id, code, therapistId);
    const client = { id: row.id, made: false };
    this.clients.set(code, client);
    return client;
  }

  /** A code that belongs to a client of somebody else must not be joined by accident. */
  private async requireSight(clientId: string, code: string, therapistId: string): Promise<void> {
    const rows = await this.transaction.query(
      `SELECT 1 FROM client_access WHERE client_id = $1 AND person_id = ANY($2::uuid[]) AND valid @> now()`,
      [clientId, [this.importer.personId, therapistId]],
    );
    if (rows.length === 0)
      throw new NoPlace(
        'client',
        `The code "${code}" belongs to a client whom you do not see`,
        'Use another code for this client',
      );
  }

  private async readTreatment(id: string, clientId: string): Promise<KnownTreatment> {
    const rows = await this.transaction.query<{
      id: string;
      number: number;
      held_on: string | null;
      attendance: string;
    }>(
      `SELECT id, number, to_char(held_on, 'YYYY-MM-DD') AS held_on, attendance FROM sessions WHERE treatment_id = $1`,
      [id],
    );
    return {
      id,
      clientId,
      sessions: new Map(
        rows.map((row) => [row.number, { id: row.id, heldOn: row.held_on, attendance: row.attendance }]),
      ),
    };
  }

  private async makeTreatment(clientId: string, internId: string): Promise<KnownTreatment> {
    const id = await this.services.clients.insertTreatment(this.transaction, {
      clientId,
      internId,
      approach: null,
      modality: null,
      startedOn: null,
      endedOn: null,
      endedReason: null,
    });
    this.created.treatments += 1;
    return { id, clientId, sessions: new Map() };
  }
}
