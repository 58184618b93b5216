import type { Turn } from '../transcript/turn.js';
import { passageFamilies, type Passage, type PassageFamily } from './passage.js';
import { windowsOf } from './windows.js';

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

type Range = readonly [number, number];
const meets = (one: Range, other: Range): boolean => one[0] <= other[1] && other[0] <= one[1];

/** What of a session belongs to one family: passages shown, and codes of those who coded the whole session. */
function ofFamily(session: CodedSession, family: PassageFamily) {
  return {
    shown: session.shown.filter((passage) => passage.family === family),
    codes: session.codes.filter((code) => code.family === family && session.coders.includes(code.coder)),
  };
}

/** The detector and each coder on every window of every session that somebody coded. */
function ratingsOf(sessions: readonly CodedSession[], coders: readonly string[], family: PassageFamily) {
  return sessions.flatMap((session) => {
    const { shown, codes } = ofFamily(session, family);
    return windowsOf(session.turns).map((window): (0 | 1 | null)[] => [
      shown.some((passage) => meets(passage.turns, window)) ? 1 : 0,
      ...coders.map((coder) =>
        session.coders.includes(coder)
          ? codes.some((code) => code.coder === coder && meets(code.turns, window))
            ? 1
            : 0
          : null,
      ),
    ]);
  });
}

function familyCounts(
  sessions: readonly CodedSession[],
  coders: readonly string[],
  family: PassageFamily,
): FamilyCounts {
  const ratings = ratingsOf(sessions, coders, family);
  let shown = 0;
  let met = 0;
  let coded = 0;
  let found = 0;
  for (const session of sessions) {
    const own = ofFamily(session, family);
    shown += own.shown.length;
    coded += own.codes.length;
    met += own.shown.filter((passage) => own.codes.some((code) => meets(passage.turns, code.turns))).length;
    found += own.codes.filter((code) => own.shown.some((passage) => meets(passage.turns, code.turns))).length;
  }
  const tables = coders.map((coder, index) => {
    const count = (detector: 0 | 1, person: 0 | 1): number =>
      ratings.filter((row) => row[0] === detector && row[index + 1] === person).length;
    return { coder, both: count(1, 1), shownOnly: count(1, 0), codedOnly: count(0, 1), neither: count(0, 0) };
  });
  return {
    family,
    codedWindows: ratings.filter((row) => row.slice(1).includes(1)).length,
    shownWindows: ratings.filter((row) => row[0] === 1).length,
    precision: { hits: met, of: shown },
    recall: { hits: found, of: coded },
    ratings,
    tables,
  };
}

/**
 * Counts behind precision@5, recall and agreement: the detector as one more rater beside the people who coded. A passage is a
 * hit where it shares a turn with a coded stretch of the same family; windows are those of the transcript numbers (five
 * minutes, or forty turns). Sessions that nobody coded to the end are left out, and so are codes of people who did not
 * finish the session: what they have not seen they have not denied.
 *
 * @returns counts only; shares, AC1 and kappa with their intervals are the measures' part
 * @example
 * evaluatePassages(sessions).precisionAt5; // { hits: 7, of: 12 }
 */
export function evaluatePassages(all: readonly CodedSession[]): PassageCounts {
  const sessions = all.filter((session) => session.coders.length > 0);
  const coders = [...new Set(sessions.flatMap((session) => session.coders))];
  const bySession = sessions.map((session) => {
    const shown = session.shown.filter((passage) => passage.family !== 'repair').slice(0, 5);
    const codes = session.codes.filter((code) => code.family !== 'repair' && session.coders.includes(code.coder));
    const same = (passage: Passage, code: CodedStretch): boolean =>
      passage.family === code.family && meets(passage.turns, code.turns);
    return {
      id: session.id,
      coders: session.coders.length,
      shown: shown.length,
      hits: shown.filter((passage) => codes.some((code) => same(passage, code))).length,
      missed: codes.filter((code) => !shown.some((passage) => same(passage, code))).length,
    };
  });
  return {
    sessions: sessions.length,
    coders,
    windows: sessions.reduce((sum, session) => sum + windowsOf(session.turns).length, 0),
    precisionAt5: {
      hits: bySession.reduce((sum, one) => sum + one.hits, 0),
      of: bySession.reduce((sum, one) => sum + one.shown, 0),
    },
    families: passageFamilies.map((family) => familyCounts(sessions, coders, family)),
    markers: markerCounts(sessions),
    bySession,
  };
}

/** For each marker that somebody named, how many stretches were coded with it and how many of them meet a passage of the family. */
function markerCounts(sessions: readonly CodedSession[]): PassageCounts['markers'] {
  const counts = new Map<string, { family: PassageFamily; marker: string; coded: number; found: number }>();
  for (const session of sessions)
    for (const code of session.codes) {
      if (code.marker === null || !session.coders.includes(code.coder)) continue;
      const key = `${code.family} ${code.marker}`;
      const count = counts.get(key) ?? { family: code.family, marker: code.marker, coded: 0, found: 0 };
      const found = session.shown.some((passage) => passage.family === code.family && meets(passage.turns, code.turns));
      counts.set(key, { ...count, coded: count.coded + 1, found: count.found + (found ? 1 : 0) });
    }
  return [...counts.values()];
}
