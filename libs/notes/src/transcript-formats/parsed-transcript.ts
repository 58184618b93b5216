import type { TranscriptFormat } from './transcript-format.js';

/** Where something in a file was odd, was repaired or is broken; `line` counts from 1, null where the format has no lines. */
export interface FileRemark {
  readonly line: number | null;
  readonly message: string;
}

/**
 * The smallest piece of speech that a file tells apart: a subtitle, a segment, a row. `voice` is the speaker as the file
 * writes it, null where it names none; times are seconds, null where the file gives none.
 */
export interface ParsedCue {
  readonly voice: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
}

/** Cues of one voice that follow each other, joined. See joinIntoTurns for the rule. */
export type ParsedTurn = ParsedCue;

/** One conversation of a file. `id` is what the file calls it; null where a file holds just one and does not name it. */
export interface ParsedTranscript {
  readonly id: string | null;
  readonly cues: readonly ParsedCue[];
  readonly turns: readonly ParsedTurn[];
}

/** What could not be read. `format` is null where the file was not recognised. */
export interface RefusedTranscript {
  readonly ok: false;
  readonly format: TranscriptFormat | null;
  readonly problems: readonly FileRemark[];
}

/** A file with one conversation. */
export type ReadTranscript =
  | {
      readonly ok: true;
      readonly format: TranscriptFormat;
      readonly encoding: string;
      readonly cues: readonly ParsedCue[];
      readonly turns: readonly ParsedTurn[];
      readonly warnings: readonly FileRemark[];
    }
  | RefusedTranscript;

/** A file that may hold several conversations. */
export type ReadTranscripts =
  | {
      readonly ok: true;
      readonly format: TranscriptFormat;
      readonly encoding: string;
      readonly transcripts: readonly ParsedTranscript[];
      readonly warnings: readonly FileRemark[];
    }
  | RefusedTranscript;

export interface ReadOptions {
  /** Helps to recognise the format by its ending; never needed. */
  readonly fileName?: string;
  /** Left out: recognised from the content. */
  readonly format?: TranscriptFormat;
  /** `refuse`: any problem refuses the file; `repair`: what can be read is kept and each repair is in `warnings`. */
  readonly broken: 'refuse' | 'repair';
}
