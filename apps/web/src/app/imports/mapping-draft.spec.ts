import { type AdministrationMapping } from '@attune/contracts';
import { consecutiveItems, draftFrom, emptyDraft, mappingFrom, resizedItems } from './mapping-draft.js';

const wide: AdministrationMapping = {
  layout: 'wide',
  form: 'own-9',
  client: 'client_id',
  therapist: 'therapist_id',
  session: 'session',
  items: ['item_1', 'item_2'],
  missing: ['99', 'NA'],
};

describe('draftFrom and mappingFrom', () => {
  it('return a suggestion unchanged when nothing is edited', () => {
    expect(mappingFrom(draftFrom(wide))).toEqual({ ok: true, mapping: wide });
    const long: AdministrationMapping = {
      layout: 'long',
      formColumn: 'measure',
      client: 'id',
      date: 'given',
      item: 'item',
      value: 'answer',
      rater: 'coder',
      rowCoding: 'label',
      missing: [],
    };
    expect(mappingFrom(draftFrom(long))).toEqual({ ok: true, mapping: long });
    const totals: AdministrationMapping = { ...wide, items: undefined, totals: { total: 'sum', bond: 'b' } };
    expect(mappingFrom(draftFrom(totals))).toEqual({
      ok: true,
      mapping: { ...wide, items: undefined, totals: totals.totals },
    });
  });

  it('name every choice that is still open', () => {
    const result = mappingFrom(emptyDraft);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems.map(({ field }) => field)).toEqual(['form', 'client', 'session', 'items']);
  });

  it('name the item whose column is open', () => {
    const result = mappingFrom({ ...draftFrom(wide), items: ['item_1', ''] });
    expect(result).toEqual({ ok: false, problems: [{ field: 'items', message: 'Choose the column of item 2' }] });
  });

  it('accept a date in place of a session number', () => {
    expect(mappingFrom({ ...draftFrom(wide), session: '', date: 'given' }).ok).toBe(true);
  });

  it('send only what belongs to the chosen layout', () => {
    const result = mappingFrom({ ...draftFrom(wide), layout: 'long', item: 'item', value: 'answer' });
    expect(result.ok && result.mapping).toMatchObject({ item: 'item', value: 'answer' });
    expect(result.ok && 'items' in result.mapping).toBe(false);
  });

  it('never send totals together with items', () => {
    const result = mappingFrom({ ...draftFrom(wide), content: 'totals', totals: [{ scale: 'total', column: 'sum' }] });
    expect(result.ok && result.mapping.totals).toEqual({ total: 'sum' });
    expect(result.ok && 'items' in result.mapping).toBe(false);
  });
});

describe('item columns', () => {
  it('are filled from the first one on, and stay open where the file ends', () => {
    const columns = ['id', 'q1', 'q2', 'q3'];
    expect(consecutiveItems(columns, 'q1', 2)).toEqual(['q1', 'q2']);
    expect(consecutiveItems(columns, 'q3', 3)).toEqual(['q3', '', '']);
    expect(consecutiveItems(columns, 'elsewhere', 2)).toEqual(['', '']);
  });

  it('follow the number of items of the form', () => {
    expect(resizedItems(['a', 'b', 'c'], 2)).toEqual(['a', 'b']);
    expect(resizedItems(['a'], 3)).toEqual(['a', '', '']);
  });
});
