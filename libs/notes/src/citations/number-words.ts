const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const values = new Map<string, number>([
  ...units.split(' ').map((word, index): [string, number] => [word, index]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['once', 1],
  ['twice', 2],
  ['couple', 2],
  ['dozen', 12],
]);

/**
 * The numbers that a spoken text names, in figures or in English words up to 9,999, so that "twenty-five" said bears
 * out "25" written.
 *
 * @example numbersIn('Twenty-five, or 1,200 of a hundred') // [20, 5, 25, 1200, 100]
 */
export function numbersIn(text: string): number[] {
  const found: number[] = [];
  let before: number | null = null;
  for (const [token] of text.toLowerCase().matchAll(/\d[\d,]*(?:\.\d+)?|\p{L}+/gu)) {
    const value: number | null = /^\d/u.test(token) ? Number(token.replaceAll(',', '')) : wordValue(token, before);
    if (value === null) {
      if (token !== 'and' && token !== 'a') before = null;
      continue;
    }
    found.push(value);
    if (before !== null && isTens(before) && value > 0 && value < 10) found.push(before + value);
    if (before !== null && before >= 100 && before % 100 === 0 && value < 100) found.push(before + value);
    before = before !== null && isTens(before) && value < 10 ? before + value : value;
  }
  return found;
}

const isTens = (value: number): boolean => value >= 20 && value <= 90 && value % 10 === 0;

function wordValue(word: string, before: number | null): number | null {
  if (word === 'hundred') return (before ?? 1) * 100;
  if (word === 'thousand') return (before ?? 1) * 1000;
  return values.get(word) ?? null;
}
