import { NewAdministration } from '@attune/contracts';
import { answersEntry, type EntryOccasion, totalHint, totalsEntry } from './form-entry.js';

const occasion: EntryOccasion = {
  sessionId: '018f0a7e-5c3d-7b00-8000-000000000012',
  form: 'example-t',
  source: 'paper',
  day: '2026-11-06',
};

describe('entries', () => {
  it('record answers with open places, and parse under the contract', () => {
    const entry = answersEntry(occasion, [3, null, 5]);
    expect(NewAdministration.parse(entry)).toEqual({
      sessionId: occasion.sessionId,
      form: 'example-t',
      responses: [3, null, 5],
      enteredHow: 'paper',
      givenAt: '2026-11-06T12:00:00.000Z',
    });
  });

  it('record totals as totals, without the ones that are not on the paper, and never as answers', () => {
    const entry = totalsEntry(occasion, { total: '44', bond: ' 3,5 ', task: '', goal: 'unreadable' });
    expect(NewAdministration.parse(entry).totals).toEqual([
      { scale: 'total', value: 44 },
      { scale: 'bond', value: 3.5 },
    ]);
    expect('responses' in entry).toBe(false);
  });

  it('leave the time to the server where the form is filled in here, or the day is not known', () => {
    expect('givenAt' in answersEntry({ ...occasion, source: 'app' }, [1])).toBe(false);
    expect('givenAt' in answersEntry({ ...occasion, day: '' }, [1])).toBe(false);
  });

  it('say how a total is formed', () => {
    expect(totalHint({ id: 'x', name: 'X', items: [1, 2, 3], aggregate: 'sum' })).toBe('Sum of 3 items');
    expect(totalHint({ id: 'x', name: 'X', items: [1, 2], aggregate: 'mean' })).toBe('Mean of 2 items');
  });
});
