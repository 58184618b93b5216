import * as z from 'zod';
import { Attendance, Day, Id, Instant, Modality, PersonRef } from './common.js';

export const consentPurposes = ['recording', 'model-drafting', 'supervision', 'training', 'research'] as const;
export const ConsentPurpose = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

export const Consent = z.object({ purpose: ConsentPurpose, granted: z.boolean(), recordedAt: Instant });
export type Consent = z.infer<typeof Consent>;

export const TreatmentSummary = z.object({
  id: Id,
  intern: PersonRef,
  approach: z.string().nullable(),
  /** Null where an import did not say. */
  modality: Modality.nullable(),
  /** Null where an import brought session numbers but no dates. */
  startedOn: Day.nullable(),
  endedOn: Day.nullable(),
  endedReason: z.string().nullable(),
  sessions: z.number().int(),
});
export type TreatmentSummary = z.infer<typeof TreatmentSummary>;

/** GET /api/v1/clients → {items}, GET /api/v1/clients/:id. `name` is null where none was entered. */
export const Client = z.object({
  id: Id,
  code: z.string(),
  name: z.string().nullable(),
  treatments: z.array(TreatmentSummary),
  consents: z.array(Consent),
});
export type Client = z.infer<typeof Client>;

export const ClientList = z.object({ items: z.array(Client.omit({ consents: true })) });
export type ClientList = z.infer<typeof ClientList>;

/** POST /api/v1/clients: a client and the treatment that makes it visible. Interns may leave `internId` out: themselves. */
export const NewClient = z.object({
  code: z.string().trim().min(1, 'Enter a client code').max(40),
  name: z.string().trim().min(1).max(200).optional(),
  internId: Id.optional(),
  approach: z.string().trim().max(120).optional(),
  modality: Modality.default('in person'),
  startedOn: Day,
});
export type NewClient = z.infer<typeof NewClient>;

/** PATCH /api/v1/treatments/:id: ending a treatment ends access with it. */
export const TreatmentChange = z.object({ endedOn: Day, endedReason: z.string().trim().min(1).max(200) });
export type TreatmentChange = z.infer<typeof TreatmentChange>;

/** POST /api/v1/consents: one entry of the ledger; the latest entry of a purpose counts. */
export const NewConsent = z.object({ clientId: Id, purpose: ConsentPurpose, granted: z.boolean() });
export type NewConsent = z.infer<typeof NewConsent>;

/** POST /api/v1/sessions. */
export const NewSession = z.object({
  treatmentId: Id,
  /** Default: the next number of the treatment. */
  number: z.number().int().min(1).max(2000).optional(),
  heldOn: Day,
  minutes: z.number().int().min(0).max(600).nullable().default(null),
  modality: Modality.default('in person'),
  attendance: Attendance.default('attended'),
});
export type NewSession = z.infer<typeof NewSession>;
