import type { FileRemarks } from './file-remarks.js';
import type { ParsedCue } from './parsed-transcript.js';
import type { TranscriptFormat } from './transcript-format.js';

/** One conversation as a reader finds it, before its cues are joined. `id`: what the file calls it, if it does. */
export interface CueList {
  readonly id: string | null;
  readonly cues: readonly ParsedCue[];
}

/** What a reader found. `format` is more exact than what was asked for, where the content tells (Zoom, Teams). */
export interface FoundCues {
  readonly format: TranscriptFormat;
  readonly transcripts: readonly CueList[];
}

/** Reads as much as can be read and tells `remarks` about everything that is odd or broken; never throws. */
export type TranscriptReader = (text: string, remarks: FileRemarks) => FoundCues;

/** A file of one conversation without a name. */
export const oneConversation = (format: TranscriptFormat, cues: readonly ParsedCue[]): FoundCues => ({
  format,
  transcripts: [{ id: null, cues }],
});
