import type { IdentifierKind } from './identifier.js';
import { surrogateGivenNames, surrogateSurnames, surrogateTowns } from './surrogate-names.js';

export type SurrogatePool = 'given' | 'family' | 'town' | IdentifierKind;

/** Words for the kinds whose surrogates are numbered: "Date-1", "Phone-2". */
const codeWords: Record<IdentifierKind, string> = {
  name: 'Person',
  place: 'Address',
  organization: 'Organization',
  date: 'Date',
  age: 'Age',
  phone: 'Phone',
  fax: 'Fax',
  email: 'Email',
  ssn: 'Socialnumber',
  'medical-record': 'Recordnumber',
  'health-plan': 'Plannumber',
  account: 'Accountnumber',
  licence: 'Licencenumber',
  vehicle: 'Vehiclenumber',
  device: 'Devicenumber',
  url: 'Webaddress',
  ip: 'Networkaddress',
  biometric: 'Biometric',
  photo: 'Photo',
  other: 'Code',
};

const pools: Partial<Record<SurrogatePool, readonly string[]>> = {
  given: surrogateGivenNames,
  family: surrogateSurnames,
  town: surrogateTowns,
};

/** Letters alike for comparison: lower case, and one kind of hyphen. */
export const alike = (text: string): string => text.toLowerCase().replace(/[‐‑‒–]/g, '-');

/**
 * Hands out surrogates: readable words without brackets, each once, none of them anywhere in the texts.
 *
 * @param texts all that will be sent
 * @param random chooses where in the lists of names to begin; without it at the start
 */
export class Surrogates {
  private readonly present: string;
  private readonly used = new Set<string>();
  private readonly offset: number;
  private readonly counters = new Map<SurrogatePool, number>();

  constructor(texts: readonly string[], random?: () => number) {
    this.present = alike(texts.join('\n'));
    this.offset = random ? Math.floor(random() * 1000) : 0;
  }

  next(pool: SurrogatePool, kind: IdentifierKind): string {
    const names = pools[pool] ?? [];
    let count = this.counters.get(pool) ?? 0;
    for (;;) {
      count += 1;
      const name = count <= names.length ? names[(count - 1 + this.offset) % names.length] : undefined;
      const candidate = name ?? `${codeWords[kind]}-${count - names.length}`;
      const form = alike(candidate);
      if (this.used.has(form) || this.present.includes(form)) continue;
      this.used.add(form);
      this.counters.set(pool, count);
      return candidate;
    }
  }
}
