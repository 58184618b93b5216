import { canBeGiven, findInstrument, instruments, missingFacts, perspectives } from './index.js';
import { factSheets } from './testing/fact-sheets.js';

const ids = instruments.map(({ id }) => id);

describe('the catalogue', () => {
  it('holds exactly the forms of the fact sheets, each once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(factSheets.map(({ id }) => id).sort());
  });

  it('finds a form by its id and says undefined for an unknown one', () => {
    expect(findInstrument('wai-sr-c')?.name).toContain('Short Revised');
    expect(findInstrument('wai-99')).toBeUndefined();
  });

  it('groups the perspectives of one instrument into a family, one form per perspective', () => {
    const families = new Map<string, string[]>();
    for (const { family, perspective } of instruments) {
      families.set(family, [...(families.get(family) ?? []), perspective]);
    }
    for (const [family, members] of families) {
      expect([family, new Set(members).size]).toEqual([family, members.length]);
    }
    expect(families.get('wai-sr')).toEqual(['client', 'therapist']);
    expect(families.get('wai-36')).toEqual(['client', 'therapist', 'observer']);
    expect(families.get('wai-s')).toEqual(['client', 'therapist', 'observer']);
    expect(families.get('haq-ii')).toEqual(['client', 'therapist']);
    expect(families.get('calpas')).toEqual(['client', 'therapist', 'observer']);
    expect(families.get('swai')).toEqual(['supervisee', 'supervisor']);
  });

  it('is headed by the WAI-SR, the form most in use', () => {
    expect(ids[0]).toBe('wai-sr-c');
  });
});

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))('%s', (id, instrument) => {
  const sheet = factSheets.find((facts) => facts.id === id)!;
  const { min, max } = instrument.scale;

  it('names citation, licence, sources, version and a known perspective', () => {
    expect(instrument.citation.length).toBeGreaterThan(20);
    expect(instrument.licence.length).toBeGreaterThan(7);
    expect(instrument.sources.length).toBeGreaterThan(0);
    expect(instrument.sources.every((source) => source.length > 5)).toBe(true);
    expect(instrument.version).not.toBe('');
    expect(perspectives).toContain(instrument.perspective);
    expect(instrument.notes.length).toBeGreaterThan(20);
    expect(instrument.missing.source.length).toBeGreaterThan(20);
  });

  it('numbers its items from 1 and gives each a short cue that is not a sentence', () => {
    expect(instrument.items.map(({ number }) => number)).toEqual(instrument.items.map((_, index) => index + 1));
    for (const { cue } of instrument.items) {
      expect(cue.length).toBeGreaterThan(1);
      expect(cue.length).toBeLessThanOrEqual(48);
      expect(cue).not.toMatch(/[.?!]$|\b(I|my|me|we|our|us)\b/);
    }
  });

  it('carries no field in which item wording could hide', () => {
    expect(JSON.stringify(instrument)).not.toMatch(/"(text|wording|question|statement|stem)":/);
  });

  it('agrees with its fact sheet on key state, number of items and range', () => {
    expect(instrument.keyState).toBe(sheet.keyState);
    expect(instrument.items.length).toBe(sheet.items ?? 0);
    if (sheet.min === null || sheet.max === null) expect(missingFacts(instrument)).toContain('range');
    else expect([min, max]).toEqual([sheet.min, sheet.max]);
  });

  it('labels only points of its range, each once', () => {
    const points = instrument.scale.anchors.map(({ value }) => value);
    expect(new Set(points).size).toBe(points.length);
    expect(points.every((point) => point >= min && point <= max)).toBe(true);
    for (const anchoring of instrument.anchorings ?? []) {
      expect(anchoring.anchors.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    }
  });

  it('refers only to items that exist', () => {
    const known = new Set(instrument.items.map(({ number }) => number));
    const named = [
      ...instrument.reversed,
      ...(instrument.layoutFlippedRows ?? []),
      ...(instrument.riskItems ?? []),
      ...instrument.scales.flatMap(({ items }) => items),
    ];
    expect(named.filter((item) => !known.has(item))).toEqual([]);
    if (instrument.parentItems) expect(instrument.parentItems.items.length).toBe(instrument.items.length);
  });

  it('has scales with items of their own, reversal inside them, and the total last', () => {
    const scaleIds = instrument.scales.map((scale) => scale.id);
    expect(new Set(scaleIds).size).toBe(scaleIds.length);
    if (scaleIds.includes('total')) expect(scaleIds.at(-1)).toBe('total');
    const scored = new Set(instrument.scales.flatMap(({ items }) => items));
    for (const scale of instrument.scales) {
      expect(new Set(scale.items).size).toBe(scale.items.length);
      expect(scale.items.length).toBeGreaterThan(0);
    }
    expect(instrument.reversed.filter((item) => !scored.has(item))).toEqual([]);
    expect(new Set(instrument.reversed).size).toBe(instrument.reversed.length);
  });

  if (sheet.keyState === 'site') {
    it('ships structure without a key', () => {
      expect(instrument.scales).toEqual([]);
      expect(instrument.reversed).toEqual([]);
      expect(missingFacts(instrument)).toContain('key');
    });
  } else {
    it('has the key of its fact sheet, item number by item number', () => {
      expect(canBeGiven(instrument)).toBe(true);
      expect(missingFacts(instrument)).toEqual([]);
      expect(instrument.reversed).toEqual(sheet.reversed);
      for (const [scale, items] of Object.entries(sheet.scales ?? {})) {
        expect([scale, instrument.scales.find((candidate) => candidate.id === scale)?.items]).toEqual([scale, items]);
      }
    });
  }
});
