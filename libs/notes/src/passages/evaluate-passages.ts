import type { Turn } from '../transcript/turn.js';
import type { Passage, PassageFamily } from './passage.js';

/** What one person coded: first and last turn (from 0, of the turns given here). */
export interface CodedStretch {
  readonly coder: string;
  readonly turns: readonly [number, number];
  readonly family: PassageFamily;
  readonly marker: string | null;
}

export interface CodedSession {
  readonly id: string;
  readonly turns: readonly Turn[];
  /** What the detector showed, best first. */
  readonly shown: readonly Passage[];
  /** Who coded the whole session, whether or not they found anything. Codes of others are not counted. */
  readonly coders: readonly string[];
  readonly codes: readonly CodedStretch[];
}

/** A share as its two counts. */
export interface Counted {
  readonly hits: number;
  readonly of: number;
}

/** Windows of all sessions by what the detector showed and what one coder coded. */
export interface TwoByTwo {
  readonly both: number;
  readonly shownOnly: number;
  readonly codedOnly: number;
  readonly neither: number;
}

export interface FamilyCounts {
  readonly family: PassageFamily;
  /** Windows that at least one coder coded; windows in which a passage is shown. */
  readonly codedWindows: number;
  readonly shownWindows: number;
  /** Passages shown that meet a coded stretch of the family. */
  readonly precision: Counted;
  /** Coded stretches that meet a passage shown of the family. */
  readonly recall: Counted;
  /** Windows × raters, 1 = present; the detector is the first rater, then the coders in the order of `coders`; null = did not code that session. */
  readonly ratings: readonly (readonly (0 | 1 | null)[])[];
  /** The detector against each coder. */
  readonly tables: readonly ({ readonly coder: string } & TwoByTwo)[];
}

export interface PassageCounts {
  readonly sessions: number;
  readonly coders: readonly string[];
  readonly windows: number;
  /** Of the first five shown per session (withdrawal and confrontation), those that meet a coded stretch of the same family. */
  readonly precisionAt5: Counted;
  readonly families: readonly FamilyCounts[];
  readonly markers: readonly {
    readonly family: PassageFamily;
    readonly marker: string;
    readonly coded: number;
    readonly found: number;
  }[];
  readonly bySession: readonly {
    readonly id: string;
    readonly coders: number;
    readonly shown: number;
    readonly hits: number;
    readonly missed: number;
  }[];
}

/** Counts behind precision, recall and agreement of the passages with people's codes. */
export function evaluatePassages(sessions: readonly CodedSession[]): PassageCounts {
  const coders = [...new Set(sessions.flatMap((session) => session.coders))];
  return {
    sessions: sessions.length,
    coders,
    windows: 0,
    precisionAt5: { hits: 0, of: 0 },
    families: [],
    markers: [],
    bySession: [],
  };
}
