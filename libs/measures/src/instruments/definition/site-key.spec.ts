import { score } from '../../scoring/index.js';
import { type SiteKey, aboutTheKey, applySiteKey, findInstrument, siteKeyJsonSchema } from '../index.js';

const calpas = findInstrument('calpas-p')!;
const tbs = findInstrument('tbs')!;

/** A key made up for this test; it is not the published one. */
const madeUpKey = (): SiteKey => ({
  instrument: 'calpas-p',
  source: 'Manual of 1991, table 2, page 7',
  version: '2',
  reversed: [2],
  scales: [
    { id: 'pc', name: 'Patient Commitment', items: [1, 2, 3], aggregate: 'mean' },
    { id: 'total', name: 'Total', items: [1, 2, 3, 4], aggregate: 'mean' },
  ],
});

const problemsOf = (instrument: typeof calpas, change: object) => {
  const applied = applySiteKey(instrument, { ...madeUpKey(), instrument: instrument.id, ...change });
  if (applied.ok) throw new Error('was applied');
  return applied.problems;
};

describe('applySiteKey', () => {
  it('makes a form scorable and names the origin of its key', () => {
    const applied = applySiteKey(calpas, madeUpKey());
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    expect(applied.instrument).toMatchObject({ id: 'calpas-p', keyState: 'site', version: '2', reversed: [2] });
    expect(aboutTheKey(applied.instrument)).toBe(
      'key entered by this site (site manual: Manual of 1991, table 2, page 7)',
    );
    const result = score(applied.instrument, [7, 1, 7, 3, ...Array<null>(20).fill(null)]);
    expect(result).toMatchObject({
      ok: true,
      scores: [
        { scale: 'pc', value: 7, keyState: 'site' },
        { scale: 'total', value: 6 },
      ],
    });
  });

  it('leaves the form of the catalogue as it was', () => {
    applySiteKey(calpas, madeUpKey());
    expect(findInstrument('calpas-p')?.scales).toEqual([]);
    expect(aboutTheKey(calpas)).toBe('no key entered');
  });

  it('says of a demonstration key that it is not the published one, in every score', () => {
    const applied = applySiteKey(calpas, { ...madeUpKey(), kind: 'demonstration', source: undefined });
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    expect(aboutTheKey(applied.instrument)).toBe('demonstration key, not the published one');
    expect(applied.instrument.keyOrigin).toEqual({
      kind: 'demonstration',
      source: 'demonstration key, not the published one',
    });
    const result = score(applied.instrument, Array<number>(24).fill(4));
    if (!result.ok) throw new Error(result.reason);
    expect(result.scores.map(({ keyState }) => keyState)).toEqual(['demonstration', 'demonstration']);
  });

  it('asks for number of items and range where the catalogue has neither', () => {
    expect(problemsOf(tbs, {}).map(({ path, message }) => `${path} ${message}`)).toEqual([
      'itemCount is missing',
      'range is missing',
    ]);
    const applied = applySiteKey(tbs, { ...madeUpKey(), instrument: 'tbs', itemCount: 4, range: { min: 0, max: 3 } });
    expect(applied).toMatchObject({ ok: true, instrument: { scale: { min: 0, max: 3 }, items: { length: 4 } } });
    if (applied.ok) expect(applied.instrument.scale.undetermined).toBeUndefined();
  });

  it('replaces a derived key by the one of the manual, with its range', () => {
    const applied = applySiteKey(findInstrument('wai-sr-t')!, {
      instrument: 'wai-sr-t',
      source: 'Seven-point therapist form, manual page 3',
      range: { min: 1, max: 7 },
      scales: [{ id: 'total', name: 'Total', items: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], aggregate: 'mean' }],
    });
    expect(applied).toMatchObject({ ok: true, instrument: { keyState: 'site', scale: { max: 7 }, family: 'wai-sr' } });
  });

  it('does not replace a verified key', () => {
    expect(problemsOf(findInstrument('wai-sr-c')!, {})[0]).toMatchObject({
      path: 'instrument',
      remedy: expect.stringContaining('definition file'),
    });
  });

  it.each([
    ['instrument', { instrument: 'vtas' }, 'this key is for "vtas", not for calpas-p'],
    ['source', { source: undefined }, 'is missing'],
    ['itemCount', { itemCount: 30 }, 'California Psychotherapy Alliance Scales, patient version has 24 items, not 30'],
    [
      'scales 1, items',
      { scales: [{ id: 'pc', name: 'Commitment', items: [25], aggregate: 'mean' }] },
      'item 25 of Commitment does not exist',
    ],
    ['scales', { scales: [] }, 'is empty'],
    [
      'scales 1, id',
      { scales: [{ id: 'P C', name: 'Commitment', items: [1], aggregate: 'mean' }] },
      'use small letters, digits and _ only, for example working_capacity',
    ],
    [
      'scales 1, maximumMissing',
      { scales: [{ id: 'pc', name: 'Commitment', items: [1, 2], aggregate: 'mean', maximumMissing: 2 }] },
      'all 2 items of Commitment could be unanswered',
    ],
  ])('refuses a wrong %s: %j', (path, change, message) => {
    expect(problemsOf(calpas, change)).toContainEqual(expect.objectContaining({ path, message }));
  });

  it('is published as a JSON schema', () => {
    expect(siteKeyJsonSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['instrument', 'scales']),
    });
  });
});
