import { type InstrumentDetail, NewAdministration } from '@attune/contracts';
import { type Answer } from './questionnaire-progress.js';

/** Where the answers come from: typed in by the respondent, or copied from a sheet of paper. */
export type EntrySource = 'app' | 'paper';

/** What is known of the occasion besides the answers. */
export interface EntryOccasion {
  readonly sessionId: string;
  readonly form: string;
  readonly source: EntrySource;
  /** Day on which a paper form was filled in; '' leaves it to the server. */
  readonly day: string;
}

/** The request that records answers item by item. */
export function answersEntry(occasion: EntryOccasion, answers: readonly Answer[]): NewAdministration {
  return { ...base(occasion), responses: [...answers] };
}

/**
 * The request that records totals as totals: only scales with a number, and never turned into items.
 *
 * @param totals scale id → what was typed; empty text means that the total is not on the paper
 */
export function totalsEntry(occasion: EntryOccasion, totals: Readonly<Record<string, string>>): NewAdministration {
  const entered = Object.entries(totals).flatMap(([scale, text]) => {
    const value = Number(text.trim().replace(',', '.'));
    return text.trim() === '' || !Number.isFinite(value) ? [] : [{ scale, value }];
  });
  return { ...base(occasion), totals: entered };
}

function base({ sessionId, form, source, day }: EntryOccasion): Omit<NewAdministration, 'responses' | 'totals'> {
  // A day on paper has no hour; noon keeps it the same day in every time zone of a clinic near its own.
  return {
    sessionId,
    form,
    enteredHow: source,
    ...(source === 'paper' && day !== '' ? { givenAt: `${day}T12:00:00.000Z` } : {}),
  };
}

/** How a total is formed, so that the right number is copied: "Sum of 4 items", "Mean of 12 items". */
export function totalHint(scale: InstrumentDetail['scaleItems'][number]): string {
  return `${scale.aggregate === 'sum' ? 'Sum' : 'Mean'} of ${scale.items.length} items`;
}
