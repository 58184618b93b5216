import { cutText, joinTexts } from './cut-text.js';
import type { ShownTurn } from './shown-turn.js';
import { originsOf } from './turn-origins.js';
import type { Speaker, Turn } from './turn.js';

/** One step; turns count from 0 at each step. */
export type SpeakerRepair =
  | { readonly kind: 'swap'; readonly a: Speaker; readonly b: Speaker }
  | { readonly kind: 'assign'; readonly first: number; readonly last: number; readonly speaker: Speaker }
  | { readonly kind: 'assign-voice'; readonly name: string | null; readonly speaker: Speaker }
  /** The turn is cut before this character of its text; the second part gets `speaker`. */
  | { readonly kind: 'split'; readonly turn: number; readonly at: number; readonly speaker: Speaker }
  /** With the turn after it; speaker and name of the first stay. */
  | { readonly kind: 'merge'; readonly turn: number }
  | { readonly kind: 'rename'; readonly name: string | null; readonly to: string };

export type RepairedTurns =
  /** `change` says what was done, without a name and without a word of the transcript. */
  | { readonly ok: true; readonly turns: ShownTurn[]; readonly change: string }
  /** `step` counts from 0; null where the steps together change nothing. */
  | { readonly ok: false; readonly step: number | null; readonly reason: string };

type Working = Omit<ShownTurn, 'origin'>;
type Step = { readonly turns: Working[]; readonly words: string } | { readonly refused: string };

const stepsInWords = 4;

/**
 * Repairs who said what. The words never change: the characters of all turns in their order are those of the original,
 * up to white space where turns are cut or joined. `origin` of each turn follows from that (see `originsOf`).
 *
 * @param original turns of the first revision
 * @param shown turns of the revision that the steps were made on
 * @returns the repaired turns, or the first step that cannot be done and why; nothing is done then
 * @example repairSpeakers(turns, turns, [{ kind: 'swap', a: 'client', b: 'therapist' }])
 *   // { ok: true, turns: […], change: 'swapped client and therapist in 12 turns' }
 */
export function repairSpeakers(
  original: readonly Turn[],
  shown: readonly ShownTurn[],
  steps: readonly SpeakerRepair[],
): RepairedTurns {
  let turns: Working[] = shown.map(({ origin: _, ...turn }) => turn);
  const words: string[] = [];
  for (const [index, step] of steps.entries()) {
    const done = repair(turns, step);
    if ('refused' in done) return { ok: false, step: index, reason: done.refused };
    turns = done.turns;
    words.push(done.words);
  }
  if (same(turns, shown)) return { ok: false, step: null, reason: 'the steps change nothing' };
  const origins = originsOf(
    original.map(({ text }) => text),
    turns.map(({ text }) => text),
  );
  const more = words.length - stepsInWords;
  return {
    ok: true,
    turns: turns.map((turn, index) => ({ ...turn, origin: origins[index] ?? [index, index] })),
    change: [...words.slice(0, stepsInWords), ...(more > 0 ? [`and ${counted(more, 'more step')}`] : [])].join('; '),
  };
}

function repair(turns: readonly Working[], step: SpeakerRepair): Step {
  switch (step.kind) {
    case 'swap':
      return swap(turns, step.a, step.b);
    case 'assign':
      return assign(turns, step);
    case 'assign-voice':
      return change(
        turns,
        ({ name }) => name === step.name,
        () => ({ speaker: step.speaker }),
        (n) => `gave a voice with ${n} to ${step.speaker}`,
        'there is no such voice',
      );
    case 'rename':
      return change(
        turns,
        ({ name }) => name === step.name,
        () => ({ name: step.to }),
        (n) => `renamed a voice with ${n}`,
        'there is no such voice',
      );
    case 'split':
      return split(turns, step);
    case 'merge':
      return merge(turns, step.turn);
  }
}

function swap(turns: readonly Working[], a: Speaker, b: Speaker): Step {
  if (a === b) return { refused: 'a speaker cannot be swapped with itself' };
  return change(
    turns,
    ({ speaker }) => speaker === a || speaker === b,
    ({ speaker }) => ({ speaker: speaker === a ? b : a }),
    (n) => `swapped ${a} and ${b} in ${n}`,
    'neither of the two speaks',
  );
}

function assign(turns: readonly Working[], { first, last, speaker }: Extract<SpeakerRepair, { kind: 'assign' }>): Step {
  if (first > last) return { refused: 'the first turn lies after the last' };
  if (last >= turns.length) return { refused: outOf(turns) };
  const which = first === last ? `turn ${first + 1}` : `turns ${first + 1} to ${last + 1}`;
  return {
    turns: turns.map((turn, index) => (index >= first && index <= last ? { ...turn, speaker } : turn)),
    words: `gave ${which} to ${speaker}`,
  };
}

/** Where both times are known, the time of the cut is estimated from the share of the characters before it. */
function split(
  turns: readonly Working[],
  { turn: index, at, speaker }: Extract<SpeakerRepair, { kind: 'split' }>,
): Step {
  const turn = turns[index];
  if (!turn) return { refused: outOf(turns) };
  const cut = cutText(turn.text, at);
  if (!cut.ok) return { refused: cut.reason };
  const [before, after] = cut.parts;
  const time =
    turn.start === null || turn.end === null
      ? null
      : turn.start + ((turn.end - turn.start) * before.length) / (before.length + after.length);
  return {
    turns: turns.toSpliced(
      index,
      1,
      { ...turn, end: time, text: before },
      { ...turn, speaker, start: time, text: after },
    ),
    words: `split turn ${index + 1}`,
  };
}

function merge(turns: readonly Working[], index: number): Step {
  const [first, second] = [turns[index], turns[index + 1]];
  if (!first) return { refused: outOf(turns) };
  if (!second) return { refused: 'there is no turn after the last' };
  return {
    turns: turns.toSpliced(index, 2, { ...first, end: second.end, text: joinTexts(first.text, second.text) }),
    words: `merged turns ${index + 1} and ${index + 2}`,
  };
}

function change(
  turns: readonly Working[],
  meant: (turn: Working) => boolean,
  changed: (turn: Working) => Partial<Working>,
  words: (turns: string) => string,
  nobody: string,
): Step {
  const count = turns.filter(meant).length;
  if (count === 0) return { refused: nobody };
  return {
    turns: turns.map((turn) => (meant(turn) ? { ...turn, ...changed(turn) } : turn)),
    words: words(counted(count, 'turn')),
  };
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
const outOf = (turns: readonly unknown[]): string => `the transcript has ${counted(turns.length, 'turn')}`;

const same = (turns: readonly Working[], others: readonly Working[]): boolean =>
  turns.length === others.length &&
  turns.every((turn, index) => {
    const other = others[index];
    return (
      turn.text === other?.text &&
      turn.speaker === other.speaker &&
      turn.name === other.name &&
      turn.start === other.start &&
      turn.end === other.end
    );
  });
