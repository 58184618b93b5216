import type { Turn } from '../transcript/turn.js';
import { evidenceIn, markedTurns, type Evidence } from './evidence.js';
import type { Passage, PassagesFound, TurnQuote } from './passage.js';
import { candidateStretches, type Candidate } from './candidate-stretches.js';
import { reasonsOf, type CountedSigns, type ReasonVoice } from './reasons.js';
import { readTalk, type Talk } from './read-talk.js';
import { remarksOn } from './remarks.js';
import { enoughSessions } from './robust-z.js';
import { talkFeatures } from './talk-features.js';
import { featuresOf, type TranscriptFeatures } from './transcript-features.js';
import { comparable } from './usual.js';

export interface PassageSearch {
  /** Numbers of the same client's earlier sessions; with three or more they are what the session is compared with. */
  readonly earlier: readonly TranscriptFeatures[];
  /** Passages at most; 5. */
  readonly limit?: number;
}

/** Quotes of a passage at most. */
const mostQuotes = 8;

/** The best quotes of a stretch in the order of the turns: what is said outright before short answers. */
function quotesOf(evidence: readonly Evidence[]): TurnQuote[] {
  const chosen = [...evidence].sort((a, b) => b.weight - a.weight || a.turn - b.turn);
  const quotes: TurnQuote[] = [];
  for (const { turn, quote } of chosen) {
    if (quotes.length === mostQuotes) break;
    if (quote !== '' && !quotes.some((one) => one.turn === turn && one.text.includes(quote)))
      quotes.push({ turn, text: quote });
  }
  return quotes.sort((a, b) => a.turn - b.turn);
}

/** Whose turns a kind of sign is about. */
function voiceOf(talk: Talk, { evidence }: CountedSigns): ReasonVoice {
  const speaker = talk.turns[evidence[0]?.turn ?? 0]?.turn.speaker;
  return speaker === 'client' || speaker === 'therapist' ? speaker : 'voice';
}

/**
 * Passages of a transcript that are worth reading again: withdrawal (dense short, unsure, yielding, avoiding or hopeless
 * answers), confrontation (one thing said outright is enough), and the therapist's moves of repair. Ranked by the sum of the
 * deviations from the client's own earlier sessions (three or more) or from the rest of the session; moves of repair come after
 * the others. No two overlap. Nothing found is an empty list with a remark. Never a verdict on the session.
 *
 * Method: docs/decisions/0019-passages-to-review.md.
 *
 * @example
 * findPassages(turns, { earlier: [] }).passages[0]?.reasons[0]?.text;
 * // '5 of 6 answers here have three words or fewer; in the rest of this session 3 of 41.'
 */
export function findPassages(turns: readonly Turn[], { earlier, limit = 5 }: PassageSearch): PassagesFound {
  const talk = readTalk(turns);
  const features = featuresOf(talk);
  const evidence = evidenceIn(talk);
  const usable = comparable(earlier);
  const passages = passagesOf(talk, candidateStretches(talk, evidence, usable), limit);
  return {
    passages,
    marked: markedTurns(evidence),
    features: talkFeatures(features, usable),
    remarks: remarksOn(talk, features, { earlier, usable, found: passages.length }),
    comparedWith: usable.length >= enoughSessions ? 'earlier sessions of this client' : 'this session',
    earlierSessions: usable.length,
  };
}

/** Takes stretches best first, leaves out those that meet one taken already, and adds the turns that show what was answered. */
function passagesOf(talk: Talk, candidates: readonly Candidate[], limit: number): Passage[] {
  const taken: Candidate[] = [];
  for (const candidate of candidates) {
    if (taken.length === limit) break;
    const { first, last } = candidate.stretch;
    if (!taken.some(({ stretch }) => first <= stretch.last && last >= stretch.first)) taken.push(candidate);
  }
  const used = new Set<number>();
  for (const { stretch } of taken) for (let turn = stretch.first; turn <= stretch.last; turn += 1) used.add(turn);
  const free = (turn: number): boolean => {
    if (turn < 0 || turn >= talk.turns.length || used.has(turn)) return false;
    used.add(turn);
    return true;
  };
  return taken.map(({ stretch: { first, last, evidence }, family, signs, score }) => {
    const from = family !== 'repair' && free(first - 1) ? first - 1 : first;
    const to = family !== 'withdrawal' && free(last + 1) ? last + 1 : last;
    return {
      turns: [from, to],
      family,
      start: talk.turns[from]?.turn.start ?? null,
      end: talk.turns[to]?.turn.end ?? talk.turns[to + 1]?.turn.start ?? null,
      reasons: signs.flatMap((counted) => reasonsOf(voiceOf(talk, counted), [counted])),
      quotes: quotesOf(evidence),
      score: Number(score.toFixed(3)),
    };
  });
}
