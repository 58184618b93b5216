import type { IdentifierKind } from './identifier.js';

/** Words that say what the number or code after them is. */
const labels: readonly (readonly [IdentifierKind, string])[] = [
  ['fax', 'fax(?:es|ed)?|facsimile'],
  [
    'ssn',
    'social(?: security)?(?: number| no\\.?)?|ssn|s\\.s\\.n\\.?|national insurance|ni number|nino|tax ?payer id|itin',
  ],
  [
    'medical-record',
    'medical records?|m\\.?r\\.?n\\.?|chart(?: number)?|patient (?:id|number|no|file)|health records?|record (?:number|no)|hospital (?:number|no|id)|nhs(?: number)?|case file|clinic (?:number|id)|file number',
  ],
  [
    'health-plan',
    'members?(?:hip)?|policy|group (?:number|no|id)|insurance|insurer|medicaid|medicare|beneficiary|subscriber|health ?plan|plan (?:id|number|no)|blue cross|blue shield|aetna|cigna|kaiser|humana|united ?health(?:care)?|anthem|bupa|tricare|payer|coverage|enrollee|hmo|ppo',
  ],
  [
    'vehicle',
    'licen[sc]e plates?|number plates?|plates?|tags? number|v\\.?i\\.?n\\.?|vehicle|registration(?: number| plate)?|\\breg\\b|car|truck|van|honda|toyota|ford',
  ],
  [
    'licence',
    "licen[sc]e|licensure|driver['’]?s?|driving|passport|certificate|certification|certified|permit|badge|bar number|n\\.?p\\.?i\\.?|dea|green card|visa number|alien|diploma|registered nurse",
  ],
  [
    'account',
    'accounts?|acct\\.?|iban|sort code|routing|card(?: number)?|credit|debit|bank|checking|savings|venmo|paypal|loan|mortgage|customer|invoice|billing|pension|401k',
  ],
  [
    'device',
    'serial|device|imei|pacemaker|insulin pump|pump|implant(?:ed)?|udi|mac address|model|hearing aids?|cpap|monitor|fitbit|stimulator|defibrillator|prosthe(?:sis|tic)|wheelchair|iud|stent|machine',
  ],
  [
    'biometric',
    'finger ?prints?|thumb ?prints?|voice ?prints?|palm ?(?:prints?|scan)|retinal?|iris|biometrics?|face ?(?:id|print|scan)|facial recognition|dna|gait',
  ],
  ['photo', 'photos?|photographs?|pictures?|images?|selfies?|headshots?|mug ?shots?|snapshots?'],
  ['place', 'zip(?: ?code)?|postal code|postcode'],
  [
    'phone',
    "phones?|telephone|tel\\.?|cell(?:phone)?|mobile|landline|call(?:ed|ing)?|text(?:ed|ing)?|ring|rang|dial|voicemail|pager|whats ?app|reach (?:me|him|her|them)|number(?: is|['’]s)|hotline|beeper|extension|ext\\.?",
  ],
  [
    'other',
    "(?<!i[’']?m )\\bi\\.?d\\.?\\b(?! (?:like|love|rather|say|be|have))|code|pin|password|passcode|student|employee|staff|confirmation|reference|ref\\.?|ticket|order|tracking|docket|case|inmate|prisoner|booking|locker|combination|number|no\\.|military|service number|study|participant|token|invite|client|tax|claim|account name|serials?|unique",
  ],
];

const pattern = new RegExp(
  labels
    .map(([kind, source], index) => `(?<k${index}_${kind.replace('-', '_')}>(?<![\\p{L}])(?:${source})(?![\\p{L}]))`)
    .join('|'),
  'giu',
);

export interface Label {
  readonly kind: IdentifierKind;
  /** Characters between the label and the code. */
  readonly distance: number;
  readonly words: string;
}

/** General words that a more telling label shortly before them explains: "my *account* number is …". */
const general = new Set<IdentifierKind>(['other', 'phone']);

/**
 * What the words before a code say that it is; undefined where they say nothing.
 *
 * @param before the text before the code; its last 90 characters are looked at
 * @example labelOf('My medical record number is ') // { kind: 'medical-record', distance: 4 }
 */
export const labelOf = (before: string): Label | undefined => {
  // A label before another number belongs to that one.
  const window = before.slice(-90).replace(/^.*\d/s, '');
  const found: Label[] = [];
  for (const match of window.matchAll(pattern)) {
    const group = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0];
    const kind = labels[Number(group?.slice(1, group.indexOf('_')))]?.[0];
    if (kind) found.push({ kind, distance: window.length - match.index - match[0].length, words: match[0] });
  }
  const nearest = found.at(-1);
  if (!nearest || !general.has(nearest.kind)) return nearest;
  const plain = /^(?:number|no)/i.test(nearest.words);
  const telling = found.findLast(({ kind, words }) => !general.has(kind) || (plain && !/^(?:number|no)/i.test(words)));
  return telling && telling.distance - nearest.distance < 32 ? { ...nearest, kind: telling.kind } : nearest;
};
