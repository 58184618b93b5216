import { fitMixedModel } from './fit-mixed-model.js';
import { groupsWithin } from './grouping.js';
import { type MixedModelFit, type MixedModelInput } from './mixed-model.js';
import { reference, relativeError, valueOf } from './testing/reference.js';

interface LmerFit {
  fixed: Record<string, { estimate: number; se: number; t: number }>;
  vcov_fixed: number[][];
  varcomp: { group: string; term1: string | null; term2: string | null; vcov: number; sdcor: number }[];
  sigma: number;
  logLik: number;
  deviance_or_reml: number;
  df_params: number;
  AIC: number;
  BIC: number;
  nobs: number;
  singular: boolean;
  blups: Record<string, { id: string[] } & Record<string, number[]>>;
}

interface Case {
  input: Record<string, number[]> & Record<string, string[]>;
  expected: Record<'REML' | 'ML', LmerFit>;
  tolerance: { fixed_rel: number; varcomp_rel: number; loglik_abs: number; blup_abs: number };
}

const ours = (term: string): string => (term === '(Intercept)' ? 'intercept' : term);

/** Each file's formula, in this library's terms. */
const cases: Record<string, (input: Case['input']) => MixedModelInput> = {
  growth_alliance_2level: ({ alliance, session, client }) => ({
    y: alliance!,
    fixed: [{ name: 'session', values: session! }],
    random: [{ name: 'client', group: client!, terms: ['intercept', 'session'] }],
  }),
  growth_alliance_3level: ({ alliance, session, client, intern }) => ({
    y: alliance!,
    fixed: [{ name: 'session', values: session! }],
    random: [
      { name: 'intern', group: intern!, terms: ['intercept'] },
      { name: 'client:intern', group: groupsWithin(client!, intern!), terms: ['intercept'] },
    ],
  }),
  growth_sleepstudy: ({ Reaction, Days, Subject }) => ({
    y: Reaction!,
    fixed: [{ name: 'Days', values: Days! }],
    random: [{ name: 'Subject', group: Subject!, terms: ['intercept', 'Days'] }],
  }),
  nested_pastes: ({ strength, batch, cask }) => ({
    y: strength!,
    fixed: [],
    random: [
      { name: 'cask:batch', group: groupsWithin(cask!, batch!), terms: ['intercept'] },
      { name: 'batch', group: batch!, terms: ['intercept'] },
    ],
  }),
  gstudy_nested_brennan_3_2: ({ y, p, t, r }) => ({
    y: y!,
    fixed: [],
    random: [
      { name: 'p', group: p!, terms: ['intercept'] },
      { name: 't', group: t!, terms: ['intercept'] },
      { name: 'r:t', group: groupsWithin(r!, t!), terms: ['intercept'] },
      { name: 'p:t', group: groupsWithin(p!, t!), terms: ['intercept'] },
    ],
  }),
};

describe.each(Object.keys(cases))('%s equals lme4', (name) => {
  const { input, expected, tolerance } = reference<Case>(name);
  describe.each(['REML', 'ML'] as const)('%s', (method) => {
    const fit: MixedModelFit = valueOf(fitMixedModel({ ...cases[name]!(input), method }));
    const lmer = expected[method];

    it('fixed effects, their errors and covariances', () => {
      for (const [term, values] of Object.entries(lmer.fixed)) {
        const effect = fit.fixed.find((each) => each.name === ours(term))!;
        expect(relativeError(effect.estimate, values.estimate)).toBeLessThan(tolerance.fixed_rel);
        expect(relativeError(effect.se, values.se)).toBeLessThan(tolerance.fixed_rel);
        expect(relativeError(effect.t, values.t)).toBeLessThan(tolerance.fixed_rel);
      }
      lmer.vcov_fixed.forEach((row, i) =>
        row.forEach((value, j) =>
          expect(relativeError(fit.fixedCovariance[i]![j]!, value)).toBeLessThan(tolerance.fixed_rel),
        ),
      );
    });

    it('variances, covariances and correlations', () => {
      for (const { group, term1, term2, vcov, sdcor } of lmer.varcomp) {
        if (group === 'Residual') {
          expect(relativeError(fit.residualVariance, vcov)).toBeLessThan(tolerance.varcomp_rel);
          expect(relativeError(fit.residualSd, sdcor)).toBeLessThan(tolerance.varcomp_rel);
          continue;
        }
        const component = fit.variances.find((each) => each.group === group)!;
        const i = component.terms.indexOf(ours(term1!));
        const j = term2 === null ? i : component.terms.indexOf(ours(term2));
        expect(relativeError(component.covariance[i]![j]!, vcov)).toBeLessThan(tolerance.varcomp_rel);
        const scaled = term2 === null ? component.sd[i]! : valueOf(component.correlations[0]!.correlation).value;
        expect(relativeError(scaled, sdcor)).toBeLessThan(tolerance.varcomp_rel);
      }
    });

    it('likelihood, criteria and counts', () => {
      expect(Math.abs(fit.logLikelihood - lmer.logLik)).toBeLessThan(tolerance.loglik_abs);
      expect(Math.abs(fit.criterion - lmer.deviance_or_reml)).toBeLessThan(2 * tolerance.loglik_abs);
      expect(Math.abs(fit.aic - lmer.AIC)).toBeLessThan(2 * tolerance.loglik_abs);
      expect(Math.abs(fit.bic - lmer.BIC)).toBeLessThan(2 * tolerance.loglik_abs);
      expect(fit.parameters).toBe(lmer.df_params);
      expect(fit.observations).toBe(lmer.nobs);
      expect(fit.singular).toBe(lmer.singular);
    });

    it('predicted effects of every group', () => {
      for (const [group, { id, ...columns }] of Object.entries(lmer.blups)) {
        const predicted = fit.predicted.find((each) => each.group === group)!;
        expect(predicted.levels).toHaveLength(id.length);
        for (const [term, values] of Object.entries(columns)) {
          const column = predicted.terms.find((each) => each.term === ours(term))!;
          const furthest = Math.max(
            ...id.map((label, k) => Math.abs(column.values[predicted.levels.indexOf(label)]! - values[k]!)),
          );
          expect(furthest).toBeLessThan(tolerance.blup_abs);
        }
      }
    });
  });
});

