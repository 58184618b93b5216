import { pointsFrom, integerScale } from '../response-scales.js';
import { type Anchoring } from '../instrument.js';

/*
 * What all forms of the Working Alliance Inventory share: rights, response scales and the two anchorings of the
 * observer forms. Item wording is not shipped; cues are topics in our own words.
 */

export const waiLicence =
  'Copyright A. O. Horvath; permissions are handled by the Society for Psychotherapy Research (SPR). No fee is ' +
  'reported, but permission must be requested. Item wording is not shipped: add it as a wording pack.';

const frequencyMeanings = [
  'at no time',
  'seldom',
  'now and then',
  'at times',
  'frequently',
  'very frequently',
  'all the time',
];

const evidenceMeanings = [
  'very strong counter-evidence',
  'considerable counter-evidence',
  'some counter-evidence',
  'no or balanced evidence',
  'some evidence',
  'considerable evidence',
  'very strong evidence',
];

/** Seven points of frequency: WAI-36 and WAI-S. */
export const frequency7 = integerScale(1, 7, frequencyMeanings);

/** Seven points of evidence, 4 as the starting point: Darchuk et al. (2000) for the observer forms. */
export const evidence7 = integerScale(1, 7, evidenceMeanings);

/** Five points of frequency: WAI-SR and the brief forms taken from it. */
export const frequency5 = integerScale(1, 5, [
  'rarely or never',
  'at times',
  'fairly frequently',
  'very frequently',
  'all the time',
]);

export const frequencyAnchoring: Anchoring = {
  id: 'frequency',
  name: 'Frequency labels; raters start from a good alliance',
  anchors: pointsFrom(1, frequencyMeanings),
};

export const evidenceAnchoring: Anchoring = {
  id: 'evidence',
  name: 'Evidence labels; raters start from 4 (Darchuk et al. 2000)',
  anchors: pointsFrom(1, evidenceMeanings),
};
