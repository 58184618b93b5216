import * as z from 'zod';
import { Id, Instant } from './common.js';

export const recordingStates = ['uploading', 'stored', 'transcribing', 'transcribed', 'failed', 'deleted'] as const;

/**
 * GET /api/v1/sessions/:id/recordings; GET /recordings/:id; GET /recordings/:id/events (server-sent, RecordingView);
 * GET /recordings/:id/audio (Range); POST /recordings/:id/transcribe (again, after a failure); DELETE /recordings/:id.
 */
export const RecordingView = z.object({
  id: Id,
  sessionId: Id,
  state: z.enum(recordingStates),
  type: z.string(),
  bytes: z.number().int(),
  receivedBytes: z.number().int(),
  /** Seconds, from the transcription; null before. */
  seconds: z.number().nullable(),
  /** 0 to 1 while transcribing. */
  progress: z.number().nullable(),
  /** Why it failed, in words, and what to do; null otherwise. */
  failure: z.string().nullable(),
  createdAt: Instant,
  /** When the retention rule deletes the sound; null where it is kept or gone. */
  deleteAt: Instant.nullable(),
  deletedAt: Instant.nullable(),
});
export type RecordingView = z.infer<typeof RecordingView>;

export const RecordingList = z.object({
  items: z.array(RecordingView),
  /** Whether a recording may be added here, and if not why, in words. */
  allowed: z.union([
    z.object({ ok: z.literal(true) }),
    z.object({ ok: z.literal(false), code: z.string(), reason: z.string() }),
  ]),
  maximumBytes: z.number().int(),
  accepted: z.array(z.string()),
});
export type RecordingList = z.infer<typeof RecordingList>;

/**
 * Upload is the tus protocol 1.0 (resumable): POST /api/v1/recordings/uploads with Upload-Length and Upload-Metadata
 * `sessionId`, `filename`, `filetype`; then PATCH, HEAD, DELETE on /api/v1/recordings/uploads/:id. The upload's id is the recording's.
 */
export const retentionRules = ['delete-after-transcription', 'days', 'keep'] as const;

/** GET and PUT /api/v1/recordings/retention (administrators). `days` counts from the upload, for the rule `days`. */
export const RetentionRule = z
  .object({ rule: z.enum(retentionRules), days: z.number().int().min(1).max(3650).nullable() })
  .refine((value) => (value.rule === 'days') === (value.days !== null), {
    message: 'Say after how many days, and only for the rule "days"',
    path: ['days'],
  });
export type RetentionRule = z.infer<typeof RetentionRule>;

export const RetentionView = z.object({
  rule: z.enum(retentionRules),
  days: z.number().int().nullable(),
  stored: z.number().int(),
  storedBytes: z.number(),
  dueForDeletion: z.number().int(),
  deleted: z.number().int(),
  storage: z.enum(['folder', 's3']),
  transcription: z.union([
    z.object({ configured: z.literal(true), address: z.string(), model: z.string() }),
    z.object({ configured: z.literal(false), reason: z.string() }),
  ]),
});
export type RetentionView = z.infer<typeof RetentionView>;
