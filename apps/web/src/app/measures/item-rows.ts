import { type InstrumentDetail } from '@attune/contracts';

/** One item with everything that its key says about it. */
export interface ItemRow {
  readonly number: number;
  readonly cue: string;
  readonly reversed: boolean;
  /** Names of the scales it counts in, the total left out where there are others. */
  readonly scales: readonly string[];
}

/** The key of an instrument, read item by item. */
export function itemRows(instrument: InstrumentDetail): ItemRow[] {
  const reversed = new Set(instrument.reversed);
  return instrument.cues.map(({ number, cue }) => {
    const scales = instrument.scaleItems.filter(({ items }) => items.includes(number));
    const parts = scales.filter(({ id }) => id !== 'total');
    return {
      number,
      cue,
      reversed: reversed.has(number),
      scales: (parts.length > 0 ? parts : scales).map(({ name }) => name),
    };
  });
}

/** The missing rule in words. */
export function missingRule({ minimumAnswered }: InstrumentDetail['missing']): string {
  if (minimumAnswered >= 1) return 'A scale is scored only when all of its items are answered.';
  if (minimumAnswered <= 0) return 'A scale is scored from whatever was answered, and says from how many items.';
  const share = Math.round(minimumAnswered * 100);
  return `A scale is scored when at least ${share} % of its items are answered. With items missing it is prorated, and every page says so.`;
}

/** Item numbers for reading: "4, 6, 8 and 11", and "1 to 12" for three or more in a row. */
export function numberList(numbers: readonly number[]): string {
  const parts = runs([...numbers].sort((a, b) => a - b)).flatMap(({ from, to }) => {
    if (to - from >= 2) return [`${from} to ${to}`];
    return from === to ? [String(from)] : [String(from), String(to)];
  });
  return parts.length <= 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function runs(sorted: readonly number[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const number of sorted) {
    const last = found.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else found.push({ from: number, to: number });
  }
  return found;
}
