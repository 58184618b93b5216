import { type Attendance, type ConsentPurpose, type Modality, type PassageFamily, type Role } from '@attune/contracts';

/**
 * The demonstration clinic as plain data, before anything is stored. Everybody in it is invented and every line of
 * dialogue was written for it. Keys (`intern2`, `c-0147`, `c-0147-1-s12`) are unique within their organization and are
 * how the parts refer to one another; whoever stores the clinic replaces them by ids.
 */
export interface DemoClinic {
  readonly seed: number;
  /** The day for which the clinic was made, `yyyy-mm-dd`; nothing in it lies on or after that day. */
  readonly today: string;
  /** The demonstration clinic first, then a very small second one that shows that the two do not see each other. */
  readonly organizations: readonly DemoOrganization[];
}

export interface DemoOrganization {
  readonly name: string;
  readonly slug: string;
  readonly isDemonstration: true;
  readonly people: readonly DemoPerson[];
  readonly supervisions: readonly DemoSupervision[];
  readonly clients: readonly DemoClient[];
  readonly treatments: readonly DemoTreatment[];
  readonly sessions: readonly DemoSession[];
  readonly administrations: readonly DemoAdministration[];
  readonly transcripts: readonly DemoTranscript[];
  readonly codings: readonly DemoCoding[];
  readonly notes: readonly DemoNote[];
  readonly goals: readonly DemoGoal[];
  readonly comments: readonly DemoComment[];
}

export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly code: string;
  readonly roles: readonly Role[];
}

export interface DemoSupervision {
  /** Person keys. */
  readonly supervisor: string;
  readonly intern: string;
  readonly from: string;
  /** Last day; null while it lasts. */
  readonly to: string | null;
}

/** One entry of the consent ledger; a later entry of the same purpose replaces an earlier one. */
export interface DemoConsent {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  readonly on: string;
}

export interface DemoClient {
  readonly key: string;
  /** `C-0133`. */
  readonly code: string;
  readonly name: string;
  readonly consents: readonly DemoConsent[];
}

export interface DemoTreatment {
  readonly key: string;
  readonly client: string;
  /** Person key. */
  readonly intern: string;
  readonly approach: string;
  readonly modality: Modality;
  readonly startedOn: string;
  /** Null while it runs. */
  readonly endedOn: string | null;
  readonly endedReason: string | null;
}

export interface DemoSession {
  readonly key: string;
  readonly treatment: string;
  /** From 1, without gaps; appointments that were not kept have a number too. */
  readonly number: number;
  readonly heldOn: string;
  /** Null where the session did not take place. */
  readonly minutes: number | null;
  readonly modality: Modality;
  readonly attendance: Attendance;
}

export type DemoForm = 'wai-sr-c' | 'wai-sr-t' | 'wai-o-s' | 'srs-3' | 'phq-9';

export interface DemoAdministration {
  readonly session: string;
  readonly form: DemoForm;
  /** Person key of the therapist or rater; null where the client answered. */
  readonly respondent: string | null;
  /** In item order, as answered (reversed items are not turned round); null for an unanswered item. */
  readonly responses: readonly (number | null)[];
  /** Instant, UTC. */
  readonly givenAt: string;
}

export interface DemoTurn {
  readonly speaker: 'client' | 'therapist';
  /** Seconds from the start of the session; a transcript may begin in the middle of it. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface DemoTranscript {
  readonly session: string;
  readonly source: 'typed';
  readonly turns: readonly DemoTurn[];
}

/** A typed session as one observer coded it from beginning to end; without codes nothing was found. */
export interface DemoCoding {
  readonly session: string;
  /** Person key. */
  readonly coder: string;
  readonly codes: readonly {
    /** First and last turn, from 0. */
    readonly turns: readonly [number, number];
    readonly family: PassageFamily;
    readonly marker: string | null;
  }[];
}

export interface DemoNote {
  readonly session: string;
  /** Person key. */
  readonly author: string;
  readonly format: 'SOAP' | 'DAP';
  readonly status: 'draft' | 'signed' | 'returned' | 'co-signed';
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  /** What was signed first, where the note was written again after it had been returned. */
  readonly firstSections: DemoNote['sections'] | null;
  /** Numbers of the goals that the sections cite. */
  readonly goals: readonly number[];
  /** Instant of the first signature, UTC; null for a draft. */
  readonly signedAt: string | null;
  /** What happened after the first signature, in the order of time. */
  readonly steps: readonly DemoNoteStep[];
}

export interface DemoNoteStep {
  readonly kind: 'signed' | 'returned' | 'co-signed' | 'amended';
  /** Instant, UTC. */
  readonly at: string;
  /** Person key. */
  readonly by: string;
  /** Why it was returned, or what the addendum says. */
  readonly text: string | null;
}

export interface DemoGoal {
  readonly treatment: string;
  readonly number: number;
  readonly text: string;
  readonly form: string | null;
  readonly state: 'active' | 'met';
  readonly setOn: string;
}

/** What a supervisor says about a session, at a turn or as a whole, with the answer if there is one. */
export interface DemoComment {
  readonly session: string;
  /** From 0. */
  readonly turn: number | null;
  /** Person key. */
  readonly by: string;
  readonly text: string;
  readonly at: string;
  readonly answer: { readonly by: string; readonly text: string; readonly at: string } | null;
}
