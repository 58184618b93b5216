/**
 * Adds up the closing lines of jest, such as `Tests:       1 failed, 2 skipped, 5 passed, 8 total`.
 *
 * @param {string} said everything that one or several runs of jest have written
 * @returns {{ passed: number, failed: number }}
 */
export function testCounts(said) {
  const lines = said.match(/^\s*Tests:.*$/gm) ?? [];
  const sum = (word) =>
    lines.reduce((count, line) => count + Number(line.match(new RegExp(`(\\d+) ${word}`))?.[1] ?? 0), 0);
  return { passed: sum('passed'), failed: sum('failed') };
}
