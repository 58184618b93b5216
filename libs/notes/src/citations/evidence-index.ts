import type { Speaker } from '../transcript/turn.js';
import type { EvidenceTurn } from './evidence.js';
import { foldText } from './fold-text.js';
import { numbersIn } from './number-words.js';

/** Shown turns that share a turn of the original, as one stretch of folded text. */
export interface Block {
  /** First and last turn of the original, from 0. */
  readonly first: number;
  readonly last: number;
  /** Where its text stands in `EvidenceIndex.text`. */
  readonly start: number;
  readonly end: number;
  /** `unknown` where several speak in it. */
  readonly speaker: Speaker;
  /** Seconds; null where untimed. */
  readonly from: number | null;
  readonly to: number | null;
}

/** A transcript prepared for many look-ups. */
export interface EvidenceIndex {
  /** Turns of the original. */
  readonly turnCount: number;
  readonly blocks: readonly Block[];
  /** Folded texts of all blocks, one per line. */
  readonly text: string;
  /** Index of the block of each turn of the original; undefined where it is not among the turns given. */
  readonly blockOf: readonly (number | undefined)[];
  /** For each number that is said, the blocks in which it is, ascending. */
  readonly numbers: ReadonlyMap<number, readonly number[]>;
}

const indexes = new WeakMap<readonly EvidenceTurn[], EvidenceIndex>();

/** The index of a transcript; made once for each list of turns. */
export function evidenceIndex(turns: readonly EvidenceTurn[]): EvidenceIndex {
  const known = indexes.get(turns);
  if (known) return known;
  const index = makeIndex(turns);
  indexes.set(turns, index);
  return index;
}

function makeIndex(turns: readonly EvidenceTurn[]): EvidenceIndex {
  const groups: EvidenceTurn[][] = [];
  let last = -1;
  for (const turn of turns) {
    const group = groups.at(-1);
    if (group && turn.origin[0] <= last) group.push(turn);
    else groups.push([turn]);
    last = Math.max(last, turn.origin[1]);
  }
  const blocks: Block[] = [];
  const blockOf: (number | undefined)[] = [];
  const numbers = new Map<number, number[]>();
  const lines: string[] = [];
  let length = 0;
  groups.forEach((group, place) => {
    const words = foldText(group.map((turn) => turn.text).join(' '));
    const [first, end] = [group[0]?.origin[0] ?? 0, Math.max(...group.map(({ origin }) => origin[1]))];
    const speakers = new Set(group.map(({ speaker }) => speaker));
    const [speaker = 'unknown'] = speakers;
    blocks.push({
      first,
      last: end,
      start: length,
      end: length + words.length,
      speaker: speakers.size === 1 ? speaker : 'unknown',
      from: group[0]?.start ?? null,
      to: group.at(-1)?.end ?? groups[place + 1]?.[0]?.start ?? null,
    });
    for (let turn = first; turn <= end; turn += 1) blockOf[turn] = place;
    for (const number of numbersIn(words)) {
      const at = numbers.get(number) ?? [];
      if (at.at(-1) !== place) at.push(place);
      numbers.set(number, at);
    }
    lines.push(words);
    length += words.length + 1;
  });
  return { turnCount: last + 1, blocks, text: lines.join('\n'), blockOf, numbers };
}
