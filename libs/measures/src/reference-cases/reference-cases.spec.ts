import { differences, storedCase, storedNames, type StoredCase, type Tolerance } from '../testing/reference-file.js';
import { computeReferenceCase, referenceMethods } from './index.js';

/** Limits by the path of a value; the most specific rule of the file counts. */
function limitsOf(tolerance: Tolerance) {
  const number = (key: string): number | undefined =>
    typeof tolerance[key] === 'number' ? (tolerance[key] as number) : undefined;
  const nested = (key: string, inner: string): number | undefined =>
    (tolerance[key] as Readonly<Record<string, number>> | undefined)?.[inner];
  const rel = number('rel') ?? number('ems_rel') ?? number('anova_rel') ?? 0;
  const abs = number('abs') ?? 1e-12;
  const rules: readonly (readonly [RegExp, number | undefined, number | undefined])[] = [
    [/^omega_1f\.minres/, nested('omega', 'minres_rel'), 0],
    [/^omega_1f\.ml/, nested('omega', 'ml_rel'), 0],
    [/^omega_1f\.psych/, nested('omega', 'psych_rel'), 0],
    [/^omega_3f/, 0, number('omega_3f_abs')],
    [/^bootstrap/, 0, number('bootstrap_abs')],
    [/^psych_lmer_table/, nested('psych_lmer_table', 'rel'), nested('psych_lmer_table', 'abs')],
    [/^(reml|dstudy_reml)/, number('reml_rel'), number('reml_abs')],
    [/(logLik|deviance_or_reml|AIC|BIC|^lrt)/, 0, number('loglik_abs')],
    [/^(REML|ML)\.blups/, 0, number('blup_abs') ?? number('reml_abs')],
    [/^(REML|ML)\.(varcomp|sigma)/, number('varcomp_rel'), 1e-12],
    [/^(REML|ML)\.(fixed|vcov_fixed)/, number('fixed_rel'), 1e-12],
    [/^(REML|ML)/, number('reml_rel'), number('reml_abs')],
  ];
  return (path: string): { rel: number; abs: number } => {
    const rule = rules.find(([pattern, r, a]) => pattern.test(path) && (r !== undefined || a !== undefined));
    return rule ? { rel: rule[1] ?? rel, abs: rule[2] ?? abs } : { rel, abs };
  };
}

describe('reference cases of R and of publications', () => {
  const cases = storedNames()
    .map((name) => storedCase<StoredCase>(name))
    .filter(({ method }) => method in referenceMethods);

  it('covers every method of the registry', () => {
    expect(new Set(cases.map(({ method }) => method))).toEqual(new Set(Object.keys(referenceMethods)));
  });

  it.each(cases.map((stored) => [stored.name, stored] as const))(
    '%s',
    (_name, { expected, tolerance, ...question }) => {
      const answer = computeReferenceCase(question);
      if (!answer.ok) throw new Error(answer.reason);
      expect(differences(expected, answer.computed, limitsOf(tolerance))).toEqual([]);
    },
  );

  it('names a method that it does not know', () => {
    expect(computeReferenceCase({ name: 'x', method: 'Tarot', input: {}, params: {} })).toEqual({
      ok: false,
      reason: expect.stringContaining('Tarot'),
    });
  });
});
