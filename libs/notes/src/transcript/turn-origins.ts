/**
 * Which turns of the original each shown turn comes from. Repairs of speakers cut and join turns but never change a
 * word, so that the n-th written character is the same one in both: a shown turn comes from every original turn with
 * which it shares a character. White space does not count; it may change where turns are cut or joined.
 *
 * @param original texts of the original turns
 * @param shown texts of the shown turns, with the same characters in the same order
 * @returns first and last original turn of each shown one, from 0; both ascend. A shown turn without any character gets
 *   the turn that begins where it stands
 * @throws RangeError where the characters are not as many as in the original
 * @example originsOf(['Hello.', 'How are you?'], ['Hello. How', 'are you?']) // [[0, 1], [1, 1]]
 */
export function originsOf(original: readonly string[], shown: readonly string[]): [number, number][] {
  const [ends, shownEnds] = [endsOf(original), endsOf(shown)];
  if ((ends.at(-1) ?? 0) !== (shownEnds.at(-1) ?? 0))
    throw new RangeError('The shown turns are not the words of the original');
  let turn = 0;
  return shownEnds.map((end, index) => {
    const start = shownEnds[index - 1] ?? 0;
    while (turn < ends.length - 1 && (ends[turn] ?? 0) <= start) turn += 1;
    let last = turn;
    while (last < ends.length - 1 && (ends[last] ?? 0) < end) last += 1;
    return [turn, last];
  });
}

/** After how many written characters each text ends. */
function endsOf(texts: readonly string[]): number[] {
  let written = 0;
  return texts.map((text) => (written += text.replace(/\s+/gu, '').length));
}
