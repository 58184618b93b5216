import { instrumentDefinitionJsonSchema, parseInstrumentDefinition } from '../index.js';
import { score } from '../../scoring/index.js';

/** A nine-item alliance form of a site's own, mean score, with a sourced measurement error. */
const nineItems = () => ({
  id: 'wai-9-c',
  family: 'wai-9',
  name: 'Working alliance, nine items of a trial, client',
  abbreviation: 'WAI-9',
  citation: 'Faleh et al., arXiv 2508.12983; trial: Flückiger et al. (2016)',
  perspective: 'client',
  licence: 'Data under the MIT licence',
  sources: ['Data of Faleh et al., arXiv 2508.12983'],
  scale: { min: 1, max: 5 },
  items: Array.from({ length: 9 }, (_, index) => ({ number: index + 1, cue: `topic ${index + 1}` })),
  scales: [{ id: 'total', name: 'Total', items: [1, 2, 3, 4, 5, 6, 7, 8, 9], aggregate: 'mean' }],
  minimumAnswered: 0.8,
  measurementErrors: [{ scale: 'total', value: 0.209, source: 'Trial data, session 3, 29 clients' }],
});

const problemsOf = (change: object) => {
  const read = parseInstrumentDefinition({ ...nineItems(), ...change });
  if (read.ok) throw new Error('was read');
  return read.problems;
};

describe('parseInstrumentDefinition', () => {
  it('reads an own instrument that scores, with its measurement error beside it', () => {
    const read = parseInstrumentDefinition(nineItems());
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.measurementErrors).toEqual([
      { scale: 'total', value: 0.209, source: 'Trial data, session 3, 29 clients' },
    ]);
    expect(read.instrument).toMatchObject({
      family: 'wai-9',
      keyState: 'site',
      keyOrigin: { kind: 'definition file' },
      missing: { minimumAnswered: 0.8 },
      higherIsBetter: null,
    });
    expect(score(read.instrument, [3, 4, 4, 2, 4, 4, 4, 4, 3])).toMatchObject({
      ok: true,
      scores: [{ value: 32 / 9 }],
    });
  });

  it('applies the stated default where the file has no rule for unanswered items', () => {
    const read = parseInstrumentDefinition({ ...nineItems(), minimumAnswered: undefined });
    expect(read).toMatchObject({
      ok: true,
      instrument: { missing: { source: expect.stringContaining('Library default') } },
    });
  });

  it('puts items in order and the total last, whatever the order of the file', () => {
    const file = nineItems();
    const read = parseInstrumentDefinition({
      ...file,
      items: [...file.items].reverse(),
      scales: [...file.scales, { id: 'first', name: 'First', items: [1, 2], aggregate: 'sum' }],
    });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.instrument.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(read.instrument.scales.map(({ id }) => id)).toEqual(['first', 'total']);
  });

  it('reads a form without a key, to be given and not scored', () => {
    const read = parseInstrumentDefinition({ ...nineItems(), scales: [], measurementErrors: [] });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(score(read.instrument, Array<number>(9).fill(3))).toMatchObject({
      ok: false,
      reason: expect.stringContaining('No key'),
    });
  });

  it('says in words where a number appears twice', () => {
    const items = nineItems().items.map((item, index) => (index === 2 ? { ...item, number: 2 } : item));
    expect(problemsOf({ items })).toEqual([
      { path: 'items 3', message: 'number 2 appears twice', remedy: 'Number the items from 1 to 9, each once.' },
    ]);
  });

  it('says what is missing and what to add', () => {
    expect(problemsOf({ licence: undefined })).toEqual([
      { path: 'licence', message: 'is missing', remedy: 'Add it: a text.' },
    ]);
  });

  it('names a wrong kind of value with its place', () => {
    const items = nineItems().items.map((item, index) => (index === 4 ? { ...item, number: 'five' } : item));
    expect(problemsOf({ items })).toEqual([
      { path: 'items 5, number', message: '"five" is not a number', remedy: 'Write a number.' },
    ]);
  });

  it('sends item wording to a wording pack', () => {
    const items = nineItems().items.map((item, index) =>
      index === 0 ? { ...item, text: 'A licensed sentence.' } : item,
    );
    expect(problemsOf({ items })[0]).toMatchObject({
      path: 'items 1, text',
      remedy: expect.stringContaining('wording pack'),
    });
  });

  it.each([
    ['reversed', { reversed: [12] }, 'item 12 does not exist'],
    ['reversed', { reversed: [3, 3] }, 'item 3 is listed twice as reversed'],
    ['id', { id: 'wai-sr-c' }, '"wai-sr-c" is a form of the library'],
    ['scale', { scale: { min: 5, max: 1 } }, 'the lowest answer 5 is not below the highest 1'],
    ['scale', { scale: { min: 0.5, max: 5 } }, '0.5 to 5 has fractions'],
    [
      'scale, anchors',
      { scale: { min: 1, max: 5, anchors: [{ value: 6, meaning: 'most' }] } },
      'the point 6 is outside 1 to 5',
    ],
    ['perspective', { perspective: 'mother' }, '"mother" is not allowed here'],
    ['minimumAnswered', { minimumAnswered: 1.2 }, '1.2 is too large'],
    ['minimumAnswered', { minimumAnswered: 0 }, '0 is too small'],
    ['colour', { colour: 'blue' }, '"colour" is not a field of this file'],
    ['items', { items: [] }, 'is empty'],
    [
      'measurementErrors 1',
      { measurementErrors: [{ scale: 'bond', value: 0.2, source: 'Some study 2020' }] },
      'there is no scale "bond"',
    ],
    [
      'measurementErrors 1',
      { measurementErrors: [{ value: 9, source: 'Some study 2020' }] },
      '9 is as large as the whole range of an item',
    ],
    [
      'scales 1, items',
      { scales: [{ id: 'total', name: 'Total', items: [1, 10], aggregate: 'sum' }] },
      'item 10 of Total does not exist',
    ],
  ])('refuses a wrong %s: %j', (path, change, message) => {
    expect(problemsOf(change)).toContainEqual(expect.objectContaining({ path, message }));
  });

  it('refuses a reversed item that no scale scores', () => {
    const scales = [{ id: 'total', name: 'Total', items: [1, 2], aggregate: 'sum' }];
    expect(problemsOf({ scales, reversed: [9] })).toContainEqual(
      expect.objectContaining({ path: 'reversed', message: 'item 9 is reversed but belongs to no scale' }),
    );
  });

  it.each([null, undefined, 7, 'text', [], { id: 3 }])('refuses %p without throwing', (json) => {
    expect(parseInstrumentDefinition(json).ok).toBe(false);
  });

  it('is published as a JSON schema that says which fields are needed', () => {
    expect(instrumentDefinitionJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      required: expect.arrayContaining([
        'id',
        'name',
        'citation',
        'perspective',
        'scale',
        'items',
        'licence',
        'sources',
      ]),
      properties: { perspective: { enum: ['client', 'therapist', 'observer', 'supervisor', 'supervisee'] } },
    });
  });
});
