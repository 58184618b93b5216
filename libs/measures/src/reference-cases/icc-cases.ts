import {
  agreementDegreesOfFreedom,
  iccFromComponents,
  iccFromMeanSquares,
  intraclassCorrelations,
  raterEffect,
  type IccForm,
  type IntraclassCorrelation,
  type RatingComponents,
  type TwoWayMeanSquares,
} from '../agreement/index.js';
import { type Estimate } from '../estimate.js';
import { orNull, shaped, type ReferenceMethod, type Rows } from './reference-method.js';

interface IccInput {
  readonly ratings: Rows;
}

interface IccParams {
  readonly alpha?: number;
}

const confidenceOf = (params: unknown): number => 1 - ((params as IccParams | null)?.alpha ?? 0.05);

/** Six forms of a complete table. */
export const iccCase: ReferenceMethod = (input, params) =>
  shaped(intraclassCorrelations((input as IccInput).ratings, { confidence: confidenceOf(params) }), (icc) => ({
    anova: anovaTable(icc.meanSquares, icc.forms),
    icc: formTable(icc.forms, icc.meanSquares),
  }));

/** Listwise deletion, and components of all observed cells. */
export const iccMissingCase: ReferenceMethod = (input, params) => {
  const { ratings } = input as IccInput;
  const confidence = confidenceOf(params);
  const listwise = intraclassCorrelations(ratings, { confidence, missing: 'listwise' });
  const components = iccFromComponents(ratings, confidence);
  return {
    listwise: shaped(listwise, (icc) => ({
      n_complete: icc.n,
      anova: anovaTable(icc.meanSquares, icc.forms),
      icc: formTable(icc.forms, icc.meanSquares),
    })),
    reml_all_data: shaped(components, (fit) => ({
      n_obs: fit.ratings,
      varcomp: fit.crossed,
      grand_mean: fit.grandMean,
      reml_criterion: fit.crossed.criterion,
      ICC2: valueOf(fit.forms['ICC(2,1)']),
      ICC3: valueOf(fit.forms['ICC(3,1)']),
      ICC1_from_components: valueOf(fit.forms['ICC(2,1)']),
      ICC2k: valueOf(fit.forms['ICC(2,k)']),
      ICC3k: valueOf(fit.forms['ICC(3,k)']),
      oneway: {
        varcomp_target: orNull(fit.oneWay, (one) => one.target),
        varcomp_within: orNull(fit.oneWay, (one) => one.within),
        ICC1: valueOf(fit.forms['ICC(1,1)']),
        ICC1k: valueOf(fit.forms['ICC(1,k)']),
      },
    })),
    psych_lmer_table: shaped(components, (fit) => {
      const meanSquares = psychMeanSquares(ratings.length, fit.k, fit.crossed);
      return formTable(iccFromMeanSquares(meanSquares, confidence), meanSquares);
    }),
  };
};

/**
 * How psych::ICC(lmer = TRUE) turns components into mean squares: with the nominal numbers of targets and raters, as if no
 * cell were missing. Not used by the library; here for comparison with that table.
 */
function psychMeanSquares(n: number, k: number, { target, rater, residual }: RatingComponents): TwoWayMeanSquares {
  const msTargets = k * target + residual;
  const msRaters = n * rater + residual;
  const msWithin = residual + rater;
  return {
    n,
    k,
    grandMean: NaN,
    ssTargets: msTargets * (n - 1),
    ssRaters: msRaters * (k - 1),
    ssResidual: residual * (n - 1) * (k - 1),
    ssWithin: msWithin * n * (k - 1),
    msTargets,
    msRaters,
    msResidual: residual,
    msWithin,
    dfTargets: n - 1,
    dfRaters: k - 1,
    dfResidual: (n - 1) * (k - 1),
    dfWithin: n * (k - 1),
  };
}

function anovaTable(a: TwoWayMeanSquares, forms: Readonly<Record<IccForm, Estimate<IntraclassCorrelation>>>) {
  const raters = raterEffect(a);
  const agreement = forms['ICC(2,1)'];
  return {
    n: a.n,
    k: a.k,
    grand_mean: a.grandMean,
    SS_rows: a.ssTargets,
    SS_raters: a.ssRaters,
    SS_residual: a.ssResidual,
    SS_within: a.ssWithin,
    MS_rows: a.msTargets,
    MS_raters: a.msRaters,
    MS_residual: a.msResidual,
    MS_within: a.msWithin,
    df_rows: a.dfTargets,
    df_raters: a.dfRaters,
    df_residual: a.dfResidual,
    df_within: a.dfWithin,
    F_raters: orNull(raters, (test) => test.f),
    p_raters: orNull(raters, (test) => test.p),
    icc2_ci_df_v: agreement.ok ? orNull(agreementDegreesOfFreedom(a, agreement.value), (df) => df.value) : null,
  };
}

const columns: Readonly<Record<string, IccForm>> = {
  ICC1: 'ICC(1,1)',
  ICC2: 'ICC(2,1)',
  ICC3: 'ICC(3,1)',
  ICC1k: 'ICC(1,k)',
  ICC2k: 'ICC(2,k)',
  ICC3k: 'ICC(3,k)',
};

const valueOf = (form: Estimate<IntraclassCorrelation>): number | string | null => orNull(form, (icc) => icc.value);

function formTable(
  forms: Readonly<Record<IccForm, Estimate<IntraclassCorrelation>>>,
  { dfTargets, dfWithin, dfResidual }: TwoWayMeanSquares,
): unknown {
  const rows = Object.entries(columns).map(([name, form]) => {
    const estimate = forms[form];
    return [
      name,
      {
        icc: valueOf(estimate),
        F: orNull(estimate, (icc) => icc.f),
        df1: dfTargets,
        df2: name.startsWith('ICC1') ? dfWithin : dfResidual,
        p: orNull(estimate, (icc) => icc.p),
        ci_lower: estimate.ok ? orNull(estimate.interval, (interval) => interval.lower) : null,
        ci_upper: estimate.ok ? orNull(estimate.interval, (interval) => interval.upper) : null,
      },
    ] as const;
  });
  return Object.fromEntries(rows);
}
