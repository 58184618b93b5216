import {
  chooseIcc,
  kooLi2016,
  krippendorff2004,
  landisKoch1977,
  verdictOf,
  verdictOfInterval,
  type RatingDesign,
} from './index.js';

const training: RatingDesign = {
  raters: 'same for all targets',
  generalize: 'to other raters',
  use: 'scores as they are',
  unit: 'single rating',
};

describe('which intraclass correlation fits a design', () => {
  it.each([
    ['training', training, 'ICC(2,1)', 'two-way random'],
    ['means of all raters', { ...training, unit: 'mean of ratings' }, 'ICC(2,k)', 'two-way random'],
    ['own raters per target', { ...training, raters: 'different for each target' }, 'ICC(1,1)', 'one-way random'],
    ['these raters, scores used', { ...training, generalize: 'to these raters only' }, 'ICC(2,1)', 'two-way mixed'],
    [
      'these raters, order used',
      { ...training, generalize: 'to these raters only', use: 'order and distances only' },
      'ICC(3,1)',
      'two-way mixed',
    ],
  ] as const)('%s', (_name, design, form, model) => {
    const choice = chooseIcc(design);
    expect([choice.shroutFleiss, choice.model, choice.estimation]).toEqual([form, model, 'mean squares']);
  });

  it('explains every answer that decided, and what the number does not say', () => {
    const choice = chooseIcc({ ...training, generalize: 'to these raters only', unit: 'mean of ratings' });
    expect(choice.reasons).toHaveLength(3);
    expect(choice.reasons.join(' ')).toMatch(/same raters.*level is still error.*mean over raters/s);
    expect(choice.cautions.join(' ')).toMatch(/nothing about any other rater/);
  });

  it('asks for components when ratings are missing', () => {
    const choice = chooseIcc({ ...training, missing: 0.6 });
    expect(choice.estimation).toBe('REML components');
    expect(choice.reasons.at(-1)).toMatch(/missing/);
    expect(choice.cautions.join(' ')).toMatch(/More than half/);
  });
});

describe('words for ranges', () => {
  it.each([
    [0.49, 'poor'],
    [0.5, 'moderate'],
    [0.74, 'moderate'],
    [0.75, 'good'],
    [0.9, 'excellent'],
    [-0.2, 'poor'],
  ])('Koo and Li: %d is %s', (value, verdict) => {
    expect(verdictOf(value, kooLi2016)).toBe(verdict);
  });

  it('are applied to the interval', () => {
    expect(verdictOfInterval({ lower: 0.019, upper: 0.761, confidence: 0.95 }, kooLi2016)).toBe('poor to good');
    expect(verdictOfInterval({ lower: 0.91, upper: 0.97, confidence: 0.95 }, kooLi2016)).toBe('excellent');
  });

  it('always name who proposed them', () => {
    for (const bands of [kooLi2016, landisKoch1977, krippendorff2004]) {
      expect(bands.source).toMatch(/\(\d{4}\)/);
      const froms = bands.bands.map(({ from }) => from);
      expect(froms).toEqual([...froms].sort((a, b) => a - b));
    }
    expect(verdictOf(0.61, landisKoch1977)).toBe('substantial');
    expect(verdictOf(0.7, krippendorff2004)).toBe('tentative conclusions only');
  });
});
