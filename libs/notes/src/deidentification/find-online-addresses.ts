import type { Finding } from './identifier.js';
import { matches } from './matches.js';
import { numberWord } from './number-words.js';

const topLevel =
  '(?:com|org|net|edu|gov|mil|info|io|co|uk|us|ca|au|ie|nz|de|fr|me|app|health|biz|ai|dev|tv|blog|site|online)';
const topLevelSpoken = '(?:com|org|net|edu|gov|info|io|co(?: dot)? uk|co|uk|ca|ie|me|ac(?: dot)? uk|app|health)';
const spokenPart = "[\\p{L}\\p{N}'’-]+";
const joint = '(?: dot | underscore | dash | hyphen | point |\\.|_)';

/** E-mail addresses, written and spoken: "j dot smith at gmail dot com". */
export const findEmails = (text: string): Finding[] => [
  ...matches(text, /[\p{L}\p{N}_.+%'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu, 'email'),
  ...matches(
    text,
    new RegExp(
      `\\be-?mail(?: address)?(?: of mine)?(?: is|'s|’s|:| would be| was|,)?(?: it's| it is)?,? (?<id>(?:${spokenPart}${joint}|${spokenPart} ){0,6}?${spokenPart} at ${spokenPart}(?: ${spokenPart})? dot ${topLevelSpoken})\\b`,
      'giud',
    ),
    'email',
  ),
  ...matches(
    text,
    new RegExp(
      `(?<!\\p{L})(?<id>(?!(?:look|looking|is|am|was|be|me|you|it|here|there|available|online|found|up|out|go|find|check|and|or|on|that|this) at )${spokenPart}(?:${joint}${spokenPart})*(?: ${numberWord}){0,4} at ${spokenPart}(?:[ -]?${spokenPart})? ?(?: dot |\\.)${topLevelSpoken})\\b`,
      'giud',
    ),
    'email',
  ),
];

/** Web addresses, written with or without a scheme, and spoken: "w w w dot smith counselling dot com slash anna". */
export const findUrls = (text: string): Finding[] => [
  ...matches(text, /\b(?:https?|ftp):\/\/[^\s<>"”’]+[^\s<>"”’.,;:!?)\]]/giu, 'url'),
  ...matches(
    text,
    new RegExp(
      `(?<![\\p{L}\\p{N}@._-])(?<id>(?:www\\.)?(?:[\\p{L}\\p{N}-]+\\.)+${topLevel}(?:/[^\\s<>"”,;]*[^\\s<>"”.,;:!?)])?)(?![\\p{L}\\p{N}@])`,
      'giud',
    ),
    'url',
  ),
  ...matches(
    text,
    new RegExp(
      `\\b(?<id>(?:(?:w w w|www|double u double u double u|triple w) dot )(?:${spokenPart} ){0,3}?${spokenPart} dot ${topLevelSpoken}(?: (?:forward )?slash ${spokenPart}(?: (?:dot|dash|underscore|slash) ${spokenPart})*)*)\\b`,
      'giud',
    ),
    'url',
  ),
  ...matches(
    text,
    new RegExp(
      `\\b(?:go(?:es)? to|visit|website(?: is)?|web ?site called|site(?: is)?|blog(?: is)?|page(?: is)?|check out|look at|called|url(?: is)?|it's on|it's at) (?<id>(?:(?!the |my |our )${spokenPart} ){1,4}dot ${topLevelSpoken})\\b`,
      'giud',
    ),
    'url',
  ),
  ...matches(
    text,
    new RegExp(
      `\\b(?<id>${spokenPart}(?: (?:dot|dash) ${spokenPart})* dot ${topLevelSpoken}(?: (?:forward )?slash ${spokenPart}(?: (?:dot|dash|underscore|slash) ${spokenPart})*)*)\\b`,
      'giud',
    ),
    'url',
  ),
];

/** IP addresses (both versions), written and spoken, and hardware addresses of network devices. */
export const findNetworkAddresses = (text: string): Finding[] => [
  ...matches(text, /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2}|:\d{2,5})?(?![\d.]*\d)/g, 'ip'),
  ...matches(
    text,
    /(?<![\w:])(?:[0-9a-f]{1,4}:){2,7}(?:[0-9a-f]{0,4}|:[0-9a-f]{1,4})(?::[0-9a-f]{1,4})*(?![\w:])/gi,
    'ip',
  ).filter(({ start, end }) => /[a-f]|::|(?:.*:){4}/i.test(text.slice(start, end))),
  ...matches(text, /(?<![\w:])[0-9a-f]{0,4}::(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4}(?![\w:])/gi, 'ip'),
  ...matches(
    text,
    new RegExp(
      `\\b(?:(?:one |two )?(?:hundred(?: and)? )?${numberWord}(?: ${numberWord}){0,2}|\\d{1,3})(?: (?:dot|point) (?:(?:one |two )?(?:hundred(?: and)? )?${numberWord}(?: ${numberWord}){0,2}|\\d{1,3})){3}\\b`,
      'gi',
    ),
    'ip',
  ),
  ...matches(text, /(?<![\w:-])(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}(?![\w:-])/gi, 'device'),
];