describe('truth and bias over dyads (West & Kenny 2011) equals lme4', () => {
  interface Dyads {
    input: { rows: [number, number, number, number][] };
    expected: Record<string, number> & { randomInterceptOnly: Record<string, number> };
    tolerance: number;
  }
  const { input, expected, tolerance } = reference<Dyads>('methods/c3_truth_and_bias_multilevel');
  const dyad = input.rows.map(([id]) => id);
  const clientMean = new Map(
    dyad.map((id) => {
      const own = input.rows.filter(([each]) => each === id).map(([, , client]) => client);
      return [id, own.reduce((sum, value) => sum + value, 0) / own.length];
    }),
  );
  const model = (terms: string[]): MixedModelFit =>
    valueOf(
      fitMixedModel({
        y: input.rows.map(([id, , , therapist]) => therapist - clientMean.get(id)!),
        fixed: [{ name: 'client', values: input.rows.map(([id, , client]) => client - clientMean.get(id)!) }],
        random: [{ name: 'dyad', group: dyad, terms }],
      }),
    );

  it('with bias and tracking that differ between dyads', () => {
    const fit = model(['intercept', 'client']);
    expect(relativeError(fit.fixed[0]!.estimate, expected.directionalBias!)).toBeLessThan(tolerance);
    expect(relativeError(fit.fixed[0]!.se, expected.seBias!)).toBeLessThan(tolerance);
    expect(relativeError(fit.fixed[1]!.estimate, expected.truthForce!)).toBeLessThan(tolerance);
    expect(relativeError(fit.fixed[1]!.se, expected.seTruth!)).toBeLessThan(tolerance);
    expect(relativeError(fit.variances[0]!.sd[0]!, expected.sdIntercept!)).toBeLessThan(tolerance);
    expect(relativeError(fit.variances[0]!.sd[1]!, expected.sdSlope!)).toBeLessThan(tolerance);
    expect(relativeError(fit.residualSd, expected.sdResidual!)).toBeLessThan(tolerance);
    const { value } = valueOf(fit.variances[0]!.correlations[0]!.correlation);
    expect(Math.abs(value - expected.corr!)).toBeLessThan(tolerance);
  });

  it('with bias alone differing', () => {
    const fit = model(['intercept']);
    const lmer = expected.randomInterceptOnly;
    expect(relativeError(fit.fixed[0]!.estimate, lmer.b0!)).toBeLessThan(tolerance);
    expect(relativeError(fit.fixed[1]!.estimate, lmer.b1!)).toBeLessThan(tolerance);
    expect(relativeError(fit.fixed[1]!.se, lmer.se1!)).toBeLessThan(tolerance);
    expect(relativeError(fit.variances[0]!.sd[0]!, lmer.sdIntercept!)).toBeLessThan(tolerance);
    expect(relativeError(fit.residualSd, lmer.sdResidual!)).toBeLessThan(tolerance);
  });
});

describe('small and singular fits equal lme4', () => {
  interface Small {
    model: string;
    input: { client: number[]; intern: number[]; session: number[]; alliance: number[] };
    expected: {
      criterion: number;
      fixed: number[];
      se: number[];
      singular: boolean;
      client: { id: number[]; intercept: number[]; conditionalSd: number[] };
    };
  }
  const { cases: fits, tolerance } = reference<{
    cases: Small[];
    tolerance: { criterion_abs: number; fixed_abs: number; blup_abs: number };
  }>('growth_small_and_singular');
  const randomOf = ({ model, input }: Small): MixedModelInput['random'] => {
    const term = (name: 'client' | 'intern', terms: string[]) => ({ name, group: input[name], terms });
    if (model.includes('(session | intern)'))
      return [term('client', ['intercept']), term('intern', ['intercept', 'session'])];
    if (model.includes('(1 | client)')) return [term('client', ['intercept']), term('intern', ['intercept'])];
    const client = term('client', ['intercept', 'session']);
    return model.includes('(1 | intern)') ? [client, term('intern', ['intercept'])] : [client];
  };

  it.each(fits.map((each, index) => [`${index + 1}: ${each.model}`, each] as const))('%s', (_, small) => {
    const { input, expected } = small;
    const fixed = [{ name: 'session', values: input.session }];
    const fit = valueOf(fitMixedModel({ y: input.alliance, fixed, random: randomOf(small) }));
    const near = (actual: number, value: number, within: number): void =>
      expect(Math.abs(actual - value)).toBeLessThan(within);
    near(fit.criterion, expected.criterion, tolerance.criterion_abs);
    fit.fixed.forEach(({ estimate, se }, k) => {
      near(estimate, expected.fixed[k]!, tolerance.fixed_abs);
      near(se, expected.se[k]!, tolerance.fixed_abs);
    });
    expect(fit.singular).toBe(expected.singular);
    expect(fit.notes.length > 0).toBe(expected.singular);
    const clients = fit.predicted.find(({ group }) => group === 'client')!;
    expected.client.id.forEach((id, k) => {
      const at = clients.levels.indexOf(id);
      near(clients.terms[0]!.values[at]!, expected.client.intercept[k]!, tolerance.blup_abs);
      near(clients.terms[0]!.conditionalSd[at]!, expected.client.conditionalSd[k]!, tolerance.blup_abs);
    });
  });
});
