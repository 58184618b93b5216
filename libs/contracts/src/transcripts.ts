import * as z from 'zod';
import { Id, Instant, PersonRef } from './common.js';

/** `unknown`: a recording tells voices apart but not yet whose they are. */
export const speakers = ['client', 'therapist', 'other', 'unknown'] as const;
export const Speaker = z.enum(speakers);
export type Speaker = z.infer<typeof Speaker>;

export const Turn = z.object({
  index: z.number().int(),
  speaker: Speaker,
  /** What the file calls the voice ("SPEAKER_00", "Dr. Lee"); null where it names none. */
  name: z.string().nullable(),
  /** Seconds from the start; null where untimed. */
  start: z.number().nullable(),
  end: z.number().nullable(),
  text: z.string(),
  /** First and last turn of the original transcript that this one comes from; what citations count, so that a repair of speakers breaks none. */
  origin: z.tuple([z.number().int(), z.number().int()]),
});
export type Turn = z.infer<typeof Turn>;

export const TranscriptView = z.object({
  id: Id,
  source: z.string(),
  createdAt: Instant,
  /** 1 is the original; each repair of speakers makes the next. */
  revision: z.number().int(),
  /** Share of the spoken words that are the client's, 0 to 1; null without words. */
  clientWordShare: z.number().nullable(),
  turns: z.array(Turn),
});
export type TranscriptView = z.infer<typeof TranscriptView>;

export const transcriptFormats = [
  'webvtt',
  'srt',
  'zoom-vtt',
  'zoom-txt',
  'teams-vtt',
  'otter-txt',
  'whisper-json',
  'whisperx-json',
  'assemblyai-json',
  'deepgram-json',
  'csv',
  'plain',
] as const;
export const TranscriptFormat = z.enum(transcriptFormats);
export type TranscriptFormat = z.infer<typeof TranscriptFormat>;

/** A turn as sent by a program that has parsed already; `name` and `origin` follow from it. */
export const GivenTurn = z.object({
  speaker: Speaker,
  name: z.string().max(200).nullable().default(null),
  start: z.number().min(0).nullable(),
  end: z.number().min(0).nullable(),
  text: z.string().regex(/\S/, 'Enter at least one word'),
});

/** POST /api/v1/transcripts: turns of a session, typed or already parsed. Replaces nothing: a session has one transcript. */
export const NewTranscript = z.object({
  sessionId: Id,
  source: z.string().trim().min(1).max(80),
  turns: z.array(GivenTurn).min(1).max(20_000),
});
export type NewTranscript = z.infer<typeof NewTranscript>;

/** Which voice of the file is who. Voices that are not listed stay `unknown`. */
export const VoiceRole = z.object({ name: z.string().nullable(), speaker: Speaker });
export type VoiceRole = z.infer<typeof VoiceRole>;

/**
 * POST /api/v1/transcripts/files: a transcript file as it is (base64 of its bytes, any encoding), read by its format.
 * `dryRun` (the default) answers TranscriptFilePreview with 200 and writes nothing; else TranscriptView with 201.
 */
export const TranscriptFile = z.object({
  sessionId: Id,
  fileName: z.string().trim().min(1).max(200),
  /** Base64 of at most 10 MB. */
  content: z.string().max(14_000_000, 'A transcript file may have 10 MB: split it'),
  /** Null: recognised from the content. */
  format: TranscriptFormat.nullable().default(null),
  /** `refuse`: a broken file is refused with line and reason; `repair`: what can be read is kept, and what was done is listed. */
  broken: z.enum(['refuse', 'repair']).default('refuse'),
  /** Null: guessed from names and wording; the guess is in the preview. */
  roles: z.array(VoiceRole).max(50).nullable().default(null),
  dryRun: z.boolean().default(true),
});
export type TranscriptFile = z.infer<typeof TranscriptFile>;

/** Where something in a file was odd or was repaired; `line` counts from 1, null where the format has no lines. */
export const FileRemark = z.object({ line: z.number().int().nullable(), message: z.string() });
export type FileRemark = z.infer<typeof FileRemark>;

export const TranscriptFilePreview = z.object({
  format: TranscriptFormat,
  encoding: z.string(),
  /** Cues of the file before they were joined into turns; equal to the number of turns where the format has none. */
  cues: z.number().int(),
  turnCount: z.number().int(),
  words: z.number().int(),
  /** Seconds; null where untimed. */
  duration: z.number().nullable(),
  voices: z.array(
    z.object({
      name: z.string().nullable(),
      turns: z.number().int(),
      words: z.number().int(),
      speaker: Speaker,
      guessed: z.boolean(),
    }),
  ),
  remarks: z.array(FileRemark),
  /** The first 40 turns. */
  sample: z.array(Turn),
});
export type TranscriptFilePreview = z.infer<typeof TranscriptFilePreview>;

/** One step of a repair; steps apply in order, and turns count from 0 at each step. */
export const SpeakerRepair = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('swap'), a: Speaker, b: Speaker }),
  z.object({
    kind: z.literal('assign'),
    first: z.number().int().min(0),
    last: z.number().int().min(0),
    speaker: Speaker,
  }),
  z.object({ kind: z.literal('assign-voice'), name: z.string().nullable(), speaker: Speaker }),
  /** The turn is cut before this character of its text; the second part gets `speaker`. */
  z.object({ kind: z.literal('split'), turn: z.number().int().min(0), at: z.number().int().min(1), speaker: Speaker }),
  /** With the turn after it; the speaker of the first stays. */
  z.object({ kind: z.literal('merge'), turn: z.number().int().min(0) }),
  z.object({ kind: z.literal('rename'), name: z.string().nullable(), to: z.string().trim().min(1).max(200) }),
]);
export type SpeakerRepair = z.infer<typeof SpeakerRepair>;

/**
 * POST /api/v1/transcripts/:id/repairs → TranscriptView of the new revision. `revision` is the one the steps were made
 * on; another one meanwhile is refused with 412. The words of the transcript never change.
 */
export const TranscriptRepair = z.object({
  revision: z.number().int().min(1),
  steps: z.array(SpeakerRepair).min(1).max(500),
});
export type TranscriptRepair = z.infer<typeof TranscriptRepair>;

/** GET /api/v1/transcripts/:id/revisions, oldest first; :id is any revision of the transcript. POST /transcripts/:id/restore {revision} makes an old one the newest. */
export const TranscriptRevisions = z.object({
  items: z.array(
    z.object({
      id: Id,
      revision: z.number().int(),
      createdAt: Instant,
      by: PersonRef.nullable(),
      turns: z.number().int(),
      change: z.string(),
    }),
  ),
});
export type TranscriptRevisions = z.infer<typeof TranscriptRevisions>;

export const TranscriptRestore = z.object({ revision: z.number().int().min(1) });
export type TranscriptRestore = z.infer<typeof TranscriptRestore>;

/** GET /api/v1/transcripts/:id/export?format=webvtt|plain → the file. */
export const TranscriptExportQuery = z.object({ format: z.enum(['webvtt', 'plain']) });
export type TranscriptExportQuery = z.infer<typeof TranscriptExportQuery>;
