/** A number as a sentence writes it in figures. */
export interface StatedNumber {
  /** As written. */
  readonly text: string;
  readonly value: number;
  /** Figures after the point. */
  readonly decimals: number;
  /** Whether a sign stands before it, and which. */
  readonly sign: -1 | 1 | null;
}

/** A clock or recording time as a sentence writes it, in seconds (`18:42` as minutes and seconds) and as written. */
export interface StatedTime {
  readonly text: string;
  readonly seconds: number;
}

/**
 * The numbers and times that a sentence states in figures. Not those that are part of a name ("PHQ-9", "B12"), ordinals
 * ("1st") and the number of a list item at the beginning of a line.
 *
 * @param prose the sentence without its references and quotations
 * @example statedNumbers('Total 3.7, −1.1 on the PHQ-9').numbers.map(({ value, sign }) => [value, sign]) // [[3.7, null], [1.1, -1]]
 */
export function statedNumbers(prose: string): { numbers: readonly StatedNumber[]; times: readonly StatedTime[] } {
  const numbers: StatedNumber[] = [];
  const times: StatedTime[] = [];
  const withoutItem = prose.replace(/^(\s*)\d{1,3}[.)](?=\s)/u, (item) => ' '.repeat(item.length));
  for (const match of withoutItem.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.,:–—-]*/gu)) {
    const token = match[0].replace(/[.,:–—-]+$/u, '');
    if (!/^\d/u.test(token)) continue;
    for (const part of token.split(/[–—-]/u)) {
      const time = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/u.exec(part);
      if (time) times.push({ text: part, seconds: secondsOf(time[1], time[2], time[3]) });
      else numbers.push(...numberOf(part, part === token ? signBefore(withoutItem, match.index) : null));
    }
  }
  return { numbers, times };
}

function secondsOf(first = '0', second = '0', third?: string): number {
  const [a, b] = [Number(first), Number(second)];
  return third === undefined ? a * 60 + b : a * 3600 + b * 60 + Number(third);
}

function numberOf(part: string, sign: StatedNumber['sign']): StatedNumber[] {
  const [, figures, unit = ''] = /^(\d[\d,]*(?:\.\d+)?)(\p{L}*)$/u.exec(part) ?? [];
  if (figures === undefined || /^(?:st|nd|rd|th)$/iu.test(unit)) return [];
  const text = figures.replace(/,+$/u, '');
  return [{ text, value: Number(text.replaceAll(',', '')), decimals: text.split('.')[1]?.length ?? 0, sign }];
}

/** A plus or minus sign right before a number, with nothing but a blank or bracket before it. */
function signBefore(prose: string, index: number): StatedNumber['sign'] {
  const [, sign] = /(?:^|[\s(])([+−–-])$/u.exec(prose.slice(Math.max(0, index - 2), index)) ?? [];
  if (sign === undefined) return null;
  return sign === '+' ? 1 : -1;
}
