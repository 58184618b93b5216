import { type z } from 'zod';

/** One thing that is wrong with a file that a site has written: where, what, and what to do about it. */
export interface FileProblem {
  /** Where, as a person counts: `items 3, number`. Empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  readonly remedy?: string;
}

export interface FileRefused {
  readonly ok: false;
  readonly problems: readonly FileProblem[];
}

export const refuseFile = (problems: readonly FileProblem[]): FileRefused => ({ ok: false, problems });

/**
 * Reads a file against its schema, in the words of the person who wrote the file.
 *
 * @param schema - zod schema of the file
 * @param json - the parsed JSON, of any shape
 * @returns the file with its defaults filled in, or every problem found
 */
export function readFile<S extends z.ZodType>(schema: S, json: unknown): { ok: true; file: z.output<S> } | FileRefused {
  const parsed = schema.safeParse(json, { reportInput: true });
  if (parsed.success) return { ok: true, file: parsed.data };
  return refuseFile(parsed.error.issues.flatMap(problemsOf));
}

/** `['items', 2, 'number']` → `items 3, number`. */
export function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return ` ${step + 1}`;
      return index === 0 ? String(step) : `, ${String(step)}`;
    })
    .join('');
}

const kindsInWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, in square brackets [ ]',
  object: 'a group of fields, in braces { }',
};

function problemsOf(issue: z.core.$ZodIssue): FileProblem[] {
  const path = pathInWords(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [wrongKind(path, issue)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: pathInWords([...issue.path, key]),
        message: `"${key}" is not a field of this file`,
        remedy: remedyForField(key),
      }));
    case 'invalid_value':
      return [
        {
          path,
          message: `${shown(issue.input)} is not allowed here`,
          remedy: `Use one of: ${issue.values.map(String).join(', ')}.`,
        },
      ];
    case 'too_small':
      return [
        {
          path,
          ...outsideLimit(
            issue,
            'small',
            'few',
            'short',
            `${issue.inclusive === false ? 'More than' : 'At least'} ${String(issue.minimum)}`,
          ),
        },
      ];
    case 'too_big':
      return [
        {
          path,
          ...outsideLimit(
            issue,
            'large',
            'many',
            'long',
            `${issue.inclusive === false ? 'Less than' : 'At most'} ${String(issue.maximum)}`,
          ),
        },
      ];
    default:
      return [{ path, message: issue.message }];
  }
}

const wordingFields = new Set(['text', 'wording', 'question', 'statement', 'stem']);

function remedyForField(key: string): string {
  if (wordingFields.has(key)) return 'Item wording is licensed: leave it out here and add it as a wording pack.';
  if (key === 'undetermined') return 'Enter min and max from the manual and leave this field out.';
  return 'Check the spelling against the published schema, or leave the field out.';
}

function wrongKind(path: string, issue: z.core.$ZodIssueInvalidType): FileProblem {
  const expected = kindsInWords[issue.expected] ?? issue.expected;
  if (issue.input === undefined) return { path, message: 'is missing', remedy: `Add it: ${expected}.` };
  return { path, message: `${shown(issue.input)} is not ${expected}`, remedy: `Write ${expected}.` };
}

/** "is empty", "too few entries", "too long", "too small": the limit in words that fit what it limits. */
function outsideLimit(
  { origin, input }: { origin: string; input?: unknown },
  small: string,
  few: string,
  short: string,
  limit: string,
): Pick<FileProblem, 'message' | 'remedy'> {
  if (input === '' || (Array.isArray(input) && input.length === 0))
    return { message: 'is empty', remedy: 'Fill it in.' };
  if (origin === 'string') return { message: `is too ${short}`, remedy: `${limit} letters.` };
  if (origin === 'array') return { message: `has too ${few} entries`, remedy: `${limit}.` };
  return { message: `${shown(input)} is too ${small}`, remedy: `${limit} is allowed.` };
}

function shown(input: unknown): string {
  if (input === undefined || input === '') return 'nothing';
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : `a list of ${input.length}`;
  if (typeof input === 'object' && input !== null) return 'a group of fields';
  return JSON.stringify(input);
}
