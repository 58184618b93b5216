import type { InstrumentDetail } from '@attune/contracts';
import { post } from './calls.js';
import type { Member } from './clinic.js';

/** A definition file for a form of a site's own: items 1 to n on one mean scale from 1 to 5. */
export const definition = (id: string, items: number, more: object = {}): object => ({
  id,
  family: id.replace(/-[a-z]$/, ''),
  name: `Form ${id}`,
  abbreviation: id.toUpperCase(),
  perspective: 'client',
  citation: 'A form made for the tests of this project',
  licence: 'Apache-2.0',
  sources: ['The tests of this project'],
  scale: { min: 1, max: 5 },
  items: Array.from({ length: items }, (_, index) => ({ number: index + 1, cue: `topic ${index + 1}` })),
  scales: [
    { id: 'total', name: 'Total', items: Array.from({ length: items }, (_, index) => index + 1), aggregate: 'mean' },
  ],
  ...more,
});

/** One item that takes any number from 1 to 5: its answer is the score, so that a series can be told exactly. */
export const slider = (id: string, sem: number | null = 0.209, more: object = {}): object =>
  definition(id, 1, {
    scale: { min: 1, max: 5, kind: 'vas' },
    measurementErrors: sem === null ? [] : [{ scale: 'total', value: sem, source: 'Chosen for the tests' }],
    ...more,
  });

export const addForm = (by: Member, form: object): Promise<InstrumentDetail> =>
  post<InstrumentDetail>(by.agent, '/instruments', { definition: form });
