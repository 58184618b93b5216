import { type MissingRule } from './instrument.js';

/** Share of a scale's items that must be answered where the instrument publishes no rule of its own. */
export const defaultMinimumAnswered = 0.8;

/** The stated default of this library, for the many forms that publish no rule. */
export const defaultMissingRule: MissingRule = {
  minimumAnswered: defaultMinimumAnswered,
  source:
    'Library default (no missing-item rule of the instrument was found): a scale is scored if at least 80 % of its ' +
    'items are answered, prorated by the mean of the answered items and marked so.',
};

/** Every item is needed, with the source that says so. */
export const completeOnly = (source: string): MissingRule => ({ minimumAnswered: 1, source });
