import { type Turn } from '@attune/contracts';

/** Positions of the turns whose text contains the words looked for, case and accents aside; none for an empty search. */
export function findTurns(turns: readonly Turn[], words: string): number[] {
  const wanted = plain(words.trim());
  if (wanted === '') return [];
  return turns.flatMap((turn, index) => (plain(turn.text).includes(wanted) ? [index] : []));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
