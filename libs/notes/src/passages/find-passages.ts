import type { Turn } from '../transcript/turn.js';
import { evidenceIn, markedTurns, type Evidence } from './evidence.js';
import type { Passage, PassageFamily, PassagesFound, TurnQuote } from './passage.js';
import { reasonsOf, type ReasonVoice } from './reasons.js';
import { readTalk, type Talk } from './read-talk.js';
import { remarksOn } from './remarks.js';
import { enoughSessions } from './robust-z.js';
import { clusters, denseStretches, type Stretch } from './stretches.js';
import { talkFeatures } from './talk-features.js';
import { featuresOf, type TranscriptFeatures } from './transcript-features.js';
import { comparable } from './usual.js';
import { runningCounts, strongestPerTurn, weighStretch, type RunningCounts, type Weighed } from './weigh-stretch.js';

export interface PassageSearch {
  /** Numbers of the same client's earlier sessions; with three or more they are what the session is compared with. */
  readonly earlier: readonly TranscriptFeatures[];
  /** Passages at most; 5. */
  readonly limit?: number;
}

/** Signs of a stretch must weigh as much as one thing said outright. */
const leastWeight = 2;

/** A stretch of moving away must lie this far from the usual, in spreads. */
const leastDeviation = 1.5;

/** Quotes of a passage at most. */
const mostQuotes = 8;

/** Whether a stretch carries enough to be shown: a thing said outright, or several small signs that are unusual together. */
function isWorthReading({ stretch, score }: Weighed, family: PassageFamily): boolean {
  const { evidence } = stretch;
  if (evidence.some((one) => one.weight >= leastWeight)) return true;
  const weight = strongestPerTurn(evidence).reduce((sum, one) => sum + one, 0);
  const groups = new Set(evidence.map((one) => `${one.id} ${one.turn}`)).size;
  if (weight < leastWeight && !(groups >= 2 && evidence.every((one) => one.weight >= 1.5))) return false;
  return family !== 'withdrawal' || score >= leastDeviation;
}

/** The stretches of a family, weighed, without those that carry too little. */
function candidates(
  family: PassageFamily,
  talk: Talk,
  evidence: readonly Evidence[],
  counts: RunningCounts,
  earlier: readonly TranscriptFeatures[],
): { family: PassageFamily; weighed: Weighed }[] {
  const own = evidence.filter((one) => one.family === family);
  const stretches: Stretch[] = family === 'withdrawal' ? denseStretches(talk, own) : clusters(own);
  return stretches
    .map((stretch) => weighStretch(talk, counts, earlier, stretch))
    .filter((weighed) => isWorthReading(weighed, family))
    .map((weighed) => ({ family, weighed }));
}

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

const voiceOf = (talk: Talk, { evidence }: Stretch): ReasonVoice => {
  const speaker = talk.turns[evidence[0]?.turn ?? 0]?.turn.speaker;
  return speaker === 'client' ? 'The client' : speaker === 'therapist' ? 'The therapist' : 'A voice';
};

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
  const counts = runningCounts(talk, evidence);
  const usable = comparable(earlier);
  const found = (['confrontation', 'withdrawal', 'repair'] as const)
    .flatMap((family) => candidates(family, talk, evidence, counts, usable))
    .sort(
      (a, b) =>
        Number(a.family === 'repair') - Number(b.family === 'repair') ||
        b.weighed.score - a.weighed.score ||
        a.weighed.stretch.first - b.weighed.stretch.first,
    );
  const passages = withoutOverlap(talk, found, limit);
  return {
    passages,
    marked: markedTurns(evidence),
    features: talkFeatures(features, usable),
    remarks: remarksOn(talk, features, { earlier, usable, found: passages.length }),
    comparedWith: usable.length >= enoughSessions ? 'earlier sessions of this client' : 'this session',
    earlierSessions: usable.length,
  };
}

/** Takes stretches best first; one that meets a passage already taken adds its reasons to it instead of a passage of its own. */
function withoutOverlap(
  talk: Talk,
  found: readonly { family: PassageFamily; weighed: Weighed }[],
  limit: number,
): Passage[] {
  const taken: { first: number; last: number; family: PassageFamily; parts: Weighed[] }[] = [];
  for (const { family, weighed } of found) {
    const { first, last } = weighed.stretch;
    const meeting = taken.find((one) => first <= one.last && last >= one.first);
    if (meeting) {
      if (first >= meeting.first && last <= meeting.last) meeting.parts.push(weighed);
      continue;
    }
    if (taken.length === limit) continue;
    // The turn before shows what was answered; the turn after what a thing said outright met with.
    const free = (index: number): boolean =>
      index >= 0 && index < talk.turns.length && !taken.some((one) => index >= one.first && index <= one.last);
    taken.push({
      first: free(first - 1) ? first - 1 : first,
      last: family === 'withdrawal' || !free(last + 1) ? last : last + 1,
      family,
      parts: [weighed],
    });
  }
  return taken.map(({ first, last, family, parts }) => ({
    turns: [first, last],
    family,
    start: talk.turns[first]?.turn.start ?? null,
    end: talk.turns[last]?.turn.end ?? talk.turns[last + 1]?.turn.start ?? null,
    reasons: parts.flatMap((part) => reasonsOf(voiceOf(talk, part.stretch), part.signs)),
    quotes: quotesOf(parts.flatMap((part) => part.stretch.evidence)),
    score: Number((parts[0]?.score ?? 0).toFixed(3)),
  }));
}
