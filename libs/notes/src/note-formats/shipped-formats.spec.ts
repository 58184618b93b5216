import { noteFormat, shippedFormats } from './shipped-formats.js';

const initials = (id: string) =>
  noteFormat(id)!
    .sections.map(({ heading }) => heading.charAt(0))
    .join('');

describe('shipped formats', () => {
  it('hold the sections that their names spell', () => {
    for (const id of ['soap', 'dap', 'birp', 'girp', 'pirp', 'pie', 'sirp'])
      expect(initials(id)).toBe(id.toUpperCase());
  });

  it('are found by id in capital or small letters, as earlier notes were stored', () => {
    expect(noteFormat('SOAP')).toBe(noteFormat('soap'));
    expect(noteFormat(' Dap ')?.name).toBe('DAP');
    expect(noteFormat('soapy')).toBeUndefined();
    expect(noteFormat('constructor')).toBeUndefined();
  });

  it('fit the contract: keys, lengths, a source for each', () => {
    expect(shippedFormats.map(({ id }) => id)).toEqual(
      'soap dap birp girp pirp pie sirp intake treatment-plan termination supervision'.split(' '),
    );
    for (const { id, name, description, source, sections } of shippedFormats) {
      expect([id, name.length <= 60, description.length <= 300, source.length > 20]).toEqual([id, true, true, true]);
      expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
      for (const { key, heading, prompt } of sections) {
        expect(key).toMatch(/^[a-z][a-z0-9-]{0,59}$/);
        expect([heading.length > 0 && heading.length <= 80, prompt.length > 10 && prompt.length <= 500]).toEqual([
          true,
          true,
        ]);
      }
    }
  });

  it('ask for evidence of what was said and seen, and not of what the writer plans', () => {
    const rests = Object.fromEntries(noteFormat('soap')!.sections.map((section) => [section.key, section.rests]));
    expect(rests).toEqual({ subjective: 'evidence', objective: 'evidence', assessment: 'evidence', plan: 'judgement' });
  });
});
