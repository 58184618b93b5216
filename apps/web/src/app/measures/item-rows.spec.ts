import { itemRows, missingRule, numberList } from './item-rows.js';
import { instrumentDetail } from './testing/instruments.js';

describe('itemRows', () => {
  it('says of every item what the key does with it', () => {
    const rows = itemRows(instrumentDetail({ reversed: [4] }));
    expect(rows).toHaveLength(12);
    expect(rows[3]).toEqual({ number: 4, cue: 'goals set jointly', reversed: true, scales: ['Goal'] });
    expect(rows[0]?.reversed).toBe(false);
  });

  it('names the total where it is the only scale', () => {
    const total = [{ id: 'total', name: 'Total', items: [1, 2], aggregate: 'sum' as const }];
    const rows = itemRows(instrumentDetail({ scaleItems: total }));
    expect(rows.map(({ scales }) => scales.join())).toEqual(['Total', 'Total', ...Array<string>(10).fill('')]);
  });
});

describe('missingRule', () => {
  it('says the rule in words', () => {
    expect(missingRule({ minimumAnswered: 1, source: '' })).toContain('all of its items');
    expect(missingRule({ minimumAnswered: 0.8, source: '' })).toContain('at least 80 %');
    expect(missingRule({ minimumAnswered: 0, source: '' })).toContain('whatever was answered');
  });
});

describe('numberList', () => {
  it('reads like a sentence', () => {
    const read = [[], [4], [4, 6], [11, 4, 6], [4, 5], [1, 2, 3, 7, 9, 10, 11]].map(numberList);
    expect(read).toEqual(['', '4', '4 and 6', '4, 6 and 11', '4 and 5', '1 to 3, 7 and 9 to 11']);
  });
});
