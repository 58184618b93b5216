import fc from 'fast-check';
import { differenceWords, noteDifference, textDifference } from './note-difference.js';
import { emptyRequired, insertedAt, writtenSections } from './note-sections.js';

const section = (key: string, text: string) => ({ key, heading: key.toUpperCase(), text });
const template = (key: string, required = false) => ({
  key,
  heading: key.toUpperCase(),
  prompt: '',
  required,
  rests: 'evidence' as const,
});

describe('textDifference', () => {
  it('marks words that came and went', () => {
    expect(textDifference('Mood was low.', 'Mood was very low.')).toEqual([
      { kind: 'same', text: 'Mood was ' },
      { kind: 'inserted', text: 'very ' },
      { kind: 'same', text: 'low.' },
    ]);
  });

  it('holds both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const parts = textDifference(before, after);
        const without = (kind: string): string =>
          parts
            .filter((part) => part.kind !== kind)
            .map((part) => part.text)
            .join('');
        expect(without('inserted')).toBe(before);
        expect(without('deleted')).toBe(after);
      }),
    );
  });
});

describe('noteDifference', () => {
  it('goes by sections, says which changed, and shows a removed section as deleted', () => {
    const difference = noteDifference(
      [section('s', 'Fine.'), section('o', 'Tired.')],
      [section('s', 'Fine.'), section('p', 'Call on Monday.')],
    );
    expect(difference.map(({ key, changed }) => [key, changed])).toEqual([
      ['s', false],
      ['p', true],
      ['o', true],
    ]);
    expect(difference[2]?.parts).toEqual([{ kind: 'deleted', text: 'Tired.' }]);
    expect(differenceWords(difference)).toBe('3 words inserted, 1 deleted');
    expect(differenceWords(noteDifference([section('s', 'a')], [section('s', 'a')]))).toBe(
      'No difference in the words',
    );
  });
});

describe('writtenSections', () => {
  it('follows the format and loses no text that the format has no section for', () => {
    const sections = [section('s', 'Said so.'), section('x', 'Older text.'), section('y', ' ')];
    const written = writtenSections(sections, { sections: [template('o'), template('s')] });
    expect(written.map(({ key, text, kept }) => [key, text, kept])).toEqual([
      ['o', '', false],
      ['s', 'Said so.', false],
      ['x', 'Older text.', true],
    ]);
  });

  it('shows every section where the format is not known', () => {
    expect(writtenSections([section('s', '')], undefined)).toHaveLength(1);
  });

  it('names required sections that are empty', () => {
    const written = writtenSections([section('p', '  ')], { sections: [template('s'), template('p', true)] });
    expect(emptyRequired(written)).toEqual(['P']);
  });
});

describe('insertedAt', () => {
  it('keeps words apart and sentence marks close', () => {
    expect(insertedAt('Said no', 7, '“No.” [2]')).toEqual({ text: 'Said no “No.” [2]', cursor: 17 });
    expect(insertedAt('Said .', 5, '[2]').text).toBe('Said [2].');
    expect(insertedAt('Before after', 6, '[2]').text).toBe('Before [2] after');
    expect(insertedAt('', 9, '[2]')).toEqual({ text: '[2]', cursor: 3 });
  });
});
