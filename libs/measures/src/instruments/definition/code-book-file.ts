import { z } from 'zod';
import { type CodeBook } from '../code-book.js';
import { findCodeBook } from '../code-books.js';
import { checkResponseScale, duplicates } from './check-key.js';
import { type FileProblem, type FileRefused, readFile, refuseFile } from './file-problem.js';
import { responseScaleSchema } from './key-schema.js';

const codeFields = {
  id: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9._-]{0,59}$/, 'use letters, digits and . _ - only, for example W1')
    .describe('Stored with every code that a rater gives.'),
  name: z.string().trim().min(1).max(80),
  definition: z.string().trim().min(1).max(400).describe('In your own words.'),
  confirmed: z.boolean().default(true).describe('Checked against the manual.'),
};

/** A code-book as a site edits it. Published as JSON schema by `codeBookJsonSchema()`. */
export const codeBookSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'use small letters, digits and - only, for example 3rs-clinic-1'),
    name: z.string().trim().min(3),
    abbreviation: z.string().trim().min(1),
    edition: z.string().trim().min(1).describe('Stored with every code; give each change a new edition.'),
    basedOn: z.string().optional().describe('Id of the code-book it was made from, for example 3rs-2015.'),
    year: z.int().min(1900).max(2200).nullable().default(null),
    citation: z.string().trim().min(5),
    licence: z.string().trim().min(3),
    sources: z.array(z.string().trim().min(3)).min(1),
    unit: z.string().trim().min(3).describe('What is coded, for example five-minute segments.'),
    markers: z.array(
      z.strictObject({
        ...codeFields,
        family: z.enum(['withdrawal', 'confrontation']),
        actor: z.enum(['client', 'therapist']).default('client'),
      }),
    ),
    strategies: z.array(z.strictObject(codeFields)).default([]),
    ratings: z
      .array(
        z.strictObject({
          id: codeFields.id,
          name: codeFields.name,
          meaning: codeFields.definition,
          kind: z.enum(['impact', 'resolution', 'therapist contribution', 'salience']),
          unit: z.enum(['segment', 'session']).default('session'),
          scale: responseScaleSchema,
          confirmed: codeFields.confirmed,
        }),
      )
      .default([]),
    notes: z.string().default(''),
  })
  .describe('A code-book for observers of ruptures and their resolution.');

export interface CodeBookRead {
  readonly ok: true;
  readonly codeBook: CodeBook;
}

/** The published JSON schema (draft 2020-12) of a code-book. */
export const codeBookJsonSchema = (): object => z.toJSONSchema(codeBookSchema, { io: 'input' });

/**
 * Reads a code-book that a site has edited.
 *
 * @param json - the file, parsed as JSON
 * @returns the code-book; or every problem found: an id of the library, a code twice, a range that cannot be
 * @example
 * const read = parseCodeBook({ ...ourVersionOf3rs, id: '3rs-clinic', edition: '2015, clinic 1' });
 */
export function parseCodeBook(json: unknown): CodeBookRead | FileRefused {
  const read = readFile(codeBookSchema, json);
  if (!read.ok) return read;
  const book = read.file;
  delete book.$schema;
  const problems: FileProblem[] = [];
  if (findCodeBook(book.id)) {
    problems.push({ path: 'id', message: `"${book.id}" is a code-book of the library`, remedy: 'Choose another id.' });
  }
  for (const id of duplicates([...book.markers, ...book.strategies].map((code) => code.id))) {
    problems.push({
      path: 'markers and strategies',
      message: `two codes are called "${id}"`,
      remedy: 'Give each an id of its own.',
    });
  }
  for (const id of duplicates(book.ratings.map((rating) => rating.id))) {
    problems.push({
      path: 'ratings',
      message: `two ratings are called "${id}"`,
      remedy: 'Give each an id of its own.',
    });
  }
  book.ratings.forEach(({ scale }, index) =>
    problems.push(...checkResponseScale(scale, `ratings ${index + 1}, scale`)),
  );
  return problems.length > 0 ? refuseFile(problems) : { ok: true, codeBook: book };
}
