import { applySiteKey, findInstrument } from '../instruments/index.js';
import { checkResponses, score } from './index.js';

const form = (id: string) => findInstrument(id)!;
const all = (value: number | null, items: number) => Array<number | null>(items).fill(value);

function scored(id: string, responses: readonly (number | null)[], options = {}) {
  const result = score(form(id), responses, options);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const valuesOf = (id: string, responses: readonly (number | null)[], options = {}) =>
  Object.fromEntries(scored(id, responses, options).scores.map(({ scale, value }) => [scale, value]));

/** Answers of a respondent who ticks the best end of every item, so that reversed items are low. */
const ideal = (id: string) => {
  const { items, reversed, scale } = form(id);
  return items.map(({ number }) => (reversed.includes(number) ? scale.min : scale.max));
};

describe('published scoring of the verified forms', () => {
  // Same answer to every item: the sums follow from the published numbers of items and of reversed items per scale.
  it.each([
    ['wai-36-c', 7, { task: 7 * 7 + 5, bond: 9 * 7 + 3, goal: 6 * 7 + 6, total: 168 }],
    ['wai-36-t', 7, { task: 54, bond: 66, goal: 48, total: 168 }],
    ['wai-s-c', 7, { task: 28, bond: 28, goal: 16, total: 72 }],
    ['wai-o-s', 1, { task: 4, bond: 4, goal: 16, total: 24 }],
    ['wai-sr-c', 5, { task: 20, bond: 20, goal: 20, total: 60 }],
    ['arm-5-c', 7, { total: 29 / 5 }],
    ['haq-ii-p', 6, { total: 89 }],
    ['srs-3', 8.5, { total: 34 }],
    ['ors', 2.5, { total: 10 }],
    ['phq-9', 3, { total: 27 }],
    ['gad-7', 3, { total: 21 }],
    ['core-10', 4, { total: 32 }],
    ['core-om', 4, { wellbeing: 2, problems: 4, functioning: 24 / 12, risk: 4, nonrisk: 80 / 28, total: 104 / 34 }],
    ['who-5', 4, { total: 80 }],
    ['oq-45', 4, { symptom_distress: 88, interpersonal_relations: 28, social_role: 28, total: 144 }],
  ] as const)('%s with %d throughout', (id, answer, expected) => {
    expect(valuesOf(id, all(answer, form(id).items.length))).toEqual(expected);
  });

  it.each([
    ['wai-36-c', { task: 84, bond: 84, goal: 84, total: 252 }],
    ['wai-s-c', { task: 28, bond: 28, goal: 28, total: 84 }],
    ['wai-o-s', { task: 28, bond: 28, goal: 28, total: 84 }],
    ['wai-sr-c', { task: 20, bond: 20, goal: 20, total: 60 }],
    ['haq-ii-p', { total: 114 }],
    ['arm-5-c', { total: 7 }],
    ['oq-45', { symptom_distress: 100, interpersonal_relations: 44, social_role: 36, total: 180 }],
  ] as const)('%s reaches its published maximum when every oriented item does', (id, expected) => {
    expect(valuesOf(id, ideal(id))).toEqual(expected);
  });

  it('reproduces the published means of the TPOCS-A from its item means (3.39, brief form 2.74)', () => {
    // McLeod et al. (2021), table 2, PMC8440417: items 2, 5, 6 and 8 are tabled after reversal.
    const tabled = [1.23, 4.88, 1.55, 3.07, 4.69, 4.9, 2.19, 4.86, 3.17];
    const tpocs = form('tpocs-a');
    const asRated = tabled.map((mean, index) => (tpocs.reversed.includes(index + 1) ? 5 - mean : mean));
    const result = score({ ...tpocs, scale: { ...tpocs.scale, kind: 'vas' } }, asRated);
    if (!result.ok) throw new Error(result.reason);
    expect(result.scores.map(({ value }) => Number(value.toFixed(2)))).toEqual([2.74, 3.39]);
  });

  it('gives the SOFTA-o one rating per dimension and no total', () => {
    expect(valuesOf('softa-o', [-3, 0, 2, null])).toEqual({ eng: -3, emo: 0, saf: 2 });
    expect(scored('softa-o', [-3, 0, 2, null]).withheld).toMatchObject([{ scale: 'ssp' }]);
  });
});

describe('what a score says about itself', () => {
  it('carries range, item mean, counts and key state', () => {
    expect(scored('wai-36-t', all(4, 36)).scores[0]).toEqual({
      scale: 'task',
      name: 'Task agreement',
      value: 48,
      itemMean: 4,
      answered: 12,
      items: 12,
      prorated: false,
      totalsOnly: false,
      minimum: 12,
      maximum: 84,
      keyState: 'verified',
    });
  });

  it('says of a derived key that it is derived', () => {
    expect(scored('wai-s-t', all(4, 12)).scores.every(({ keyState }) => keyState === 'derived')).toBe(true);
  });

  it('keeps the item mean in the range of the answers, whatever the published metric', () => {
    expect(scored('who-5', all(3, 5)).scores[0]).toMatchObject({ value: 60, itemMean: 3, minimum: 0, maximum: 100 });
  });
});

describe('unanswered items', () => {
  it('prorates a sum by the mean of the answered items and marks it', () => {
    const responses = [4, 4, 5, 4, 5, 4, 5, 4, 4, null, 4, 4];
    const { scores, withheld } = scored('wai-sr-c', responses);
    expect(scores.map(({ scale }) => scale)).toEqual(['bond', 'goal', 'total']);
    expect(scores.at(-1)).toMatchObject({ value: (47 * 12) / 11, itemMean: 47 / 11, answered: 11, prorated: true });
    expect(scores[0]).toMatchObject({ prorated: false });
    expect(withheld).toEqual([
      {
        scale: 'task',
        reason: expect.stringMatching(
          /^Task agreement: 3 of 4 items answered; at least 4 are needed\. Library default/,
        ),
      },
    ]);
  });

  it('scores at exactly 80 % and withholds below', () => {
    expect(valuesOf('arm-5-c', [7, 7, null, 7, 7])).toEqual({ total: 7 });
    expect(valuesOf('arm-5-c', [7, 7, null, null, 7])).toEqual({});
    const missing = (count: number) => [...all(4, 36 - count), ...all(null, count)];
    expect(scored('wai-36-c', missing(7)).scores.map(({ scale }) => scale)).toContain('total');
    expect(scored('wai-36-c', missing(8)).withheld.map(({ scale }) => scale)).toContain('total');
  });

  it('needs every item of the PHQ-9, GAD-7 and WHO-5, and says by which rule', () => {
    for (const [id, items] of [
      ['phq-9', 9],
      ['gad-7', 7],
      ['who-5', 5],
    ] as const) {
      const { scores, withheld } = scored(id, [null, ...all(1, items - 1)]);
      expect(scores).toEqual([]);
      expect(withheld[0]?.reason).toContain('items are needed');
    }
  });

  it('follows the published limits of the CORE-OM scale by scale', () => {
    const without = (...items: number[]) =>
      all(2, 34).map((value, index) => (items.includes(index + 1) ? null : value));
    const withheldBy = (...items: number[]) => scored('core-om', without(...items)).withheld.map(({ scale }) => scale);
    expect(withheldBy(4)).toEqual(['wellbeing']);
    expect(withheldBy(6)).toEqual(['risk']);
    expect(withheldBy(2)).toEqual([]);
    expect(withheldBy(2, 5)).toEqual(['problems']);
    expect(withheldBy(1, 2, 3)).toEqual(['functioning']);
    expect(withheldBy(1, 2, 6)).toEqual(['risk']);
    expect(withheldBy(1, 2, 3, 5)).toEqual(['problems', 'functioning', 'nonrisk', 'total']);
  });

  it('allows one unanswered item in the CORE-10: mean of the answered × 10', () => {
    expect(valuesOf('core-10', [null, 4, 4, 3, 3, 0, 3, 3, 3, 3])).toEqual({ total: 20 });
    expect(valuesOf('core-10', [null, null, 4, 3, 3, 0, 3, 3, 3, 3])).toEqual({});
  });

  it('replaces an item of the OQ-45 by the rounded mean of its subscale', () => {
    // Social Role without item 4: the other eight oriented items sum to 12, mean 1.5, rounded 2.
    const { items, reversed, scales } = form('oq-45');
    const social = scales.find(({ id }) => id === 'social_role')!.items;
    const oriented = [null, 1, 2, 1, 2, 1, 2, 1, 2];
    const responses = items.map(({ number }) => {
      const value = social.includes(number) ? oriented[social.indexOf(number)]! : 0;
      return value !== null && reversed.includes(number) ? 4 - value : value;
    });
    const result = scored('oq-45', responses);
    expect(result.scores.find(({ scale }) => scale === 'social_role')).toMatchObject({
      value: 14,
      itemMean: 1.5,
      answered: 8,
      prorated: true,
    });
    expect(result.scores.find(({ scale }) => scale === 'total')).toMatchObject({
      value: 14,
      answered: 44,
      prorated: true,
    });
  });

  it('withholds the OQ-45 total where a subscale has too few answers to replace from', () => {
    const social = form('oq-45').scales.find(({ id }) => id === 'social_role')!.items;
    const responses = all(1, 45).map((value, index) => (social.slice(0, 3).includes(index + 1) ? null : value));
    expect(scored('oq-45', responses).withheld.map(({ scale }) => scale)).toEqual(['social_role', 'total']);
  });

  it('withholds every scale of an empty form instead of giving 0', () => {
    const result = scored('wai-sr-c', all(null, 12));
    expect(result.scores).toEqual([]);
    expect(result.withheld).toHaveLength(4);
  });
});

describe('responses that cannot be used', () => {
  it.each([
    [9, 'Item 3: 9 is outside 1 to 5. Enter a whole number from 1 to 5, or leave the item unanswered.'],
    [0, 'Item 3: 0 is outside 1 to 5. Enter a whole number from 1 to 5, or leave the item unanswered.'],
    [2.5, 'Item 3: 2.5 is not a whole number. Enter a whole number from 1 to 5, or leave the item unanswered.'],
    [Number.NaN, 'Item 3: NaN is not a number. Enter a whole number from 1 to 5, or leave the item unanswered.'],
    [
      Number.POSITIVE_INFINITY,
      'Item 3: Infinity is not a number. Enter a whole number from 1 to 5, or leave the item unanswered.',
    ],
    [undefined, 'Item 3: undefined is not a number. Enter a whole number from 1 to 5, or leave the item unanswered.'],
    ['4', 'Item 3: 4 is not a number. Enter a whole number from 1 to 5, or leave the item unanswered.'],
  ])('refuses %p by item, with range and remedy', (response, message) => {
    const responses = all(3, 12).map((value, index) => (index === 2 ? (response as number) : value));
    expect(score(form('wai-sr-c'), responses)).toEqual({
      ok: false,
      reason: '1 of 12 responses cannot be used.',
      problems: [{ item: 3, message }],
    });
  });

  it('takes fractions on a line and refuses what lies beyond it', () => {
    expect(valuesOf('srs-3', [9.1, 8.7, 9.9, 10]).total).toBeCloseTo(37.7, 10);
    expect(score(form('srs-3'), [9.1, 10.1, 9.9, 10])).toMatchObject({ problems: [{ item: 2 }] });
  });

  it('refuses a wrong number of responses', () => {
    expect(score(form('wai-sr-c'), all(3, 11))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('has 12 items, but 11 responses'),
    });
    expect(score(form('wai-sr-c'), [])).toMatchObject({ ok: false });
  });

  it('uses the range of an item of its own', () => {
    const instrument = form('arm-5-c');
    const items = instrument.items.map((item) =>
      item.number === 3 ? { ...item, scale: { ...instrument.scale, min: 0, max: 1 } } : item,
    );
    expect(score({ ...instrument, items }, [7, 7, 2, 7, 7])).toMatchObject({
      problems: [{ item: 3, message: expect.stringContaining('0 to 1') }],
    });
    expect(score({ ...instrument, items }, [7, 7, 0, 7, 7])).toMatchObject({
      scores: [{ value: 29 / 5, minimum: 4 / 5, maximum: 29 / 5 }],
    });
  });
});

