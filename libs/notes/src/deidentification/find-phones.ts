import { findPhoneNumbersInText } from 'libphonenumber-js/core';
import numberingPlans from 'libphonenumber-js/min/metadata';
import type { Finding } from './identifier.js';
import { matches } from './matches.js';
import { isCounting, spokenDigitCount, spokenDigits } from './number-words.js';

/** Countries whose national numbers are recognised without a country code. */
const homes = ['US', 'GB'] as const;

/** Numbers that the plan of a country does not know (555-…) or that are too short for it to tell. */
const written = [
  /(?<![\w./-])(?:\+?\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]{0,2}\d{3}[ .-]\d{4}(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?(?![\w-])/gi,
  /(?<![\w./-])\d{3}[.-]\d{4}(?:,? ?(?:x|ext\.?|extension) ?\d{1,6})?(?![\w-]|\.\d)/gi,
  /(?<![\w./-])\+\d{1,3}(?:[ .()-]{0,2}\d){6,14}(?!\w)/g,
  /(?<![\w./-])\(?0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}(?![\w-])/g,
];

const spokenRun = new RegExp(
  `\\b(?:(?:plus|area code|one) )*${spokenDigits}(?:(?:,? |-|, ?and |\\. )(?:area code )?(?:${spokenDigits}|\\d{1,4})){3,}\\b`,
  'gi',
);

/** Seven digits and more that are said one after another, and are not somebody counting. */
export const findSpokenNumbers = (text: string, atLeast: number): Finding[] =>
  matches(text, spokenRun, 'other').filter(({ start, end }) => {
    const run = text.slice(start, end);
    return spokenDigitCount(run) + (run.match(/\d/g)?.length ?? 0) >= atLeast && !isCounting(run);
  });

/**
 * Telephone numbers: by the numbering plans of libphonenumber, by their form where no plan knows them, and as they are
 * spoken, digit by digit. Whether one is a fax number is decided by the words before it (label-codes.ts).
 */
export const findPhones = (text: string): Finding[] => {
  const planned = /\d(?:\D{0,3}\d){6}/.test(text)
    ? homes.flatMap((defaultCountry) =>
        findPhoneNumbersInText(text, { defaultCountry, extended: false }, numberingPlans).map(
          ({ startsAt, endsAt }): Finding => ({
            start: startsAt,
            end: endsAt,
            kind: 'phone',
          }),
        ),
      )
    : [];
  return [
    ...planned.filter(({ start, end }) => !/^\d+$/.test(text.slice(start, end)) || end - start >= 10),
    ...written.flatMap((pattern) => matches(text, pattern, 'phone')),
    ...findSpokenNumbers(text, 7).map((finding): Finding => ({ ...finding, kind: 'phone' })),
  ];
};
