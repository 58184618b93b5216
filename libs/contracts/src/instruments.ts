import * as z from 'zod';
import { Id, Instant, KeyState, Perspective } from './common.js';

export const InstrumentSummary = z.object({
  id: z.string(),
  family: z.string(),
  name: z.string(),
  abbreviation: z.string(),
  perspective: Perspective,
  domain: z.enum(['alliance', 'rupture', 'outcome', 'supervision']),
  items: z.number().int(),
  scales: z.array(z.object({ id: z.string(), name: z.string(), items: z.number().int() })),
  minimum: z.number(),
  maximum: z.number(),
  keyState: KeyState,
  /** Null where the form can be given; else why not (range unknown, licence). */
  cannotBeGiven: z.string().nullable(),
  /** False where no source says the range of answers; `minimum` and `maximum` mean nothing then. */
  rangeKnown: z.boolean(),
  /** `library`: shipped; `own`: from this site's definition file. */
  origin: z.enum(['library', 'own']),
  licence: z.string(),
  citation: z.string(),
  /** Number of administrations of this form that the caller may see. */
  administrations: z.number().int(),
});
export type InstrumentSummary = z.infer<typeof InstrumentSummary>;

/** GET /api/v1/instruments. */
export const InstrumentList = z.object({ items: z.array(InstrumentSummary) });
export type InstrumentList = z.infer<typeof InstrumentList>;

/** The standard error of measurement of one scale of one form, with the origin that makes it honest. */
export const MeasurementError = z.object({
  id: Id,
  form: z.string(),
  scale: z.string(),
  /** In the item-mean metric of the form. */
  value: z.number().positive(),
  origin: z.enum(['entered', 'definition file', 'estimated']),
  /** Citation or manual, as entered; for `estimated` the computation in words. */
  source: z.string(),
  sd: z.number().nullable(),
  reliability: z.number().nullable(),
  clients: z.number().int().nullable(),
  session: z.number().int().nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
});
export type MeasurementError = z.infer<typeof MeasurementError>;

/** GET /api/v1/instruments/:id. */
export const InstrumentDetail = InstrumentSummary.extend({
  version: z.string(),
  timeFrame: z.string(),
  year: z.number().int().nullable(),
  sources: z.array(z.string()),
  notes: z.string(),
  reversed: z.array(z.number().int()),
  missing: z.object({ minimumAnswered: z.number(), source: z.string() }),
  anchors: z.array(z.object({ value: z.number(), meaning: z.string() })),
  kind: z.enum(['integer', 'vas']),
  cues: z.array(z.object({ number: z.number().int(), cue: z.string() })),
  scaleItems: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      items: z.array(z.number().int()),
      aggregate: z.enum(['sum', 'mean']),
    }),
  ),
  measurementErrors: z.array(MeasurementError),
});
export type InstrumentDetail = z.infer<typeof InstrumentDetail>;

/** POST /api/v1/instruments: a definition file as parsed JSON (schema: GET /api/v1/instruments/definition-schema). */
export const NewInstrument = z.object({ definition: z.unknown() });
export type NewInstrument = z.infer<typeof NewInstrument>;

/** POST /api/v1/instruments/:id/measurement-errors: entered from a source, or estimated from the site's own data. */
export const NewMeasurementError = z.discriminatedUnion('origin', [
  z.object({
    origin: z.literal('entered'),
    scale: z.string().default('total'),
    value: z.number().positive('Enter a value above 0'),
    source: z.string().trim().min(8, 'Name the source: author, year, sample'),
  }),
  z.object({
    origin: z.literal('estimated'),
    scale: z.string().default('total'),
    /** The session whose scores are used, one score per client. Default 3: the alliance has formed and few have left. */
    session: z.number().int().min(1).default(3),
  }),
]);
export type NewMeasurementError = z.infer<typeof NewMeasurementError>;