describe('forms without a key', () => {
  it('answers "no key" and says how to enter one', () => {
    const result = score(form('calpas-p'), all(4, 24));
    expect(result).toMatchObject({ ok: false, reason: expect.stringMatching(/^No key: .*CALPAS|^No key: .*calpas-p/) });
    expect(!result.ok && result.reason).toContain('site key or as a definition file');
    expect(!result.ok && result.reason).toContain('the scales and reversed items');
  });

  it('names every fact that is not known', () => {
    const result = score(form('tbs'), []);
    expect(!result.ok && result.reason).toContain(
      'the number of items, the range of the answers, the scales and reversed items',
    );
  });

  it('takes no answers whose range is not known, and leaves those of a known range alone', () => {
    expect(checkResponses(form('vtas'), [3, null])).toEqual([
      {
        item: 1,
        message:
          'Item 1: the range of the answers of Vanderbilt Therapeutic Alliance Scale is not known. Enter it with the site key first.',
      },
    ]);
    expect(checkResponses(form('calpas-p'), [7, null, 8])).toMatchObject([{ item: 3 }]);
  });

  it('scores as soon as a key is entered', () => {
    const applied = applySiteKey(form('har'), {
      instrument: 'har',
      kind: 'demonstration',
      scales: [{ id: 'total', name: 'Total', items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], aggregate: 'mean' }],
    });
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    expect(score(applied.instrument, all(7, 10))).toMatchObject({ scores: [{ value: 7, keyState: 'demonstration' }] });
  });
});

