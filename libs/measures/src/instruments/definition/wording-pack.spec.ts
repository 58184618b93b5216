import { findInstrument, parseWordingPack, wordingPackJsonSchema } from '../index.js';

const waiSr = findInstrument('wai-sr-c')!;

/** Placeholder sentences: the wording itself is licensed and never part of the project. */
const pack = () => ({
  instrument: 'wai-sr-c',
  language: 'de',
  version: '2026-01',
  licenceHolder: 'Example clinic',
  licence: 'Permission of the SPR, 4 January 2026, for use in the clinic',
  items: waiSr.items.map(({ number }) => ({ number, text: `Satz ${number}` })),
  anchors: [
    { value: 1, label: 'selten' },
    { value: 5, label: 'immer' },
  ],
});

const problemsOf = (change: object) => {
  const read = parseWordingPack({ ...pack(), ...change }, waiSr);
  if (read.ok) throw new Error('was read');
  return read.problems;
};

describe('parseWordingPack', () => {
  it('reads a pack that has a text for every item and puts them in order', () => {
    const read = parseWordingPack({ ...pack(), items: [...pack().items].reverse() }, waiSr);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.pack.items.map(({ number }) => number)).toEqual(waiSr.items.map(({ number }) => number));
    expect(read.pack).toMatchObject({ language: 'de', licenceHolder: 'Example clinic' });
  });

  it.each([
    ['items', { items: pack().items.filter(({ number }) => number !== 4) }, 'item 4 has no text'],
    [
      'items 13',
      { items: [...pack().items, { number: 13, text: 'Satz 13' }] },
      'Working Alliance Inventory - Short Revised, client has no item 13',
    ],
    ['items 13', { items: [...pack().items, { number: 2, text: 'noch einer' }] }, 'item 2 has two texts'],
    ['items 1, text', { items: [{ number: 1, text: '  ' }, ...pack().items.slice(1)] }, 'is empty'],
    ['language', { language: 'Deutsch' }, 'write a language tag such as en, de or pt-BR'],
    ['licenceHolder', { licenceHolder: undefined }, 'is missing'],
    ['instrument', { instrument: 'wai-s-c' }, 'this wording is for "wai-s-c", not for wai-sr-c'],
    ['anchors 1', { anchors: [{ value: 7, label: 'immer' }] }, 'the point 7 is outside 1 to 5'],
    [
      'anchors',
      {
        anchors: [
          { value: 5, label: 'a' },
          { value: 5, label: 'b' },
        ],
      },
      'the point 5 is labelled twice',
    ],
  ])('refuses a wrong %s', (path, change, message) => {
    expect(problemsOf(change)).toContainEqual(expect.objectContaining({ path, message }));
  });

  it('asks for the site key first where the number of items is not known', () => {
    const read = parseWordingPack({ ...pack(), instrument: 'tbs' }, findInstrument('tbs')!);
    expect(read).toMatchObject({ ok: false, problems: [{ path: 'items', remedy: 'Enter its site key first.' }] });
  });

  it('is published as a JSON schema', () => {
    expect(wordingPackJsonSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['instrument', 'language', 'version', 'licenceHolder', 'licence', 'items']),
    });
  });
});
