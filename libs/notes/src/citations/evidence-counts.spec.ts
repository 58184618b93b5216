import { evidenceCounts } from './evidence-counts.js';
import { readSection } from './read-section.js';
import { evidence } from './testing/small-evidence.js';

it('counts sentences and quotations by what they rest on', () => {
  const said = readSection('Said “Fine” [2]. Said “Great” [2]. Wept.', evidence);
  const plan = readSection('Meet again.', evidence, 'judgement');
  expect(evidenceCounts([said, plan])).toEqual({
    sentences: 4,
    supported: 1,
    unsupported: 2,
    quotes: 2,
    quotesNotFound: 1,
  });
  expect(evidenceCounts([])).toEqual({ sentences: 0, supported: 0, unsupported: 0, quotes: 0, quotesNotFound: 0 });
});
