import type { INestApplicationContext } from '@nestjs/common';
import type { FilledForm } from '../administrations/record-administration.js';
import type { Transaction } from '../database/transaction.js';
import { Comments } from '../notes/comments/comments.service.js';
import { Goals } from '../notes/goals/goals.service.js';
import type { PastNote, PastStep } from '../notes/record-note.js';
import type { DemoNote, DemoNoteStep, DemoOrganization } from './demo-clinic.js';

/** Ids by the keys of the generated clinic. */
interface Ids {
  readonly people: ReadonlyMap<string, string>;
  readonly treatments: ReadonlyMap<string, { readonly clientId: string; readonly treatmentId: string }>;
  readonly sessions: ReadonlyMap<string, FilledForm['session']>;
}

/** Goals, and what supervisors and interns say about sessions. */
export async function loadSupervision(
  context: INestApplicationContext,
  transaction: Transaction,
  clinic: DemoOrganization,
  ids: Ids,
): Promise<void> {
  for (const { treatment, number, text, form, state, setOn } of clinic.goals) {
    const place = need(ids.treatments, treatment);
    const intern = need(new Map(clinic.treatments.map((one) => [one.key, one.intern])), treatment);
    await context.get(Goals).insert(transaction, {
      ...{ ...place, number, text, form, state },
      createdBy: need(ids.people, intern),
      createdAt: new Date(`${setOn}T20:00:00Z`),
    });
  }
  const comments = context.get(Comments);
  for (const { session, turn, by, text, at, answer } of clinic.comments) {
    const { clientId, id: sessionId } = need(ids.sessions, session);
    const say = (said: { by: string; text: string; at: string }, answersId: string | null) =>
      comments.insert(transaction, {
        ...{ clientId, sessionId, turn, answersId, text: said.text },
        authorId: need(ids.people, said.by),
        createdAt: new Date(said.at),
      });
    const id = await say({ by, text, at }, null);
    if (answer) await say(answer, id);
  }
}

/** A generated note with its past, for the record. */
export function pastOf(note: DemoNote, people: ReadonlyMap<string, string>, heldOn: string): PastNote {
  const sections = [...note.sections];
  const first: PastStep[] = [];
  if (note.signedAt !== null) {
    const signed = { kind: 'signed', at: new Date(note.signedAt) } as const;
    first.push(note.firstSections === null ? signed : { ...signed, sections: [...note.firstSections] });
  }
  return {
    authorId: need(people, note.author),
    format: note.format,
    sections,
    goals: note.goals,
    begunAt: new Date(note.signedAt ?? `${heldOn}T20:00:00Z`),
    steps: [...first, ...note.steps.map((step) => stepOf(step, people))],
  };
}

function stepOf({ kind, at, by, text }: DemoNoteStep, people: ReadonlyMap<string, string>): PastStep {
  const when = new Date(at);
  if (kind === 'signed') return { kind, at: when };
  if (kind === 'amended') return { kind, at: when, text: text ?? '' };
  return { kind, at: when, by: need(people, by), comment: text };
}

function need<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the generated clinic refers to "${key}", which it does not contain`);
  return value;
}
