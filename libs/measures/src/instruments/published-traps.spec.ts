import { findInstrument, instruments, isMarked, publishedReliableChanges, publishedThresholds } from './index.js';
import { score } from '../scoring/index.js';

const form = (id: string) => findInstrument(id)!;

function valuesOf(id: string, responses: readonly (number | null)[]): Record<string, number> {
  const result = score(form(id), responses);
  if (!result.ok) throw new Error(result.reason);
  return Object.fromEntries(result.scores.map(({ scale, value }) => [scale, value]));
}

const only = (item: number, high: number, low: number, items: number) =>
  Array.from({ length: items }, (_, index) => (index + 1 === item ? high : low));

/** Errors seen in published software; none of them may be repeated here. */
describe('keys that are easily confused', () => {
  it('counts WAI-SR item 1 as task and item 8 as goal, unlike the WAI-S', () => {
    expect(valuesOf('wai-sr-c', only(1, 5, 1, 12))).toEqual({ task: 8, bond: 4, goal: 4, total: 16 });
    expect(valuesOf('wai-sr-c', only(8, 5, 1, 12))).toEqual({ task: 4, bond: 4, goal: 8, total: 16 });
    expect(valuesOf('wai-s-c', only(8, 7, 1, 12)).task).toBe(10);
    expect(form('wai-sr-c').reversed).toEqual([]);
    expect(form('wai-s-c').reversed).toEqual([4, 10]);
  });

  it('does not score WAI-SR items 1–4, 5–8, 9–12 as three scales', () => {
    for (const { items } of form('wai-sr-c').scales.slice(0, 3)) {
      expect(items).not.toEqual([1, 2, 3, 4]);
      expect(items).not.toEqual([5, 6, 7, 8]);
      expect(items).not.toEqual([9, 10, 11, 12]);
    }
  });

  it('derives the WAI-S and its scales from the WAI-36 item numbers', () => {
    const { parentItems, scales, reversed } = form('wai-s-c');
    const parent = form('wai-36-c');
    for (const id of ['task', 'bond', 'goal']) {
      const short = scales.find((scale) => scale.id === id)!.items.map((item) => parentItems!.items[item - 1]!);
      expect(short.filter((item) => !parent.scales.find((scale) => scale.id === id)!.items.includes(item))).toEqual([]);
    }
    expect(reversed.map((item) => parentItems!.items[item - 1])).toEqual([12, 27]);
  });

  it('differs from the WAI-36 in exactly the two items that change scale in the WAI-SR', () => {
    const { parentItems, scales } = form('wai-sr-c');
    const scaleIn = (of: typeof scales, item: number) =>
      of.find(({ id, items }) => id !== 'total' && items.includes(item))?.id;
    const moved = parentItems!.items.filter(
      (parentItem, index) => scaleIn(scales, index + 1) !== scaleIn(form('wai-36-c').scales, parentItem),
    );
    expect(moved).toEqual([25, 24]);
  });

  it('reads a high ARM-5 as a good alliance and uses all five items', () => {
    expect(valuesOf('arm-5-c', [7, 7, 1, 7, 7]).total).toBe(7);
    expect(valuesOf('arm-5-c', [7, 7, 7, 7, 1]).total).toBeCloseTo((7 + 7 + 1 + 7 + 1) / 5, 12);
    expect(form('arm-5-c').higherIsBetter).toBe(true);
  });

  it('offers both anchorings of the WAI-O, evidence first in the short form', () => {
    expect(form('wai-36-o').anchorings?.map(({ id }) => id)).toEqual(['frequency', 'evidence']);
    expect(form('wai-o-s').anchorings?.map(({ id }) => id)).toEqual(['evidence', 'frequency']);
    expect(form('wai-o-s').scale.anchors).toEqual(form('wai-o-s').anchorings?.[0]?.anchors);
  });

  it('reverses eight items of the CORE-OM, not item 30, and items 2 and 3 of the CORE-10', () => {
    expect(form('core-om').reversed).toHaveLength(8);
    expect(form('core-om').reversed).not.toContain(30);
    expect(form('core-10').reversed).toEqual([2, 3]);
  });

  it('reverses in the CORE-10 the items whose parents the CORE-OM reverses', () => {
    const { parentItems, reversed } = form('core-10');
    expect(parentItems!.items.filter((item) => form('core-om').reversed.includes(item))).toEqual(
      reversed.map((item) => parentItems!.items[item - 1]),
    );
  });

  it('reverses nine items of the OQ-45, ships no topic of it, and keeps it off until licensed', () => {
    const oq = form('oq-45');
    expect(oq.reversed).toHaveLength(9);
    expect(oq.offByDefault).toBe(true);
    expect(oq.items.every(({ number, cue }) => cue === `Item ${number}`)).toBe(true);
    expect(instruments.filter(({ offByDefault }) => offByDefault).map(({ id }) => id)).toEqual(['oq-45']);
  });

  it('multiplies the WHO-5 by four', () => {
    expect(valuesOf('who-5', [5, 5, 5, 5, 5]).total).toBe(100);
    expect(valuesOf('who-5', [3, 3, 3, 2, 2]).total).toBe(52);
    expect(valuesOf('who-5', [0, 0, 0, 0, 0]).total).toBe(0);
  });

  it('labels 0 of the GAD-7 "not at all"', () => {
    expect(form('gad-7').scale.anchors[0]).toEqual({ value: 0, meaning: 'not at all' });
  });

  it('keeps the PHQ-9 at nine scored items', () => {
    expect(form('phq-9').items).toHaveLength(9);
  });

  it('leaves the range of the HAq-I open and gives the HAq-II 19 items, five reversed', () => {
    expect(form('haq-i-p').scale.undetermined).toBe(true);
    expect(form('haq-ii-p').items).toHaveLength(19);
    expect(form('haq-ii-p').reversed).toEqual([4, 8, 11, 16, 19]);
    expect(valuesOf('haq-ii-p', Array<number>(19).fill(6)).total).toBe(14 * 6 + 5);
  });

  it('calls no direction better where none is established', () => {
    expect(form('tbs').higherIsBetter).toBeNull();
    expect(form('vpps').higherIsBetter).toBeNull();
    expect(form('vpps').scaleNames?.find(({ id }) => id === 'ph')?.higherIsBetter).toBe(false);
    expect(form('core-om').higherIsBetter).toBe(false);
  });
});

