import { type InstrumentSummary } from '@attune/contracts';

/** What a person looks for in the catalogue; '' means "any". */
export interface CatalogueFilter {
  readonly words: string;
  readonly domain: string;
  readonly perspective: string;
}

export const everything: CatalogueFilter = { words: '', domain: '', perspective: '' };

/** The instruments that fit, forms in use first, then by name. All words looked for must occur. */
export function matchingInstruments(
  instruments: readonly InstrumentSummary[],
  filter: CatalogueFilter,
): InstrumentSummary[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  return instruments
    .filter(
      (one) =>
        (filter.domain === '' || one.domain === filter.domain) &&
        (filter.perspective === '' || one.perspective === filter.perspective) &&
        words.every((word) => searchable(one).includes(word)),
    )
    .sort((a, b) => b.administrations - a.administrations || a.name.localeCompare(b.name));
}

function searchable(one: InstrumentSummary): string {
  const scales = one.scales.map(({ name }) => name).join(' ');
  return `${one.id} ${one.name} ${one.abbreviation} ${one.perspective} ${one.citation} ${scales}`.toLowerCase();
}

/** The values of one field that occur, in alphabetical order: only what can be found is offered as a filter. */
export function occurring(instruments: readonly InstrumentSummary[], field: 'domain' | 'perspective'): string[] {
  return [...new Set(instruments.map((one) => one[field]))].sort();
}

const SHORT = 72;

/** The first clause of a licence (initials do not end it), for a list; the whole text is on the page of the instrument. */
export function shortLicence(licence: string): string {
  const clause = licence.split(/;|(?<=\p{L}{3})\.(?:\s|$)/u)[0]?.trim() ?? '';
  if (clause.length <= SHORT) return clause;
  const cut = clause.slice(0, SHORT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2))}…`;
}
