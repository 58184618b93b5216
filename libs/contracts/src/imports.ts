import * as z from 'zod';
import { FieldProblem, Id, Instant } from './common.js';

/** Which column of a CSV holds what. Wide: one row per form, items in columns. Long: one row per item. */
export const AdministrationMapping = z
  .object({
    layout: z.enum(['wide', 'long']).default('wide'),
    /** Form id in every row, unless `formColumn` names it row by row. */
    form: z.string().optional(),
    formColumn: z.string().optional(),
    client: z.string(),
    therapist: z.string().optional(),
    /** Session number or date: at least one of the two. */
    session: z.string().optional(),
    date: z.string().optional(),
    /** Wide: item columns in item order. */
    items: z.array(z.string()).optional(),
    /** Long: columns with the item number and the answer. */
    item: z.string().optional(),
    value: z.string().optional(),
    /** Totals without items: scale id → column. */
    totals: z.record(z.string(), z.string()).optional(),
    /** Observer forms: the column with the rater's code. */
    rater: z.string().optional(),
    /** WAI-SR and other forms with flipped rows: coded by label, or by column position? Asked where it matters. */
    rowCoding: z.enum(['label', 'column-position']).optional(),
    /** What stands for "not answered", besides an empty cell. */
    missing: z.array(z.string()).default([]),
  })
  .refine((mapping) => mapping.session !== undefined || mapping.date !== undefined, {
    message: 'Name the column with the session number or the one with the date',
    path: ['session'],
  });
export type AdministrationMapping = z.infer<typeof AdministrationMapping>;

const ImportFile = z.object({
  fileName: z.string().max(300),
  /** The text of the file, UTF-8. */
  content: z.string().min(1, 'The file is empty'),
});

export const ImportOptions = z.object({
  /** Check and report only; nothing is written. */
  dryRun: z.boolean().default(true),
  /** `all-or-nothing`: one bad row and nothing is imported. `row-wise`: good rows come in, bad ones are listed. */
  mode: z.enum(['all-or-nothing', 'row-wise']).default('all-or-nothing'),
});

/** POST /api/v1/imports/administrations. Without a mapping: columns and a suggestion come back, nothing is checked. */
export const AdministrationImport = ImportFile.extend(ImportOptions.shape).extend({
  mapping: AdministrationMapping.optional(),
});
export type AdministrationImport = z.infer<typeof AdministrationImport>;

/** POST /api/v1/imports/transcripts, CSV in the AnnoMI layout (transcript_id, utterance_id, interlocutor, timestamp, utterance_text). */
export const TranscriptImport = ImportFile.extend(ImportOptions.shape).extend({
  /** Where the transcripts go: `new-clients` makes one client with one session per transcript, under this therapist code. */
  therapistCode: z.string().trim().min(1).max(40).default('IMPORT'),
  clientPrefix: z.string().trim().max(20).default('T-'),
});
export type TranscriptImport = z.infer<typeof TranscriptImport>;

export const ImportReport = z.object({
  rows: z.number().int(),
  accepted: z.number().int(),
  /** Rows that are already there with the same answers: importing twice changes nothing. */
  unchanged: z.number().int(),
  /** Accepted rows without a single answer: their session is kept, without a form. */
  unanswered: z.number().int(),
  refused: z.array(FieldProblem.extend({ row: z.number().int() })),
  /** More refused rows than are listed. */
  refusedNotListed: z.number().int(),
  warnings: z.array(z.string()),
  created: z.object({
    clients: z.number().int(),
    people: z.number().int(),
    treatments: z.number().int(),
    sessions: z.number().int(),
    administrations: z.number().int(),
    transcripts: z.number().int(),
  }),
  /** Forms that have a score on the total, and those that are only partly answered. */
  scored: z.number().int(),
  partlyAnswered: z.number().int(),
  notScored: z.number().int(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportPreview = z.object({
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  suggestedMapping: AdministrationMapping.nullable(),
  /** Questions that must be answered before importing, for example the row coding of the WAI-SR. */
  questions: z.array(
    z.object({
      field: z.string(),
      question: z.string(),
      choices: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ),
  report: ImportReport.nullable(),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** 202 of an import that is not a dry run; GET /api/v1/imports/:id; GET /api/v1/imports/:id/events streams it (text/event-stream). */
export const ImportStatus = z.object({
  id: Id,
  kind: z.enum(['administrations', 'transcripts']),
  fileName: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'refused', 'failed']),
  processedRows: z.number().int(),
  totalRows: z.number().int(),
  report: ImportReport.nullable(),
  error: z.string().nullable(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
});
export type ImportStatus = z.infer<typeof ImportStatus>;
export const ImportList = z.object({ items: z.array(ImportStatus) });
export type ImportList = z.infer<typeof ImportList>;
