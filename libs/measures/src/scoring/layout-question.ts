import { type Instrument } from '../instruments/instrument.js';
import { type ScoreOptions } from './scale-score.js';

/** What an import has to ask before it scores a form whose rows are not all printed in the same direction. */
export interface LayoutQuestion {
  /** Numbers of the items printed from high to low. */
  readonly rows: readonly number[];
  readonly question: string;
  readonly answers: readonly { readonly layout: NonNullable<ScoreOptions['layout']>; readonly meaning: string }[];
}

/**
 * The question about row layout that an import of this form must put; undefined where column and label agree.
 *
 * @example
 * layoutQuestion(findInstrument('wai-sr-c')!)?.rows; // [2, 5, 6, 8, 10, 11]
 */
export function layoutQuestion(instrument: Instrument): LayoutQuestion | undefined {
  const rows = instrument.layoutFlippedRows;
  if (!rows || rows.length === 0) return undefined;
  const { min, max } = instrument.scale;
  const items = `${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`;
  return {
    rows,
    question: `The form prints items ${items} from ${max} to ${min}. How are the answers coded in your file?`,
    answers: [
      { layout: 'label', meaning: `By label: ${max} always means "${labelOf(instrument, max)}". Nothing is changed.` },
      {
        layout: 'column-position',
        meaning: `By column: ${min} is the leftmost box of every row. These items are turned (${min + max} − answer).`,
      },
    ],
  };
}

const labelOf = (instrument: Instrument, value: number): string =>
  instrument.scale.anchors.find((anchor) => anchor.value === value)?.meaning ?? 'the highest answer';
