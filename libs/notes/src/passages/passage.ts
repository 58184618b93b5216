/** What a stretch of talk may show. `repair`: the therapist turns to the relationship itself. */
export const passageFamilies = ['withdrawal', 'confrontation', 'repair'] as const;
export type PassageFamily = (typeof passageFamilies)[number];

/** Why a passage is shown, in plain words with the numbers compared, and the turns (from 0) that it rests on. */
export interface PassageReason {
  /** A marker category of the Rupture Resolution Rating System, or `repair`. */
  readonly marker: string;
  readonly text: string;
  readonly turns: readonly number[];
}

/** Words of a turn, exactly as they stand in its text. */
export interface TurnQuote {
  readonly turn: number;
  readonly text: string;
}

/** A short stretch worth reading again, and why. Never a verdict on the session. */
export interface Passage {
  /** First and last turn, from 0. */
  readonly turns: readonly [number, number];
  readonly family: PassageFamily;
  /** Seconds; null where untimed. */
  readonly start: number | null;
  readonly end: number | null;
  readonly reasons: readonly PassageReason[];
  readonly quotes: readonly TurnQuote[];
  /** Sum of the deviations (robust z) that put it here; it orders passages of one session and means nothing beyond that. */
  readonly score: number;
}

/** A turn with a marker, for a small sign beside the text. */
export interface MarkedTurn {
  readonly turn: number;
  readonly family: PassageFamily;
  readonly marker: string;
  readonly quote: string;
}

/** A number of the session beside what is usual for this client. */
export interface TalkFeature {
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly value: number | null;
  /** Why there is no value; null where there is one. */
  readonly reason: string | null;
  /** Null with fewer than three earlier sessions that have this number; `robustZ` null where they do not vary. */
  readonly usual: { readonly median: number; readonly sessions: number; readonly robustZ: number | null } | null;
}

export interface PassagesFound {
  readonly passages: readonly Passage[];
  readonly marked: readonly MarkedTurn[];
  readonly features: readonly TalkFeature[];
  readonly remarks: readonly string[];
  readonly comparedWith: 'this session' | 'earlier sessions of this client';
  readonly earlierSessions: number;
}
