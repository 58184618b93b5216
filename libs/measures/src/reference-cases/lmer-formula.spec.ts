import { present, reasonOf } from '../testing/estimates.js';
import { differences } from '../testing/reference-file.js';
import { readFormula } from './lmer-formula.js';

describe('formulas of lme4', () => {
  it('nested groups stand for two terms, the inner one named from inside out', () => {
    const formula = present(readFormula('alliance ~ session + (1 | intern/client)'));
    expect(formula).toMatchObject({ outcome: 'alliance', intercept: true, fixed: ['session'] });
    expect(formula.random.map(({ group, intercept, slopes }) => [group, intercept, slopes])).toEqual([
      ['intern', true, []],
      ['client:intern', true, []],
    ]);
  });

  it('slopes bring an intercept unless it is taken away', () => {
    const [withIntercept, without] = present(readFormula('y ~ 0 + t + (t | g) + (0 + t | h:g)')).random;
    expect([withIntercept?.intercept, withIntercept?.slopes]).toEqual([true, ['t']]);
    expect([without?.group, without?.intercept]).toEqual(['h:g', false]);
    expect(present(readFormula('y ~ 0 + t')).intercept).toBe(false);
  });

  it.each(['y', 'y ~ log(t)', 'y ~ a:b', 'y ~ t + (t || g)', 'y ~ (1 | f(g))', '~ t'])('%s: a reason', (text) => {
    expect(reasonOf(readFormula(text))).not.toBe('');
  });
});

describe('the comparison of stored cases', () => {
  const exact = () => ({ rel: 0, abs: 1e-9 });

  it('finds a number that is off, missing, of another kind or too many', () => {
    const expected = { a: 1, b: [1, 2], c: null, d: 'Infinity', note: 'words' };
    const paths = (computed: unknown): string[] => differences(expected, computed, exact).map(({ path }) => path);
    expect(paths({ a: 1, b: [1, 2], c: null, d: 'Infinity', extra: 3 })).toEqual([]);
    expect(paths({ a: 1.001, b: [1], c: 0, d: Infinity })).toEqual(['a', 'b.1', 'b.length', 'c', 'd']);
    expect(paths({ a: NaN, b: null, c: undefined, d: 'Infinity' })).toEqual(['a', 'b', 'c']);
    expect(paths(null)).toEqual(['']);
  });
});
