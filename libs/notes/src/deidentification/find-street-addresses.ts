import type { Finding } from './identifier.js';
import { matches } from './matches.js';
import { numberWord, ordinalDay } from './number-words.js';

const streetSure = '(?:street|avenue|boulevard|blvd|crescent|parkway|highway|terrace|turnpike|expressway)';
const streetCapital =
  '(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Close|Crescent|Terrace|Square|Highway|Hwy|Parkway|Pkwy|Circle|Trail|Row|Walk|Mews|Gardens|Grove|Alley|Loop|Plaza|Turnpike)';
const capital = "(?:[\\p{Lu}][\\p{L}'’-]*|\\d{1,3}(?:st|nd|rd|th))\\.?";
const lower = "[\\p{Ll}][\\p{L}'’-]{2,}";
const direction = '(?:(?:North|South|East|West|N|S|E|W|NE|NW|SE|SW)\\.? )?';
const unit = '(?:,? (?:apt|apartment|unit|suite|ste|flat|room|rm|#)\\.? ?#?[\\p{L}\\d-]{1,5})?';
const stop =
  '(?!the|my|our|your|his|her|their|this|that|across|down|up|main|same|whole|next|other|one|high|city|side|busy|quiet|wall|and)';
const states =
  'AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY';

const patterns: readonly RegExp[] = [
  // 42 Maple Street, Apt 3
  new RegExp(`(?<![\\w$£€.])\\d{1,5}[a-z]? ${direction}(?:${capital} ){1,3}${streetCapital}\\b\\.?${unit}`, 'gu'),
  // Maple Street, Fifth Avenue
  new RegExp(
    `(?<![\\p{L}'’])${direction}(?:(?!(?:The|My|Our|This|That|His|Her|No|One|Dr|Mr|Mrs|Ms|I)\\b)${capital} ){1,2}(?:Street|St(?=[,.;!?]|$)|Avenue|Ave|Road|Rd|Lane|Drive|Court|Boulevard|Blvd|Crescent|Terrace|Square|Highway|Parkway|Mews)(?![\\p{L}])`,
    'gum',
  ),
  // forty-two maple street, 42 maple road
  new RegExp(
    `\\b(?:\\d{1,5}|${numberWord}(?:[ -]${numberWord}){0,3}) (?:${lower} ){1,2}(?:${streetSure}|road|lane|drive|court|close|way|place)\\b(?: (?:apartment|flat|unit) (?:\\d+|${numberWord}) ?[a-z]?\\b)?`,
    'giu',
  ),
  // on maple street, fifth avenue
  new RegExp(
    `\\b(?:on|at|off|near|from|to|down|live[sd]?|of|corner of|and) (?<id>${stop}(?:${lower} |${ordinalDay} )${streetSure})\\b`,
    'dgu',
  ),
  new RegExp(
    `\\b(?:live[sd]?|living|house|place|moved|address|apartment|flat)(?: is)? (?:on|at|off|near|to|in) (?<id>${stop}${lower} (?:road|lane|drive|court|close|way))\\b`,
    'dgu',
  ),
  new RegExp(
    `\\b(?:highway|hwy|interstate|route|freeway)[ -](?:\\d{1,4}|${numberWord}(?:[ -]${numberWord}){0,2})\\b`,
    'gi',
  ),
  /\bP\.? ?O\.? ?Box \d+\b/gi,
  new RegExp(`\\bp\\.? ?o\\.? box (?:${numberWord}[ -]?)+`, 'gi'),
  // Flat 4B, apartment 12
  /\b(?:apt|apartment|flat|unit|suite)\.? #?\d{1,4}[a-z]?\b/gi,
  new RegExp(
    `\\b(?:apartment|flat|unit|suite) ${numberWord}(?: [a-z]\\b)?(?! (?:bed|bedroom|months?|years?|people|of))`,
    'gi',
  ),
  // Postcodes of Britain and Canada; ZIP codes after a state, with four more digits, or named as such
  /(?<!\w)[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?!\w)/g,
  /(?<!\w)[A-Z]\d[A-Z] ?\d[A-Z]\d(?!\w)/g,
  new RegExp(`(?<!\\w)(?:${states})\\.?,? (?<id>\\d{5}(?:-\\d{4})?)(?!\\d)`, 'dg'),
  /(?<![\d-])\d{5}-\d{4}(?![\d-])/g,
  new RegExp(
    `\\b(?:zip|zip ?code|postal code|postcode)(?: is|'s|’s|:| was| to|,)*,? (?<id>\\d{5}(?:-\\d{4})?|${numberWord}(?:[ ,-]+${numberWord}){2,6}|[A-Z]{1,2}\\d[\\dA-Z]*)\\b`,
    'dgi',
  ),
];

/**
 * Parts of postal addresses: house numbers with streets, streets, flats, boxes, postcodes and ZIP codes (all digits;
 * the rule would allow the first three of large areas).
 *
 * Source: 45 CFR 164.514(b)(2)(i)(B).
 */
export const findStreetAddresses = (text: string): Finding[] =>
  patterns.flatMap((pattern) => matches(text, pattern, 'place'));
