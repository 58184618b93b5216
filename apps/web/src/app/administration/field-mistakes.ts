import { type ZodError } from 'zod';

/** The first message for each field of a form that did not fit its contract. */
export function fieldMistakes(error: ZodError): Readonly<Record<string, string>> {
  const mistakes: Record<string, string> = {};
  for (const issue of error.issues) mistakes[issue.path.join('.')] ??= issue.message;
  return mistakes;
}
