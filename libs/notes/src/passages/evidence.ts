import type { MarkedTurn, PassageFamily } from './passage.js';
import { quoteAround, quoteOf } from './quote.js';
import type { Talk } from './read-talk.js';
import type { FeatureKey } from './transcript-features.js';

/** One reason in one turn to look at it again. */
export interface Evidence {
  readonly turn: number;
  readonly family: PassageFamily;
  readonly marker: string;
  /** What is compared with the usual. */
  readonly key: FeatureKey;
  /** Of the list entry, or `minimal`. */
  readonly id: string;
  readonly about: string;
  readonly weight: number;
  readonly quote: string;
}

/** Answers of few words that are too natural to carry a sign beside the text. */
const toldEnough = 0.5;

/** Everything in a transcript that counts, in the order of the turns. */
export function evidenceIn(talk: Talk): Evidence[] {
  const evidence: Evidence[] = [];
  talk.turns.forEach(({ turn, list, hits, answer }, index) => {
    if (answer?.minimal)
      evidence.push({
        turn: index,
        family: 'withdrawal',
        marker: 'minimal response',
        key: 'minimalResponses',
        id: 'minimal',
        about: 'answers in three words or fewer',
        weight: answer.weight,
        quote: quoteOf(turn.text),
      });
    for (const { group, from, to } of hits)
      evidence.push({
        turn: index,
        family: group.family,
        marker: group.marker,
        key: group.kind,
        id: group.id,
        about: group.about,
        weight: group.weight,
        quote: quoteAround(turn.text, list, from, to),
      });
  });
  return evidence;
}

/** Signs beside the text: one for each family and marker of a turn. */
export function markedTurns(evidence: readonly Evidence[]): MarkedTurn[] {
  const seen = new Set<string>();
  const marked: MarkedTurn[] = [];
  for (const { turn, family, marker, quote, weight } of evidence) {
    const key = `${turn} ${marker}`;
    if (weight < toldEnough || seen.has(key)) continue;
    seen.add(key);
    marked.push({ turn, family, marker, quote });
  }
  return marked;
}
