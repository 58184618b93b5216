import { z } from 'zod';
import { findInstrument } from '../catalogue.js';
import { type Instrument, perspectives } from '../instrument.js';
import { defaultMissingRule } from '../missing-rules.js';
import { checkKey, checkResponseScale } from './check-key.js';
import { type FileProblem, type FileRefused, readFile, refuseFile } from './file-problem.js';
import {
  minimumAnsweredSchema,
  missingSourceSchema,
  responseScaleSchema,
  reversedSchema,
  scaleSchema,
} from './key-schema.js';

/** The standard error of measurement of one scale, in its item-mean metric, with the study it comes from. */
export interface SourcedMeasurementError {
  readonly scale: string;
  readonly value: number;
  readonly source: string;
}

export interface DefinitionRead {
  readonly ok: true;
  readonly instrument: Instrument;
  readonly measurementErrors: readonly SourcedMeasurementError[];
}

/** A form of the site's own, as a file. Published as JSON schema by `instrumentDefinitionJsonSchema()`. */
export const instrumentDefinitionSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'use small letters, digits and - only, for example wai-9-c')
      .describe('Stable id; scores are stored under it.'),
    family: z
      .string()
      .min(1)
      .optional()
      .describe('The same for the client and therapist form of one instrument. Default: the id.'),
    version: z.string().min(1).default('1').describe('Version of the key; stored with every score.'),
    name: z.string().trim().min(3),
    abbreviation: z.string().trim().min(1).optional(),
    year: z.int().min(1900).max(2200).nullable().default(null),
    citation: z.string().trim().min(5).describe('Publication that describes the form.'),
    domain: z.enum(['alliance', 'rupture', 'outcome', 'supervision']).default('alliance'),
    perspective: z.enum(perspectives).describe('Who fills the form in.'),
    timeFrame: z.string().default('').describe('What the answers refer to, for example: session just completed.'),
    scale: responseScaleSchema,
    items: z
      .array(
        z.strictObject({
          number: z.int().min(1).max(500),
          cue: z
            .string()
            .trim()
            .min(1)
            .max(60)
            .describe('Short topic in your own words. Item wording goes into a wording pack.'),
          scale: responseScaleSchema.optional().describe('Only where this item has a range of its own.'),
        }),
      )
      .min(1),
    reversed: reversedSchema,
    scales: z.array(scaleSchema).default([]),
    minimumAnswered: minimumAnsweredSchema,
    missingSource: missingSourceSchema,
    higherIsBetter: z.boolean().nullable().default(null).describe('null where higher is not known to be better.'),
    licence: z.string().trim().min(3),
    sources: z.array(z.string().trim().min(3)).min(1),
    keySource: z
      .string()
      .trim()
      .min(3)
      .optional()
      .describe('Manual, edition and page of the key. Default: the citation.'),
    notes: z.string().default(''),
    riskItems: z.array(z.int().min(1)).optional().describe('Items about danger, read one by one whatever the score.'),
    measurementErrors: z
      .array(
        z.strictObject({
          scale: z.string().default('total'),
          value: z.number().positive().describe('Standard error of measurement in the item-mean metric.'),
          source: z.string().trim().min(8).describe('Author, year, sample.'),
        }),
      )
      .default([]),
  })
  .describe('An instrument of your own for Attune.');

export type InstrumentDefinition = z.input<typeof instrumentDefinitionSchema>;
type DefinitionFile = z.output<typeof instrumentDefinitionSchema>;

/** The published JSON schema (draft 2020-12) of a definition file, for editors and other programs. */
export const instrumentDefinitionJsonSchema = (): object => z.toJSONSchema(instrumentDefinitionSchema, { io: 'input' });

/**
 * Reads an own instrument from a definition file.
 *
 * @param json - the file, parsed as JSON
 * @returns the instrument (key state `site`, key origin `definition file`) with the measurement errors that the file
 *   gives; or every problem found, each with its place in words and what to do
 * @example
 * const read = parseInstrumentDefinition(JSON.parse(text));
 * if (!read.ok) read.problems; // [{ path: 'items 3', message: 'number 2 appears twice', remedy: … }]
 */
export function parseInstrumentDefinition(json: unknown): DefinitionRead | FileRefused {
  const read = readFile(instrumentDefinitionSchema, json);
  if (!read.ok) return read;
  const problems = checkDefinition(read.file);
  if (problems.length > 0) return refuseFile(problems);
  return { ok: true, instrument: instrumentFrom(read.file), measurementErrors: read.file.measurementErrors };
}

function checkDefinition(file: DefinitionFile): FileProblem[] {
  const problems: FileProblem[] = [];
  if (findInstrument(file.id)) {
    problems.push({ path: 'id', message: `"${file.id}" is a form of the library`, remedy: 'Choose another id.' });
  }
  problems.push(...checkNumbers(file.items.map(({ number }) => number)));
  problems.push(...checkResponseScale(file.scale, 'scale'));
  file.items.forEach((item, index) => {
    if (item.scale) problems.push(...checkResponseScale(item.scale, `items ${index + 1}, scale`));
  });
  problems.push(...checkKey({ itemCount: file.items.length, reversed: file.reversed, scales: file.scales }));
  file.measurementErrors.forEach(({ scale, value }, index) => {
    const path = `measurementErrors ${index + 1}`;
    if (!file.scales.some(({ id }) => id === scale)) {
      problems.push({ path, message: `there is no scale "${scale}"`, remedy: 'Name one of the scales of this file.' });
    }
    if (value >= file.scale.max - file.scale.min) {
      problems.push({
        path,
        message: `${value} is as large as the whole range of an item`,
        remedy: 'Give it in the item-mean metric.',
      });
    }
  });
  return problems;
}

function checkNumbers(numbers: readonly number[]): FileProblem[] {
  const problems: FileProblem[] = [];
  const remedy = `Number the items from 1 to ${numbers.length}, each once.`;
  numbers.forEach((number, index) => {
    if (numbers.indexOf(number) < index) {
      problems.push({ path: `items ${index + 1}`, message: `number ${number} appears twice`, remedy });
    } else if (number > numbers.length) {
      problems.push({ path: `items ${index + 1}`, message: `number ${number} leaves a gap`, remedy });
    }
  });
  return problems;
}

function instrumentFrom(file: DefinitionFile): Instrument {
  const total = file.scales.filter(({ id }) => id === 'total');
  return {
    id: file.id,
    family: file.family ?? file.id,
    version: file.version,
    name: file.name,
    abbreviation: file.abbreviation ?? file.id.toUpperCase(),
    year: file.year,
    citation: file.citation,
    domain: file.domain,
    perspective: file.perspective,
    keyState: 'site',
    timeFrame: file.timeFrame,
    scale: file.scale,
    items: [...file.items].sort((one, other) => one.number - other.number),
    reversed: file.reversed,
    scales: [...file.scales.filter(({ id }) => id !== 'total'), ...total],
    missing:
      file.minimumAnswered === undefined
        ? defaultMissingRule
        : { minimumAnswered: file.minimumAnswered, source: file.missingSource ?? 'Rule of the definition file.' },
    higherIsBetter: file.higherIsBetter,
    licence: file.licence,
    sources: file.sources,
    notes: file.notes,
    keyOrigin: { kind: 'definition file', source: file.keySource ?? file.citation },
    ...(file.riskItems && { riskItems: file.riskItems }),
  };
}
