import { z } from 'zod';
import { type Instrument } from '../instrument.js';
import { duplicates } from './check-key.js';
import { type FileProblem, type FileRefused, readFile, refuseFile } from './file-problem.js';

/** The licensed wording of one form in one language. Published as JSON schema by `wordingPackJsonSchema()`. */
export const wordingPackSchema = z
  .strictObject({
    $schema: z.string().optional(),
    instrument: z.string().min(1).describe('Id of the form, for example wai-sr-c.'),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'write a language tag such as en, de or pt-BR')
      .describe('Language tag (BCP 47), for example de or pt-BR.'),
    version: z.string().trim().min(1).describe('Version of the wording; stored with every administration.'),
    licenceHolder: z.string().trim().min(2).describe('Who holds the licence to use this wording.'),
    licence: z.string().trim().min(5).describe('The permission: from whom, when, for what.'),
    title: z.string().trim().min(1).optional().describe('Title shown above the form.'),
    instructions: z.string().trim().min(1).optional(),
    items: z.array(z.strictObject({ number: z.int().min(1), text: z.string().trim().min(1) })).min(1),
    anchors: z
      .array(z.strictObject({ value: z.number(), label: z.string().trim().min(1) }))
      .default([])
      .describe('Printed labels of the points of the answer scale.'),
  })
  .describe('Wording of one form in one language, supplied by a site that holds a licence for it.');

export type WordingPack = z.output<typeof wordingPackSchema>;

export interface WordingRead {
  readonly ok: true;
  readonly pack: WordingPack;
}

/** The published JSON schema (draft 2020-12) of a wording pack. */
export const wordingPackJsonSchema = (): object => z.toJSONSchema(wordingPackSchema, { io: 'input' });

/**
 * Reads a wording pack and checks that it fits its form: a text for every item, none besides.
 *
 * @param json - the file, parsed as JSON
 * @param instrument - the form it is meant for
 * @returns the pack with its items in order; or every problem found, each with its place in words
 * @example
 * parseWordingPack(json, findInstrument('wai-sr-c')!);
 * // { ok: false, problems: [{ path: 'items', message: 'item 4 has no text', remedy: … }] }
 */
export function parseWordingPack(json: unknown, instrument: Instrument): WordingRead | FileRefused {
  const read = readFile(wordingPackSchema, json);
  if (!read.ok) return read;
  const problems = checkAgainst(instrument, read.file);
  if (problems.length > 0) return refuseFile(problems);
  const items = [...read.file.items].sort((one, other) => one.number - other.number);
  return { ok: true, pack: { ...read.file, items } };
}

function checkAgainst(instrument: Instrument, pack: WordingPack): FileProblem[] {
  const problems: FileProblem[] = [];
  if (pack.instrument !== instrument.id) {
    problems.push({
      path: 'instrument',
      message: `this wording is for "${pack.instrument}", not for ${instrument.id}`,
    });
  }
  const known = instrument.items.map(({ number }) => number);
  if (known.length === 0) {
    return [
      ...problems,
      {
        path: 'items',
        message: `the number of items of ${instrument.name} is not known`,
        remedy: 'Enter its site key first.',
      },
    ];
  }
  const numbers = pack.items.map(({ number }) => number);
  for (const number of known.filter((item) => !numbers.includes(item))) {
    problems.push({
      path: 'items',
      message: `item ${number} has no text`,
      remedy: `Give a text for each of the ${known.length} items.`,
    });
  }
  numbers.forEach((number, index) => {
    const path = `items ${index + 1}`;
    if (!known.includes(number)) {
      problems.push({
        path,
        message: `${instrument.name} has no item ${number}`,
        remedy: `It has items 1 to ${known.length}.`,
      });
    } else if (numbers.indexOf(number) < index) {
      problems.push({ path, message: `item ${number} has two texts`, remedy: 'Keep one of them.' });
    }
  });
  return [...problems, ...checkAnchors(instrument, pack)];
}

function checkAnchors({ scale }: Instrument, { anchors }: WordingPack): FileProblem[] {
  const problems: FileProblem[] = duplicates(anchors.map(({ value }) => value)).map((value) => ({
    path: 'anchors',
    message: `the point ${value} is labelled twice`,
    remedy: 'Keep one label.',
  }));
  if (scale.undetermined) return problems;
  anchors.forEach(({ value }, index) => {
    if (value >= scale.min && value <= scale.max) return;
    problems.push({
      path: `anchors ${index + 1}`,
      message: `the point ${value} is outside ${scale.min} to ${scale.max}`,
    });
  });
  return problems;
}
