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

/** "4, 6, 8 and 11": item numbers for reading. */
export function numberList(numbers: readonly number[]): string {
  if (numbers.length <= 1) return numbers.join('');
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