describe('options', () => {
  it('turns the six flipped rows of the WAI-SR when data are coded by column position', () => {
    // Columns of a respondent who ticks "all the time" on every row: 5 on plain rows, 1 on flipped ones.
    const columns = [5, 1, 5, 5, 1, 1, 5, 1, 5, 1, 1, 5];
    expect(valuesOf('wai-sr-c', columns, { layout: 'column-position' })).toEqual({
      task: 20,
      bond: 20,
      goal: 20,
      total: 60,
    });
    expect(valuesOf('wai-sr-c', columns, { layout: 'label' })).toEqual(valuesOf('wai-sr-c', columns));
    expect(valuesOf('wai-sr-c', columns).total).toBe(36);
    expect(valuesOf('wai-sr-c', all(5, 12), { layout: 'column-position' }).total).toBe(6 * 5 + 6 * 1);
  });

  it('leaves forms whose rows all run one way as they are', () => {
    expect(valuesOf('wai-s-c', all(5, 12), { layout: 'column-position' })).toEqual(valuesOf('wai-s-c', all(5, 12)));
  });

  it('stores which anchoring of the WAI-O was used', () => {
    expect(scored('wai-o-s', all(4, 12)).anchoring).toBe('evidence');
    expect(scored('wai-36-o', all(4, 36)).anchoring).toBe('frequency');
    expect(scored('wai-36-o', all(4, 36), { anchoring: 'evidence' }).anchoring).toBe('evidence');
    expect(scored('wai-sr-c', all(4, 12))).not.toHaveProperty('anchoring');
    expect(score(form('wai-36-o'), all(4, 36), { anchoring: 'stars' })).toMatchObject({
      ok: false,
      reason: 'Working Alliance Inventory, observer form has no anchoring "stars" (known: frequency, evidence).',
    });
  });
});
