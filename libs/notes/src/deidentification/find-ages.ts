import type { Finding } from './identifier.js';
import { matches } from './matches.js';
import { unitWord } from './number-words.js';

const overEightyNine = `(?:9\\d|1[0-2]\\d|ninety(?:[ -]${unitWord})?|(?:a|one) hundred(?:(?: and)? (?:${unitWord}|ten|eleven|twelve))?)`;
const notAnAge =
  '(?! ?(?:%|percent|per ?cent|minutes?|mins?|days?|weeks?|months?|hours?|pounds?|lbs?|kilos?|kg|degrees|miles?|dollars?|bucks|mg|times|sure|thousand|million|of\\b|things|people|calories|seconds))';

const patterns: readonly RegExp[] = [
  new RegExp(`\\b(?<id>${overEightyNine})[ -]years?[ -]old\\b`, 'dgi'),
  new RegExp(`\\b(?<id>${overEightyNine}) ?(?:y/?o|yrs?)\\b`, 'dgi'),
  new RegExp(
    `(?:\\b(?:i am|is|was|are|were|turned|turning|turns|turn|aged?|age of|be|became|now|age:|almost|nearly|lived to)|\\b(?:i|he|she|they|who|[\\p{L}]+)['’](?:m|s|re|ll be)) (?:about |already |now |just |only |over )?(?<id>${overEightyNine})\\b${notAnAge}`,
    'dgiu',
  ),
  new RegExp(
    `\\b(?:man|woman|lady|gentleman|person|age|one|mother|father|grandmother|grandfather) of (?<id>${overEightyNine})\\b${notAnAge}`,
    'dgi',
  ),
  /\bin (?:his|her|my|their|the) (?:early |mid-? ?|late )?(?<id>nineties|90['’]?s)\b/dgi,
  /\b(?<id>nonagenarian|centenarian)\b/dgi,
];

/**
 * Ages over 89, in digits and in words, where an age is meant: "ninety-three years old", "I am 93", but not "90 %".
 *
 * Source: 45 CFR 164.514(b)(2)(i)(C).
 */
export const findAges = (text: string): Finding[] => patterns.flatMap((pattern) => matches(text, pattern, 'age'));
