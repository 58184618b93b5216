import { NewClient } from '@attune/contracts';
import { checkedForm, problemsOf } from './checked-form.js';
import { ProblemError } from './problem-error.js';

describe('checkedForm', () => {
  it('gives the value as the contract reads it, with its defaults', () => {
    const checked = checkedForm(NewClient, { code: '  C-0147 ', startedOn: '2026-08-14' });
    expect(checked).toEqual({ ok: true, value: { code: 'C-0147', startedOn: '2026-08-14', modality: 'in person' } });
  });

  it('names each field that is wrong, in the words of the contract', () => {
    const checked = checkedForm(NewClient, { code: ' ', startedOn: '' });
    expect(checked.ok).toBe(false);
    if (checked.ok) return;
    expect(checked.problems.fields['code']).toBe('Enter a client code');
    expect(Object.keys(checked.problems.fields).sort()).toEqual(['code', 'startedOn']);
  });
});

describe('problemsOf', () => {
  it('puts the complaint and the remedy beside the field', () => {
    const error = new ProblemError(409, 'code-taken', 'Taken', 'The code is taken.', [
      { field: 'code', message: 'C-0147 is already used', remedy: 'Choose another code' },
    ]);
    expect(problemsOf(error)).toEqual({ fields: { code: 'C-0147 is already used. Choose another code' } });
  });

  it('says the one sentence where no field is named', () => {
    const error = new ProblemError(503, 'database', 'Busy', 'The database does not answer.');
    expect(problemsOf(error)).toEqual({ fields: {}, general: 'The database does not answer.' });
  });
});
