import type { Speaker } from './turn.js';

/** Words in the name of a voice that say who it is; `other` is looked for first ("the client's mother"). */
const words: readonly (readonly [Speaker, RegExp])[] = [
  ['unknown', /^unknown\b/],
  ['other', /^other\b/],
  ['therapist', /^therapist \(/],
  ['client', /^client \(/],
  [
    'other',
    /\b(?:interpreter|translator|observer|supervisor|mother|father|mom|mum|dad|parent|partner|wife|husband|spouse|sister|brother|guardian|caregiver|carer)\b/,
  ],
  [
    'therapist',
    /\b(?:therapist|psychotherapist|counsell?or|psychologist|psychiatrist|psychoanalyst|analyst|clinician|practitioner|social worker|doctor|interviewer|provider)\b/,
  ],
  ['client', /\b(?:client|patient|interviewee|service user|supervisee)\b/],
];

/** Abbreviations and titles: a whole name, or a title before one, or a degree after it. */
const abbreviations: readonly (readonly [Speaker, RegExp])[] = [
  ['therapist', /^(?:t|th|ther|therap|psych|couns|dr|doc)\.? ?\d{0,4}$/],
  ['client', /^(?:c|cl|p|pt|pat)\.? ?\d{0,4}$/],
  ['therapist', /^(?:dr|prof)\b\.?\s/],
  ['therapist', /[\s,](?:ph\.?d|psy\.?d|m\.?d|lcsw|lmft|lpc|lpcc|lmhc|licsw)\.?$/],
];

const firstOf = (name: string, table: readonly (readonly [Speaker, RegExp])[]): Speaker | null =>
  table.find(([, pattern]) => pattern.test(name))?.[0] ?? null;

/**
 * Who a voice is by a full word in its name ("Therapist 1", "Patient's mother"); null where none says so. A name that
 * says *unknown* is `unknown` for certain, which is not the same as null.
 */
export const roleWordIn = (name: string): Speaker | null => firstOf(name.trim().toLowerCase(), words);

/** Who a voice is by its name, abbreviations and titles included ("T", "Pt.", "Dr. Lee"); null where nothing says so. */
export const roleOfName = (name: string): Speaker | null =>
  roleWordIn(name) ?? firstOf(name.trim().toLowerCase(), abbreviations);
