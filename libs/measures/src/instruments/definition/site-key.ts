import { z } from 'zod';
import { type Instrument, type ResponseScale } from '../instrument.js';
import { itemsByNumber } from '../items.js';
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

/** The source of a demonstration key, shown wherever a score made with it is shown. */
export const demonstrationKeyWords = 'demonstration key, not the published one';

/** The key of a form whose key the library does not ship. Published as JSON schema by `siteKeyJsonSchema()`. */
export const siteKeySchema = z
  .strictObject({
    $schema: z.string().optional(),
    instrument: z.string().min(1).describe('Id of the form, for example calpas-p.'),
    kind: z.enum(['site manual', 'demonstration']).default('site manual'),
    source: z.string().trim().min(5).optional().describe('Manual, edition and page from which the key was entered.'),
    version: z.string().min(1).default('1').describe('Raise it when the key changes; stored with every score.'),
    range: responseScaleSchema
      .optional()
      .describe('Range of the answers; needed where the catalogue does not know it.'),
    itemCount: z
      .int()
      .min(1)
      .max(500)
      .optional()
      .describe('Number of items; needed where the catalogue does not know it.'),
    reversed: reversedSchema,
    scales: z.array(scaleSchema).min(1),
    minimumAnswered: minimumAnsweredSchema,
    missingSource: missingSourceSchema,
    higherIsBetter: z.boolean().nullable().optional(),
  })
  .describe('A scoring key entered by a site for one form of the Attune catalogue.');

export type SiteKey = z.input<typeof siteKeySchema>;
type SiteKeyFile = z.output<typeof siteKeySchema>;

export interface KeyApplied {
  readonly ok: true;
  readonly instrument: Instrument;
}

/** The published JSON schema (draft 2020-12) of a site key. */
export const siteKeyJsonSchema = (): object => z.toJSONSchema(siteKeySchema, { io: 'input' });

/**
 * The form as it is scored with a key that the site entered from its own manual, or with a demonstration key.
 *
 * @param instrument - a form of key state `site` (or `derived`, or one that already carries a site key)
 * @param json - the key: an object of the form of `SiteKey`, typed or parsed from a file
 * @returns the form with key state `site` or `demonstration` and the origin of the key named; or what is wrong
 * @example
 * const calpas = applySiteKey(findInstrument('calpas-p')!, {
 *   instrument: 'calpas-p', source: 'Manual 1991, table 2', reversed: [3],
 *   scales: [{ id: 'commitment', name: 'Patient Commitment', items: [1, 3], aggregate: 'mean' }],
 * });
 */
export function applySiteKey(instrument: Instrument, json: unknown): KeyApplied | FileRefused {
  const read = readFile(siteKeySchema, json);
  if (!read.ok) return read;
  const key = read.file;
  const problems = checkAgainst(instrument, key);
  if (problems.length > 0) return refuseFile(problems);
  return { ok: true, instrument: withKey(instrument, key) };
}

function checkAgainst(instrument: Instrument, key: SiteKeyFile): FileProblem[] {
  if (instrument.keyState === 'verified') {
    return [
      {
        path: 'instrument',
        message: `the key of ${instrument.name} is shipped and verified`,
        remedy: 'To score it another way, write a definition file with an id of its own.',
      },
    ];
  }
  const problems: FileProblem[] = [];
  if (key.instrument !== instrument.id) {
    problems.push({ path: 'instrument', message: `this key is for "${key.instrument}", not for ${instrument.id}` });
  }
  if (key.kind === 'site manual' && key.source === undefined) {
    problems.push({ path: 'source', message: 'is missing', remedy: 'Name the manual, its edition and the page.' });
  }
  problems.push(...checkCount(instrument, key), ...checkRange(instrument, key));
  const itemCount = instrument.items.length || key.itemCount;
  if (itemCount) problems.push(...checkKey({ itemCount, reversed: key.reversed, scales: key.scales }));
  return problems;
}

function checkCount(instrument: Instrument, { itemCount }: SiteKeyFile): FileProblem[] {
  const known = instrument.items.length;
  if (known === 0 && itemCount === undefined) {
    return [
      {
        path: 'itemCount',
        message: 'is missing',
        remedy: 'The catalogue does not know the number of items: enter it.',
      },
    ];
  }
  if (known > 0 && itemCount !== undefined && itemCount !== known) {
    return [{ path: 'itemCount', message: `${instrument.name} has ${known} items, not ${itemCount}` }];
  }
  return [];
}

function checkRange(instrument: Instrument, { range }: SiteKeyFile): FileProblem[] {
  if (range) return checkResponseScale(range, 'range');
  if (!instrument.scale.undetermined) return [];
  return [
    { path: 'range', message: 'is missing', remedy: 'The catalogue does not know the range of the answers: enter it.' },
  ];
}

function withKey(instrument: Instrument, key: SiteKeyFile): Instrument {
  const isDemonstration = key.kind === 'demonstration';
  const scale: ResponseScale = key.range ?? instrument.scale;
  return {
    ...instrument,
    version: key.version,
    keyState: isDemonstration ? 'demonstration' : 'site',
    keyOrigin: {
      kind: key.kind,
      source: isDemonstration ? demonstrationKeyWords : (key.source ?? ''),
    },
    scale,
    items: instrument.items.length > 0 ? instrument.items : itemsByNumber(key.itemCount ?? 0),
    reversed: key.reversed,
    scales: [...key.scales.filter(({ id }) => id !== 'total'), ...key.scales.filter(({ id }) => id === 'total')],
    missing:
      key.minimumAnswered === undefined
        ? defaultMissingRule
        : { minimumAnswered: key.minimumAnswered, source: key.missingSource ?? 'Rule entered with the site key.' },
    higherIsBetter: key.higherIsBetter === undefined ? instrument.higherIsBetter : key.higherIsBetter,
  };
}
