import type { Finding } from './identifier.js';
import { matches } from './matches.js';
import { numberWord, ordinalDay, yearWords } from './number-words.js';

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\\.|\\b))';
const sureMonth =
  '(?:January|February|April|June|July|August|September|October|November|December|january|february|april|june|july|august|september|october|november|december|JANUARY|FEBRUARY|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)';
const year = `(?:(?:19|20)\\d\\d|['’]\\d\\d|${yearWords})`;
const dayDigits = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weds|tues|thurs)';
const dateLead =
  '(?:on|in|since|until|till|by|before|after|from|through|last|next|this|every|early|late|mid|of|born|during|around|end of|beginning of|middle of)';

const holidays = [
  'christmas(?: eve| day)?',
  'thanksgiving(?: day)?',
  'easter(?: sunday| monday)?',
  "hallowe[’']?en",
  "new years?[’']?s?(?: eve| day)",
  "valentine[’']?s?(?: day)?",
  '(?:4th|fourth) of july',
  'independence day',
  'labou?r day',
  'memorial day',
  'veterans day',
  "(?:mother|father)[’']?s[’']? day",
  "st\\.? patrick[’']?s day",
  'passover',
  'ramadan',
  'eid(?: al-(?:fitr|adha))?',
  'diwali',
  'hanukkah',
  'yom kippur',
  'rosh hashanah?',
  'boxing day',
  'good friday',
  'ash wednesday',
  'juneteenth',
  'martin luther king day',
  'mlk day',
  'bonfire night',
].join('|');

const patterns: readonly RegExp[] = [
  // 2024-03-09, 2024-03-09T10:00
  /(?<!\d)(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d)?Z?)?(?!\d)/g,
  // 3/9/1985, 09.03.85
  /(?<![\d./-])(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20)?\d\d)(?!\d)/g,
  // on 3/9
  /\b(?:on|born|since|until|till|by|dob|birthday|dated?|from|before|after)(?: is| was|:)? (?<id>(?:0?[1-9]|1[0-2])\/(?:[12]\d|3[01]|0?[1-9])|(?:[12]\d|3[01]|0?[1-9])\/(?:0?[1-9]|1[0-2]))(?![\d/])/dgi,
  // 03/1985
  /(?<![\d/])(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/])/g,
  // the third of May, 3 May 1985, Monday the 3rd of May
  new RegExp(
    `\\b(?:${weekday},? )?(?:the )?(?:${dayDigits}|${ordinalDay})(?: day)?(?:,? of)?,? ${month}(?![a-z])(?:,? (?:of )?${year})?`,
    'gi',
  ),
  // May 3rd, 1985; March the fifteenth; june twelve
  new RegExp(
    `\\b(?:${weekday},? )?${month} (?:the )?(?:${dayDigits}(?![\\d:%]| ?[ap]m)|${ordinalDay})\\b(?:,? (?:of )?${year})?`,
    'gi',
  ),
  new RegExp(
    `\\b(?:${weekday},? )?${sureMonth} ${numberWord}(?! (?:years?|days?|weeks?|months?|of|people|hundred))\\b(?:,? ${year})?`,
    'g',
  ),
  // May 1985, May of 1985
  new RegExp(`\\b${month},?(?: of)? ${year}\\b`, 'gi'),
  // January
  new RegExp(`\\b${sureMonth}\\b`, 'g'),
  // last May, in march, every May; "in may be" is no month
  new RegExp(
    `\\b${dateLead} (?:(?:early|late|mid)[ -])?(?<id>May|March|may|march)(?![\\p{L}'’-])(?! (?:be|have|not|well|i|you|he|she|it|they|we)\\b)`,
    'gdu',
  ),
  new RegExp(`(?<=[\\p{Ll},] )(?<id>May|March)(?![\\p{L}'’-])(?! \\p{Lu})`, 'gdu'),
  new RegExp(`\\b(?<id>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?)(?= (?:\\d|of\\b))`, 'gd'),
  new RegExp(`\\b${weekday}\\b`, 'gi'),
  new RegExp(`\\b(?:${holidays})\\b`, 'gi'),
  // on the 14th, by the fifteenth
  /\b(?:on|by|until|till|since|before|after|from) the (?<id>(?:[12]?\d|3[01])(?:st|nd|rd|th))(?! (?:floor|grade|time|street|avenue|century|birthday|anniversary|step|session|edition|place))\b/dgi,
  new RegExp(
    `\\b(?:on|by|until|till|since) the (?<id>${ordinalDay})(?=[.,;?!]|$| (?:and|of|this|last|next)\\b)`,
    'dgim',
  ),
  // born three fourteen eighty-five
  new RegExp(
    `\\b(?:born(?: on)?|birthday|birth ?date|date of birth|d\\.?o\\.?b\\.?)(?: is|'s|’s|:| was|,)*(?:\\s[^\\d]{0,3})? ?(?<id>${numberWord}(?:[ ,/-]+${numberWord}){1,5})\\b`,
    'dgi',
  ),
];

/**
 * Parts of dates. Every element but the year identifies by the rule, so weekdays and named holidays count too; a year
 * alone stays. "May" and "March" count only where a date is meant.
 *
 * Source: 45 CFR 164.514(b)(2)(i)(C). That weekdays count follows the guidance of the Department of Health and Human
 * Services: "any other information that is more specific than the year".
 */
export const findDates = (text: string): Finding[] => patterns.flatMap((pattern) => matches(text, pattern, 'date'));
