import * as z from 'zod';
import { Id, Instant, PersonRef } from './common.js';
import { NoteSection } from './notes.js';

export const draftEngines = ['local', 'model'] as const;
export const draftStates = ['waiting', 'running', 'done', 'failed'] as const;

/** POST /api/v1/sessions/:id/drafts. `local` answers 201 with state `done`; `model` answers 202 and a job writes it. */
export const NewDraft = z.object({
  format: z.string().trim().min(1).max(60),
  engine: z.enum(draftEngines),
  /** For `model`: digest of the preview that the person has seen; another text than that is never sent. */
  previewDigest: z.string().max(100).optional(),
});
export type NewDraft = z.infer<typeof NewDraft>;

/** Sentences of a draft by what they rest on, after every quote was checked against the transcript. */
export const EvidenceCounts = z.object({
  sentences: z.number().int(),
  supported: z.number().int(),
  unsupported: z.number().int(),
  quotes: z.number().int(),
  quotesNotFound: z.number().int(),
});
export type EvidenceCounts = z.infer<typeof EvidenceCounts>;

/** GET /api/v1/sessions/:id/drafts → newest first; GET /drafts/:id; GET /drafts/:id/events (server-sent DraftView). */
export const DraftView = z.object({
  id: Id,
  sessionId: Id,
  engine: z.enum(draftEngines),
  format: z.string(),
  state: z.enum(draftStates),
  progress: z.number().nullable(),
  /** Why it failed, in words, and what to do. */
  failure: z.string().nullable(),
  by: PersonRef,
  createdAt: Instant,
  /** Text with evidence in brackets, as in notes; empty until done. */
  sections: z.array(NoteSection),
  evidence: EvidenceCounts.nullable(),
  /** Null for the local engine. */
  model: z
    .object({
      name: z.string(),
      address: z.string(),
      promptVersion: z.string(),
      inputTokens: z.number().int().nullable(),
      outputTokens: z.number().int().nullable(),
      /** In the currency of the configured price; null where no price is configured. */
      cost: z.number().nullable(),
      attempts: z.number().int(),
      /** Exactly what left, message by message; empty in the list and in events before the end. */
      sent: z.array(z.object({ role: z.string(), text: z.string() })),
      /** Identifiers replaced before sending, by kind. */
      replaced: z.array(z.object({ kind: z.string(), count: z.number().int() })),
    })
    .nullable(),
});
export type DraftView = z.infer<typeof DraftView>;
export const DraftList = z.object({
  items: z.array(DraftView.omit({ sections: true })),
  /** Whether the model drafter may be used for this session, and if not why and what to do. */
  model: z.union([
    z.object({ ok: z.literal(true), name: z.string(), address: z.string() }),
    z.object({
      ok: z.literal(false),
      code: z.enum(['not-configured', 'no-consent', 'no-transcript', 'no-roles', 'not-author']),
      reason: z.string(),
    }),
  ]),
});
export type DraftList = z.infer<typeof DraftList>;

/** POST /api/v1/sessions/:id/drafts/preview {format} → exactly what would be sent; nothing leaves. */
export const DraftPreviewRequest = z.object({ format: z.string().trim().min(1).max(60) });
export type DraftPreviewRequest = z.infer<typeof DraftPreviewRequest>;
export const DraftPreview = z.object({
  digest: z.string(),
  address: z.string(),
  model: z.string(),
  promptVersion: z.string(),
  messages: z.array(z.object({ role: z.string(), text: z.string() })),
  replaced: z.array(
    z.object({
      kind: z.string(),
      count: z.number().int(),
      examples: z.array(z.object({ original: z.string(), surrogate: z.string() })),
    }),
  ),
  estimatedTokens: z.number().int(),
  estimatedCost: z.number().nullable(),
});
export type DraftPreview = z.infer<typeof DraftPreview>;
