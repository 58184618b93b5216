import * as z from 'zod';
import { Id, Instant, PersonRef } from './common.js';

export const passageFamilies = ['withdrawal', 'confrontation', 'repair'] as const;
export const PassageFamily = z.enum(passageFamilies);
export type PassageFamily = z.infer<typeof PassageFamily>;

const Range = z.tuple([z.number().int(), z.number().int()]);

/** A stretch worth reading again, and why. Never a verdict on the session. */
export const Passage = z.object({
  /** First and last turn of the shown transcript, from 0. */
  turns: Range,
  family: PassageFamily,
  start: z.number().nullable(),
  end: z.number().nullable(),
  reasons: z.array(z.object({ marker: z.string(), text: z.string(), turns: z.array(z.number().int()) })),
  /** Verbatim. */
  quotes: z.array(z.object({ turn: z.number().int(), text: z.string() })),
  score: z.number(),
});
export type Passage = z.infer<typeof Passage>;

/** A number of the session with what it is compared with. `usual` is null with fewer than three earlier sessions. */
export const TalkFeature = z.object({
  key: z.string(),
  name: z.string(),
  definition: z.string(),
  unit: z.string(),
  value: z.number().nullable(),
  /** Why there is no value, in words; null where there is one. */
  reason: z.string().nullable(),
  usual: z.object({ median: z.number(), sessions: z.number().int(), robustZ: z.number().nullable() }).nullable(),
});
export type TalkFeature = z.infer<typeof TalkFeature>;

/** GET /api/v1/sessions/:id/passages. */
export const PassagesView = z.object({
  transcriptId: Id,
  revision: z.number().int(),
  /** What the windows were compared with. */
  comparedWith: z.enum(['this session', 'earlier sessions of this client']),
  earlierSessions: z.number().int(),
  passages: z.array(Passage),
  /** Turns with a marker, for small signs beside the text. */
  marked: z.array(z.object({ turn: z.number().int(), family: PassageFamily, marker: z.string(), quote: z.string() })),
  features: z.array(TalkFeature),
  /** Why something could not be looked at (untimed, no roles, not English, too short), in words. */
  remarks: z.array(z.string()),
});
export type PassagesView = z.infer<typeof PassagesView>;

/** Names of the Rupture Resolution Rating System's markers (the categories, not their definitions). */
export const ruptureMarkers = {
  withdrawal: [
    'denial',
    'minimal response',
    'abstract communication',
    'avoidant storytelling or shifting topic',
    'deferential and appeasing',
    'content/affect split',
    'self-criticism or hopelessness',
  ],
  confrontation: [
    'complaints about the therapist',
    'rejects intervention',
    'complaints about activities',
    'complaints about parameters',
    'complaints about progress',
    'defends self',
    'controls or pressures therapist',
  ],
} as const;

/** POST /api/v1/sessions/:id/codes: what a person saw in a stretch; `marker` is a category above. Turns as in the original transcript. */
export const NewPassageCode = z.object({
  turns: Range,
  family: PassageFamily,
  marker: z.string().max(80).nullable().default(null),
  edition: z.enum(['3RS 2015', '3RS 2022', 'own']).default('own'),
});
export type NewPassageCode = z.infer<typeof NewPassageCode>;

export const PassageCode = NewPassageCode.extend({ id: Id, by: PersonRef, createdAt: Instant, mine: z.boolean() });
export type PassageCode = z.infer<typeof PassageCode>;

/** GET /api/v1/sessions/:id/codes; DELETE /api/v1/codes/:id removes one's own. POST /sessions/:id/codes/finish {coded} says that the whole session has been coded (also when nothing was found). Every one of them answers PassageCodes. Codes of others are in it only once one's own coding is finished; they were open then, so it can be opened again (`coded: false`) only while nobody else has coded. */
export const PassageCodes = z.object({
  items: z.array(PassageCode),
  finishedBy: z.array(PersonRef),
  mineFinished: z.boolean(),
});
export type PassageCodes = z.infer<typeof PassageCodes>;

export const CodingFinished = z.object({ coded: z.boolean() });
export type CodingFinished = z.infer<typeof CodingFinished>;

const Estimate = z.union([
  z.object({
    ok: z.literal(true),
    value: z.number(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    n: z.number().int(),
  }),
  z.object({ ok: z.literal(false), reason: z.string(), n: z.number().int() }),
]);
export type EvaluationEstimate = z.infer<typeof Estimate>;

/** GET /api/v1/passages/evaluation: the detector as one more rater beside the people who coded, over every session that somebody has finished coding. */
export const PassageEvaluation = z.object({
  sessions: z.number().int(),
  coders: z.number().int(),
  windows: z.number().int(),
  precisionAt5: Estimate,
  families: z.array(
    z.object({
      family: PassageFamily,
      codedWindows: z.number().int(),
      shownWindows: z.number().int(),
      precision: Estimate,
      recall: Estimate,
      ac1: Estimate,
      kappa: Estimate,
    }),
  ),
  markers: z.array(z.object({ family: PassageFamily, marker: z.string(), coded: z.number().int(), recall: Estimate })),
  bySession: z.array(
    z.object({
      sessionId: Id,
      clientCode: z.string(),
      number: z.number().int(),
      coders: z.number().int(),
      shown: z.number().int(),
      hits: z.number().int(),
      missed: z.number().int(),
    }),
  ),
  method: z.string(),
});
export type PassageEvaluation = z.infer<typeof PassageEvaluation>;
