/**
 * Kinds of identifiers. The eighteen of the Safe Harbor rule, 45 CFR 164.514(b)(2)(i), with two refinements: `age` is
 * part of its (C), and `organization` (employers, schools, hospitals) is apart from the names of (A) and places of (B).
 */
export const identifierKinds = [
  'name',
  'place',
  'organization',
  'date',
  'age',
  'phone',
  'fax',
  'email',
  'ssn',
  'medical-record',
  'health-plan',
  'account',
  'licence',
  'vehicle',
  'device',
  'url',
  'ip',
  'biometric',
  'photo',
  'other',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Where an identifier stands in a text: from `start` up to, not including, `end` (UTF-16 units). */
export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly kind: IdentifierKind;
}

/** Something that is known to identify, whatever it looks like: the client's name or code, the intern's name. */
export interface KnownIdentifier {
  readonly kind: IdentifierKind;
  readonly text: string;
}
