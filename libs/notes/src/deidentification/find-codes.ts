import { findSpokenNumbers } from './find-phones.js';
import type { Finding, IdentifierKind } from './identifier.js';
import { labelOf } from './label-codes.js';
import { matches } from './matches.js';
import { isCounting, spokenDigitCount, spokenDigits } from './number-words.js';

/** Digits with or without letters, in groups: 4821, AB-12345, 8f3a-22c1, QQ 12 34 56 C, 1234 5678 9012. */
const codes: readonly RegExp[] = [
  /(?<![\p{L}\p{N}@.$£€])#?(?=[\p{L}\p{N}._/-]*\d)[\p{L}\p{N}]+(?:[-_./:][\p{L}\p{N}]+)*(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}@.$£€])(?:[A-Z]{1,4}[ -]?)?\d{2,}[A-Z]{0,3}(?:[ -](?:\d{2,}|(?!I\b)[A-Z]{1,3}(?![\p{L}'’])|\d[A-Z]{1,3}))+(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])[A-Z]{1,5} ?\d{1,8} ?(?!I\b)[A-Z]{1,4}\d{0,4}(?![\p{L}\p{N}'’])/gu,
  /(?<![\p{L}\p{N}])[A-Z]{2,4} \d{3,}(?![\p{N}])/gu,
];

/** Letters and digits as they are spelled: "seven a b c one two three", "B as in boy four four". */
const alphabet =
  'alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu';
const sign = `(?:${spokenDigits}|${alphabet}|[a-z](?: as in \\p{L}+)?|\\d{1,4}|dash|hyphen)`;
const spelled = new RegExp(`(?<![\\p{L}'’])${sign}(?:(?:, |[ -])${sign}(?![\\p{L}'’])){2,}`, 'giu');

const quantity =
  /^ ?(?:%|percent|steps|dollars|pounds|people|bucks|quid|grand|euros|miles|calories|hours|words|followers|times|kids|students|a (?:year|month|week)|per|square|feet|minutes|seconds|years|days|milligrams|employees|words|points)\b/i;
const clinical =
  /^(?:PHQ|GAD|WAI|DSM|ICD|COVID|PCL|AUDIT|OQ|CORE|SRS|ORS|BDI|BAI|CPT|PM|K|B|H|T|Q|A|C|D|G|U|MP|F|IPT|PS|R|V|PG|NC|I|WD|Y2K|Web)[- ]?\d{1,2}(?:\.\d)?$/i;
const measured =
  /^[<>~]?\d+(?:[.,:]\d+)*(?:mg|mcg|ug|g|ml|l|kg|lbs?|oz|k|km|mph|cm|mm|m|ft|in|s|th|st|nd|rd|hrs?|h|min|mins|x|d|am|pm|yo|%|p|b|gb|mb)?$/i;
const spelledValue =
  /^(?:\d{1,2}:\d{1,2}:\d\d|\d+-\p{Ll}{3,}|\d{1,2}(?::\d\d)?-\d{1,2}(?::\d\d)?|\d{1,2}(?::\d\d)?(?:am|pm)?|(?:19|20)\d\d(?:s|-\d{2,4})?|\d{1,3}(?:,\d{3})+|\d{1,3}\/\d{1,3}|\d+\.\d+|\d{1,2}-\d{1,2})$/iu;

/** Without a label: long or mixed enough to be a code rather than an amount. */
const looksUnique = (code: string, after: string, before: string): boolean => {
  if (clinical.test(code) || spelledValue.test(code)) return false;
  const digits = code.match(/\d/g)?.length ?? 0;
  const letters = code.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) {
    if (digits >= 7) return !quantity.test(after);
    return (
      digits >= 5 &&
      !quantity.test(after) &&
      !/(?:[$£€]|\b(?:about|around|over|almost|nearly|make|making|earn|owe|owed|paid|cost|like)) ?$/i.test(before)
    );
  }
  if (measured.test(code)) return false;
  return digits >= 2 && code.length >= 5;
};

/** With a label close by: any number of three digits and more, or any mix; never an hour, an amount or a year. */
const looksLabelled = (code: string, after: string, kind: IdentifierKind, distance: number): boolean => {
  if (clinical.test(code) || quantity.test(after)) return false;
  const digits = code.match(/\d/g)?.length ?? 0;
  const letters = code.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 && (/^(?:19|20)\d\d$/.test(code) || spelledValue.test(code))) {
    return distance <= 6 && digits >= 4 && !/[,:/.]/.test(code) && /^ ?(?:[.,;!?)]|$)/.test(after) && kind !== 'phone';
  }
  if (letters > 0 && measured.test(code)) return false;
  return digits >= (letters > 0 ? 1 : distance <= 30 ? 3 : 4) && code.length >= 3;
};

/**
 * Numbers and codes of records, plans, accounts, licences, vehicles, devices and anything else unique, of the kind that
 * the words before them say, written and spelled aloud.
 *
 * Source: 45 CFR 164.514(b)(2)(i)(F)–(M), (P), (R).
 */
export const findCodes = (text: string): Finding[] => {
  const found: Finding[] = [];
  for (const pattern of codes) {
    for (const { start, end } of matches(text, pattern, 'other')) {
      const code = text.slice(start, end);
      const before = text.slice(Math.max(0, start - 90), start);
      const after = text.slice(end, end + 20);
      const label = labelOf(before);
      if (label && label.distance <= 45 && looksLabelled(code, after, label.kind, label.distance)) {
        found.push({ start, end, kind: label.kind });
      } else if (looksUnique(code, after, before)) {
        found.push({ start, end, kind: label?.kind ?? 'other' });
      }
    }
  }
  const spoken = matches(text, spelled, 'other').filter(({ start, end }) => {
    const run = text.slice(start, end);
    const letters = run.match(/(?<![\p{L}])\p{L}(?![\p{L}])/gu)?.length ?? 0;
    return spokenDigitCount(run) + (run.match(/\d/g)?.length ?? 0) + letters >= 3 && !isCounting(run);
  });
  for (const { start, end } of [...spoken, ...findSpokenNumbers(text, 4)]) {
    const label = labelOf(text.slice(Math.max(0, start - 90), start));
    if (label && label.distance <= 45 && !/^(?:zero|one|two|three)? ?$/i.test(text.slice(start, end))) {
      found.push({ start, end, kind: label.kind });
    }
  }
  return [...found, ...matches(text, /(?<!\d)\d{3}[- ]\d{2}[- ]\d{4}(?!\d)/g, 'ssn')];
};
