import type { INestApplicationContext } from '@nestjs/common';
import { type Instrument, findInstrument } from '@attune/measures';
import { type FilledForm, recordAdministration } from '../administrations/record-administration.js';
import { Clients } from '../clients/clients.service.js';
import { ConsentEntry } from '../clients/consent.entity.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { PassageCoding } from '../passages/passage-coding.js';
import { People } from '../people/people.service.js';
import { recordNote } from '../notes/record-note.js';
import { Sessions } from '../sessions/sessions.service.js';
import { Transcripts } from '../transcripts/transcripts.js';
import type { DemoOrganization } from './demo-clinic.js';
import { loadSupervision, pastOf } from './load-supervision.js';

type SessionRef = FilledForm['session'];

/**
 * Stores one generated organization in one transaction, through the same doors as everything else. Returns the ids of
 * its treatments.
 */
export function loadOrganization(
  context: INestApplicationContext,
  organizationId: string,
  clinic: DemoOrganization,
  passwordHash: string,
): Promise<string[]> {
  const scope = { actor: 'command line', organizationId } as const;
  return context.get(Database).run(scope, async (transaction) => {
    const people = await loadPeople(context, transaction, clinic, passwordHash);
    const treatments = await loadTreatments(context, transaction, clinic, people);
    const sessions = new Map<string, SessionRef>();
    for (const session of clinic.sessions) {
      const treatment = need(treatments, session.treatment);
      const { number, heldOn, minutes, modality, attendance } = session;
      const id = await context
        .get(Sessions)
        .insert(transaction, { ...treatment, number, heldOn, minutes, modality, attendance });
      sessions.set(session.key, { ...treatment, id, number });
    }
    for (const form of clinic.administrations) {
      await recordAdministration(transaction, instrumentOf(form.form), {
        session: need(sessions, form.session),
        respondentId: form.respondent === null ? null : need(people, form.respondent),
        responses: form.responses,
        totals: null,
        enteredHow: 'demonstration',
        givenAt: new Date(form.givenAt),
      });
    }
    for (const transcript of clinic.transcripts) {
      await context.get(Transcripts).add(transaction, need(sessions, transcript.session), {
        source: transcript.source,
        turns: [...transcript.turns],
      });
    }
    for (const { session, coder, codes } of clinic.codings) {
      const coding = context.get(PassageCoding);
      const [place, coderId] = [need(sessions, session), need(people, coder)];
      for (const { turns, family, marker } of codes)
        await coding.insert(transaction, place, coderId, { turns: [...turns], family, marker, edition: '3RS 2022' });
      await coding.insertFinished(transaction, place, coderId);
    }
    const days = new Map(clinic.sessions.map((session) => [session.key, session.heldOn]));
    for (const note of clinic.notes) {
      const session = need(sessions, note.session);
      await recordNote(
        transaction,
        { ...session, sessionId: session.id },
        pastOf(note, people, need(days, note.session)),
      );
    }
    await loadSupervision(context, transaction, clinic, { people, treatments, sessions });
    return [...treatments.values()].map((treatment) => treatment.treatmentId);
  });
}

async function loadPeople(
  context: INestApplicationContext,
  transaction: Transaction,
  clinic: DemoOrganization,
  passwordHash: string,
): Promise<Map<string, string>> {
  const people = new Map<string, string>();
  for (const { key, name, email, code, roles } of clinic.people) {
    const person = await context.get(People).insert(transaction, { name, email, code, roles });
    await transaction.query(`SELECT app.set_password($1, $2)`, [person.id, passwordHash]);
    people.set(key, person.id);
  }
  for (const { supervisor, intern, from, to } of clinic.supervisions) {
    await context.get(People).insertSupervision(transaction, {
      supervisorId: need(people, supervisor),
      internId: need(people, intern),
      from,
      to,
    });
  }
  return people;
}

async function loadTreatments(
  context: INestApplicationContext,
  transaction: Transaction,
  clinic: DemoOrganization,
  people: ReadonlyMap<string, string>,
) {
  const clients = new Map<string, string>();
  for (const client of clinic.clients) {
    const clientId = await context.get(Clients).insertClient(transaction, client.code, client.name);
    clients.set(client.key, clientId);
    const entries = client.consents.map(({ purpose, granted, on }) => ({
      organizationId: transaction.scope.organizationId,
      id: uuidv7(),
      clientId,
      purpose,
      granted,
      recordedAt: new Date(`${on}T09:00:00Z`),
      recordedBy: null,
    }));
    if (entries.length > 0) await transaction.repository(ConsentEntry).insert(entries);
  }
  const treatments = new Map<string, { clientId: string; treatmentId: string }>();
  for (const treatment of clinic.treatments) {
    const clientId = need(clients, treatment.client);
    const { approach, modality, startedOn, endedOn, endedReason } = treatment;
    const internId = need(people, treatment.intern);
    const treatmentId = await context
      .get(Clients)
      .insertTreatment(transaction, { clientId, internId, approach, modality, startedOn, endedOn, endedReason });
    treatments.set(treatment.key, { clientId, treatmentId });
  }
  return treatments;
}

function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the generated clinic refers to "${key}", which it does not contain`);
  return value;
}

function instrumentOf(form: string): Instrument {
  const instrument = findInstrument(form);
  if (!instrument) throw new Error(`the generated clinic uses the form "${form}", which is not in the catalogue`);
  return instrument;
}
