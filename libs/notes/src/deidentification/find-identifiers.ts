import { findAges } from './find-ages.js';
import { findCodes } from './find-codes.js';
import { findDates } from './find-dates.js';
import { findImagesAndHandles } from './find-images.js';
import { findKnown } from './find-known.js';
import { findNames } from './find-names.js';
import { findEmails, findNetworkAddresses, findUrls } from './find-online-addresses.js';
import { findPhones } from './find-phones.js';
import { findPlaces } from './find-places.js';
import { findStreetAddresses } from './find-street-addresses.js';
import type { Finding, KnownIdentifier } from './identifier.js';
import { labelOf } from './label-codes.js';
import { placeOf } from './span.js';
import { wordsIn } from './word.js';

/** What comes earlier wins where two overlap, unless the later one holds it entirely. */
const settle = (layers: readonly (readonly Finding[])[]): Finding[] => {
  const settled: Finding[] = [];
  for (const layer of layers) {
    const longestFirst = [...layer].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    for (const finding of longestFirst) {
      const overlapping = settled.filter(({ start, end }) => start < finding.end && finding.start < end);
      if (overlapping.length === 0) settled.push(finding);
      else {
        // Nothing that was found may show: the union is one identifier, of the kind that came first.
        const [first] = overlapping;
        if (!first) continue;
        for (const one of overlapping) settled.splice(settled.indexOf(one), 1);
        settled.push({
          kind: first.kind,
          start: Math.min(finding.start, ...overlapping.map(({ start }) => start)),
          end: Math.max(finding.end, ...overlapping.map(({ end }) => end)),
        });
      }
    }
  }
  return settled.sort((a, b) => a.start - b.start);
};

/** Phone-like numbers are what the words before them say ("fax", "account number"). */
const byLabel = (text: string, finding: Finding): Finding => {
  const label = labelOf(text.slice(Math.max(0, finding.start - 60), finding.start));
  return label && label.distance <= 30 && label.kind !== 'other' && label.kind !== 'place' && label.kind !== 'photo'
    ? { ...finding, kind: label.kind }
    : finding;
};

/**
 * Everything in a text that identifies, in order, none overlapping another.
 *
 * @example findIdentifiers('Call Dr. Okafor on 555-0199', []) // name 9–15, phone 19–27
 */
export const findIdentifiers = (text: string, known: readonly KnownIdentifier[]): Finding[] => {
  const online = [...findEmails(text), ...findUrls(text)];
  const patterned = [
    findKnown(text, known),
    online,
    findNetworkAddresses(text),
    findDates(text),
    findImagesAndHandles(text),
    findAges(text),
    findPhones(text).map((finding) => byLabel(text, finding)),
    findStreetAddresses(text),
    findCodes(text),
  ];
  const sofar = settle(patterned);
  const words = wordsIn(text);
  const taken = new Set<number>();
  let next = 0;
  words.forEach((word, index) => {
    while ((sofar[next]?.end ?? Infinity) <= word.start) next += 1;
    const finding = sofar[next];
    if (finding && finding.start < word.end) taken.add(index);
  });
  const places = findPlaces(words).filter(({ from, to }) => !taken.has(from) && !taken.has(to));
  for (const { from, to } of places) for (let index = from; index <= to; index += 1) taken.add(index);
  const names = findNames(words, taken, known);
  return settle([sofar, places.map((span) => placeOf(words, span)), names.map((span) => placeOf(words, span))]);
};
