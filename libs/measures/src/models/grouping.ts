/** A grouping factor: for every row the number of its group, and the groups' labels in ascending order. */
export interface Grouping {
  readonly labels: readonly (string | number)[];
  readonly codes: Int32Array;
}

/**
 * Numbers the groups of a column of labels. Labels are sorted (numbers by size, otherwise as text), so that the order of
 * the rows changes nothing.
 *
 * @param column one label per row, for instance the client of each session
 * @example groupRows(['B', 'A', 'B']) // { labels: ['A', 'B'], codes: [1, 0, 1] }
 */
export function groupRows(column: readonly (string | number)[]): Grouping {
  const seen = new Map<string | number, number>();
  const firstCodes = new Int32Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const label = column[row]!;
    let code = seen.get(label);
    if (code === undefined) {
      code = seen.size;
      seen.set(label, code);
    }
    firstCodes[row] = code;
  }
  const found = [...seen.keys()];
  const labels = found.every((label) => typeof label === 'number')
    ? [...found].sort((a, b) => a - b)
    : [...found].sort((a, b) => (String(a) < String(b) ? -1 : 1));
  const position = new Int32Array(found.length);
  labels.forEach((label, index) => (position[seen.get(label)!] = index));
  return { labels, codes: firstCodes.map((code) => position[code]!) };
}

/**
 * Labels of an inner group within an outer one, written `inner:outer` as R does, for inner labels that are used again in
 * every outer group (cask "a" of batch "A" is not cask "a" of batch "B").
 *
 * @example groupsWithin(['a', 'a'], ['A', 'B']) // ['a:A', 'a:B']
 */
export function groupsWithin(inner: readonly (string | number)[], outer: readonly (string | number)[]): string[] {
  return inner.map((label, row) => `${label}:${outer[row] ?? ''}`);
}

/**
 * For two groupings of the same rows: the outer group of each inner group, or undefined when some inner group has rows in
 * two outer groups, that is, when the groupings are crossed and not nested.
 */
export function outerGroupOf(inner: Grouping, outer: Grouping): Int32Array | undefined {
  const parent = new Int32Array(inner.labels.length).fill(-1);
  for (let row = 0; row < inner.codes.length; row++) {
    const group = inner.codes[row]!;
    const above = outer.codes[row]!;
    if (parent[group] === -1) parent[group] = above;
    else if (parent[group] !== above) return undefined;
  }
  return parent;
}
