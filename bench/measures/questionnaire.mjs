/** Items of the benchmark's questionnaire that are worded the other way. */
export const reversed = [2, 4, 7, 9, 12, 14, 16, 19, 22, 24, 27, 30, 33, 35];

const subscale = (first) => Array.from({ length: 12 }, (_, k) => first + 3 * k);

/** 36 items, answers 1 to 5, three subscales of 12; a subscale needs 10 answers. No real form. */
export const questionnaire = {
  id: 'benchmark-36',
  family: 'benchmark-36',
  version: '1',
  name: 'Benchmark questionnaire',
  abbreviation: 'BQ',
  year: null,
  citation: 'none',
  domain: 'alliance',
  perspective: 'client',
  keyState: 'demonstration',
  timeFrame: 'none',
  scale: { min: 1, max: 5, kind: 'integer', anchors: [] },
  items: Array.from({ length: 36 }, (_, k) => ({ number: k + 1, cue: `item ${k + 1}` })),
  reversed,
  scales: ['a', 'b', 'c'].map((id, k) => ({ id, name: id, items: subscale(k + 1), aggregate: 'mean' })),
  missing: { minimumAnswered: 10 / 12, source: 'benchmark' },
  higherIsBetter: true,
  licence: 'none',
  sources: [],
  notes: 'Made for timing.',
};
