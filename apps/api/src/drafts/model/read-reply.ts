import { type Replacement, readModelAnswer, restore } from '@attune/notes';
import type { NoteSection } from '@attune/contracts';
import { z } from 'zod';
import type { KnownFormat } from '../../notes/formats/note-formats.service.js';
import { type ModelReply } from './language-model.js';
import { otherForm, unreadable, wroteNothing } from './attempt-failure.js';

const Sentence = z.strictObject({
  text: z.string(),
  turns: z.array(z.int()),
  forms: z.array(z.string()),
  goals: z.array(z.int()),
  session: z.boolean(),
  quotes: z.array(z.string()),
});

/** The schema that was sent, held to the letter: services differ in how strict they are. */
const answerOf = (keys: readonly string[]) =>
  z.strictObject({ sections: z.strictObject(Object.fromEntries(keys.map((key) => [key, z.array(Sentence)]))) });

/** Puts the originals back into every text of an answer; never into its keys. */
const restored = (value: unknown, replacements: readonly Replacement[]): unknown => {
  if (typeof value === 'string') return restore(replacements, value);
  if (Array.isArray(value)) return value.map((one) => restored(one, replacements));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, restored(one, replacements)]));
};

/**
 * Reads a reply into sections with their evidence, originals restored. All of it or nothing: what has another form than
 * was asked for is no draft.
 *
 * @throws AttemptFailure where it is none.
 */
export function readReply(
  { text, used }: ModelReply,
  format: KnownFormat,
  replacements: readonly Replacement[],
): NoteSection[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw unreadable(used);
  }
  if (!answerOf(format.sections.map(({ key }) => key)).safeParse(value).success)
    throw otherForm('The answer of the language model has another form than was asked for', used);
  const answer = readModelAnswer(restored(value, replacements), format);
  if (!answer.ok) throw otherForm(answer.reason, used);
  if (answer.sections.every((section) => section.text.trim() === '')) throw wroteNothing(used);
  return answer.sections.map((section) => ({ ...section }));
}
