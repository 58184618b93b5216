import { groupRows, groupsWithin, outerGroupOf } from './grouping.js';

describe('groupRows', () => {
  it('numbers groups by their sorted labels, whatever the order of rows', () => {
    expect(groupRows(['B', 'A', 'C', 'B'])).toEqual({ labels: ['A', 'B', 'C'], codes: Int32Array.of(1, 0, 2, 1) });
  });

  it('sorts numbers by size', () => {
    expect(groupRows([10, 9, 100]).labels).toEqual([9, 10, 100]);
  });
});

describe('nesting', () => {
  const intern = groupRows(['X', 'X', 'Y', 'Y']);

  it('gives the outer group of each inner one', () => {
    expect(outerGroupOf(groupRows(['a', 'b', 'c', 'c']), intern)).toEqual(Int32Array.of(0, 0, 1));
  });

  it('is absent where an inner group meets two outer ones', () => {
    expect(outerGroupOf(groupRows(['a', 'b', 'b', 'c']), intern)).toBeUndefined();
  });

  it('ids used again in every outer group become different groups', () => {
    const labels = groupsWithin(['a', 'b', 'a', 'b'], ['X', 'X', 'Y', 'Y']);
    expect(labels).toEqual(['a:X', 'b:X', 'a:Y', 'b:Y']);
    expect(outerGroupOf(groupRows(labels), intern)).toBeDefined();
  });
});
