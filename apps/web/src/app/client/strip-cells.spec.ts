import { type StripCell } from '@attune/contracts';
import { trajectoryFixture } from '../../testing/client-fixture.js';
import { stripColumns } from './strip-cells.js';

const cell = (changes: Partial<StripCell>): StripCell => ({ ...trajectoryFixture().strip[0]!, ...changes });
const marks = (changes: Partial<StripCell>, wide = true) => stripColumns([cell(changes)], wide)[0]!.marks;

describe('stripColumns', () => {
  it('has one column per session, named with its date', () => {
    const columns = stripColumns(trajectoryFixture().strip, true);
    expect(columns).toHaveLength(14);
    expect(columns[6]!.label).toBe('Session 7, 25 September 2026');
  });

  it('says that the date is unknown where an import brought none', () => {
    expect(stripColumns([cell({ heldOn: null })], true)[0]!.label).toBe('Session 1, date unknown');
  });

  it('writes a missed session and a draft out where there is room', () => {
    expect(marks({ attendance: 'no-show' })[0]).toEqual({ shape: 'no-show', words: 'no-show', tone: 'attention' });
    expect(marks({ note: 'draft' })[2]!.shape).toBe('draft');
  });

  it('shows shapes in narrow columns, with the same words for screen readers', () => {
    expect(marks({ attendance: 'late-cancel' }, false)[0]).toEqual({
      shape: '○',
      words: 'late cancellation',
      tone: 'attention',
    });
    expect(marks({ note: 'draft' }, false)[2]).toMatchObject({ shape: '✎', words: 'draft' });
  });

  it('does not ask for a transcript or note of a session that was not held', () => {
    const missed = marks({ attendance: 'no-show', transcript: false, note: 'none' });
    expect(missed.slice(1, 3).map((mark) => mark.words)).toEqual(['not held', 'not held']);
    const attended = marks({ attendance: 'attended', transcript: false, note: 'none' });
    expect(attended.slice(1, 3).map((mark) => mark.shape)).toEqual(['–', '–']);
  });

  it('counts raters where there are any', () => {
    expect(marks({ raters: 2 })[3]!.shape).toBe('2');
    expect(marks({ raters: 0 })[3]!.shape).toBe('');
  });
});
