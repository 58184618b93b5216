import { fleissCase, gwetCase, kappaCase, krippendorffCase } from './category-cases.js';
import { itemsRatersGStudyCase, ratersGStudyCase } from './gstudy-cases.js';
import { iccCase, iccMissingCase } from './icc-cases.js';
import { clientRegressionCase, individualsChartCase, reliableChangeCase } from './change-cases.js';
import { groupEffectCase, mixedModelCase } from './model-cases.js';
import { correlationCase, pairedCase } from './paired-cases.js';
import { type ReferenceCase, type ReferenceMethod } from './reference-method.js';
import { scaleCase } from './scale-cases.js';
import { estimated, notEstimable, type Estimate } from '../estimate.js';

export type { ReferenceCase, ReferenceMethod } from './reference-method.js';

/** What each kind of reference case is called there, and what computes it. */
export const referenceMethods: Readonly<Record<string, ReferenceMethod>> = {
  'Intraclass correlation, six Shrout-Fleiss forms (F test of ICC=0, 95% CI); rows=targets, columns=raters': iccCase,
  'ICC with missing cells: (a) listwise deletion + ANOVA forms; (b) REML two-way random model on all observed cells':
    iccMissingCase,
  "Cohen's kappa, weighted kappa (linear, quadratic agreement weights); se = Fleiss-Cohen-Everitt (1969) non-null; se_null for z; CI = kappa +/- 1.96 se, NOT truncated to [-1,1]":
    kappaCase,
  "Fleiss' kappa (1971) overall and per category; SE/z under H0 from Fleiss, Nee & Landis (1979)": fleissCase,
  "Gwet's AC1 / AC2 (multi-rater, missing allowed), subject-sampling SE (N=Inf), t(n-1) CI and p; weights from category values":
    gwetCase,
  "Krippendorff's alpha from the coincidence matrix (units x raters, missing allowed)": krippendorffCase,
  "Lin's CCC (1/n variances, Lin 1989; CI by Fisher z with Lin 2000 variance) and Bland-Altman bias, limits (1.96 SD) and CIs (x minus y)":
    pairedCase,
  'Pearson and Spearman correlation matrices, pairwise-complete; t-approximation p (unadjusted), Fisher-z 95% CI (1/sqrt(n-3) for both); correction for attenuation r12/sqrt(rel1*rel2)':
    correlationCase,
  "Cronbach's alpha (raw, standardised), item-rest r, alpha if dropped, Feldt 95% CI; split-half; Guttman lambdas; McDonald omega; SEM. Complete (listwise) rows unless in 'pairwise'":
    scaleCase,
  'Generalizability study, crossed p x r random design; EMS (ANOVA) and REML variance components; D-study G (relative) and phi (absolute)':
    ratersGStudyCase,
  'Generalizability study, fully crossed p x i x r random design; EMS and REML components; D-study G and phi':
    itemsRatersGStudyCase,
  'Linear mixed model, REML and ML: fixed effects (SE, t), variance components, logLik, BLUPs (conditional modes)':
    mixedModelCase,
  'One-way random therapist effect: ICC by ANOVA (n0 for unbalanced), approximate F CI (Searle / Smith with n0), REML and ML; LRT of zero between variance (ML, 50:50 mixture p)':
    groupEffectCase,
  'Jacobson-Truax reliable change index and cut-offs a, b, c; classification with |RC|>=1.96 and crossing of cut-off c':
    reliableChangeCase,
  'Individuals (XmR) chart: moving range of 2; limits by 3*MRbar/1.128, by 2.66, and by exact d2=2/sqrt(pi); moving ranges across a missing value are dropped':
    individualsChartCase,
  'Per-client OLS: y ~ t and y ~ t + t^2 (raw polynomial); coefficients in order intercept, t, t^2':
    clientRegressionCase,
};

/**
 * Compute a stored reference case anew: `input` and `params` go in, an object of the shape of its `expected` comes out.
 * What cannot be computed is null there, infinity the word "Infinity".
 *
 * @param stored  the case; an `expected` beside it is not read
 * @returns undefined for a method that this library does not know
 * @example
 * const computed = computeReferenceCase(JSON.parse(text));
 * if (computed.ok) print(computed.computed);
 */
export function computeReferenceCase(stored: ReferenceCase): Estimate<{ computed: unknown }> {
  const method = referenceMethods[stored.method];
  if (!method) return notEstimable(`No method of this library is called "${stored.method}".`);
  return estimated({ computed: method(stored.input, stored.params) });
}
