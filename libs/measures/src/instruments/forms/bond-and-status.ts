/*
 * Therapeutic Bond Scales (Saunders, Howard & Orlinsky 1989, Psychol Assess 1:323-330) and Psychotherapy Status
 * Report (Stanton et al. 1984; Frank & Gunderson 1990). Licence: unknown. No item wording and no key here.
 */
import { type Instrument } from '../instrument.js';
import { defaultMissingRule } from '../missing-rules.js';
import { undeterminedRange } from '../response-scales.js';

export const therapeuticBondScales: Instrument = {
  id: 'tbs',
  family: 'tbs',
  version: '1',
  name: 'Therapeutic Bond Scales',
  abbreviation: 'TBS',
  year: 1989,
  citation:
    'Saunders, S. M., Howard, K. I., & Orlinsky, D. E. (1989). The Therapeutic Bond Scales: psychometric ' +
    'characteristics and relationship to treatment effectiveness. Psychol Assess, 1, 323-330.',
  domain: 'alliance',
  perspective: 'client',
  keyState: 'site',
  timeFrame: 'session',
  scale: undeterminedRange,
  items: [],
  reversed: [],
  scales: [],
  scaleNames: [
    { id: 'wa', name: 'Working Alliance' },
    { id: 'er', name: 'Empathic Resonance' },
    { id: 'ma', name: 'Mutual Affirmation' },
    { id: 'gb', name: 'Global Bond (of the three)' },
  ],
  missing: defaultMissingRule,
  higherIsBetter: null,
  licence: 'Article APA 1989; items from the Therapy Session Report (Orlinsky & Howard); permission unknown.',
  sources: ['Saunders, Howard & Orlinsky (1989) Psychol Assess 1:323-330 (abstract, several copies)'],
  notes:
    'The global bond relates to outcome both linearly and curvilinearly: a very high early bond is not best, so higher ' +
    'is not simply better. Number of items, range and key were not seen.',
};

export const psychotherapyStatusReport: Instrument = {
  id: 'psr',
  family: 'psr',
  version: '1',
  name: 'Psychotherapy Status Report',
  abbreviation: 'PSR',
  year: 1984,
  citation:
    'Stanton, A. H., Gunderson, J. G., Knapp, P. H., et al. (1984). Schizophr Bull, 10, 520-563; as an alliance measure ' +
    'in Frank, A. F., & Gunderson, J. G. (1990). Arch Gen Psychiatry, 47, 228-236.',
  domain: 'alliance',
  perspective: 'therapist',
  keyState: 'site',
  timeFrame: 'periodic status report, not a session',
  scale: undeterminedRange,
  items: [],
  reversed: [],
  scales: [],
  scaleNames: [{ id: 'active_engagement', name: 'Active Engagement (alliance scale)' }],
  missing: defaultMissingRule,
  higherIsBetter: null,
  licence: 'Unknown.',
  sources: [
    'Frank & Gunderson (1990) Arch Gen Psychiatry 47:228-236 (abstract)',
    'Stanton et al. (1984) Schizophr Bull 10:520-563',
  ],
  notes: 'Nothing about items, range or key could be verified: enter them from your manual.',
};
