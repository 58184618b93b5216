import type { Speaker } from '../transcript/turn.js';

/** A turn that may be cited. `origin`: first and last turn of the original transcript, from 0; `[12]` cites origin 11. */
export interface EvidenceTurn {
  readonly speaker: Speaker;
  /** Seconds; null where untimed. */
  readonly start: number | null;
  readonly end: number | null;
  readonly text: string;
  readonly origin: readonly [number, number];
}

/** A form given at this session, with what it came to. A `SessionMeasure` of the session page is one. */
export interface EvidenceForm {
  /** What is cited, for example `wai-sr-c`. */
  readonly form: string;
  readonly formName: string;
  /** Who answered: client, therapist, observer … */
  readonly perspective: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly scales: readonly EvidenceScale[];
}

export interface EvidenceScale {
  readonly scale: string;
  readonly name: string;
  /** In the published metric (sum or mean). */
  readonly value: number;
  readonly itemMean: number;
  readonly answered: number;
  readonly items: number;
  /** Change of the item mean since the score before; null where there is none. */
  readonly sinceLast: number | null;
  /** Number of the session of the score before, where known. */
  readonly lastSession?: number | null;
  /** The first score of the treatment, where this is not the first; for a summary at its end. */
  readonly first?: { readonly session: number; readonly itemMean: number } | null;
}

/** What `[session]` stands for: the appointment itself. A `SessionPage` is one. */
export interface EvidenceSession {
  readonly number: number;
  /** `2026-11-06`; null where unknown. */
  readonly heldOn: string | null;
  readonly minutes: number | null;
  readonly modality: string | null;
  readonly attendance: 'attended' | 'late-cancel' | 'no-show' | 'rescheduled' | 'unknown';
  /** Clock times such as `14:05`. */
  readonly startedAt?: string | null;
  readonly endedAt?: string | null;
}

/** A goal of the treatment, cited as `[goal-2]`. A `TreatmentGoal` is one. */
export interface EvidenceGoal {
  readonly number: number;
  readonly text: string;
}

/** Everything that a note may rest on. */
export interface Evidence {
  /** In order; empty without a transcript. */
  readonly turns: readonly EvidenceTurn[];
  readonly forms: readonly EvidenceForm[];
  /** Null for a note of a treatment. */
  readonly session: EvidenceSession | null;
  readonly goals: readonly EvidenceGoal[];
}