describe('published thresholds', () => {
  it('has none for an alliance measure except the SRS', () => {
    const withCutOff = new Set(publishedThresholds.map(({ instrument }) => instrument));
    const alliance = instruments.filter(({ id, domain }) => withCutOff.has(id) && domain === 'alliance');
    expect(alliance.map(({ id }) => id)).toEqual(['srs-3']);
  });

  it('leaves the disputed edge of the SRS to a setting, 36 included by default', () => {
    const [atOrBelow, below] = publishedThresholds.filter(({ instrument }) => instrument === 'srs-3');
    expect(atOrBelow?.isDefault).toBe(true);
    expect(isMarked(atOrBelow!, 36)).toBe(true);
    expect(isMarked(below!, 36)).toBe(false);
    expect(isMarked(below!, 35.9)).toBe(true);
  });

  it('marks upwards for symptom measures', () => {
    const phq = publishedThresholds.find(({ instrument }) => instrument === 'phq-9')!;
    expect([9, 10, 11].map((value) => isMarked(phq, value))).toEqual([false, true, true]);
  });

  it('lies on scales that exist, within their range, one default per scale, each with a source', () => {
    for (const { instrument, scale, source } of [...publishedThresholds, ...publishedReliableChanges]) {
      expect([instrument, form(instrument).scales.some(({ id }) => id === scale)]).toEqual([instrument, true]);
      expect(source.length).toBeGreaterThan(10);
    }
    for (const { instrument } of publishedThresholds) {
      const defaults = publishedThresholds.filter((other) => other.instrument === instrument && other.isDefault);
      expect([instrument, defaults.length]).toEqual([instrument, 1]);
    }
  });
});
