import { iccForms, type IccNaming } from './icc-names.js';

/** What a study has to know of itself before it reports an intraclass correlation. */
export interface RatingDesign {
  /** Did the same raters rate every target, or each target its own raters? */
  readonly raters: 'same for all targets' | 'different for each target';
  /** Are the raters stand-ins for others who might have rated, or are these raters the only ones of interest? */
  readonly generalize: 'to other raters' | 'to these raters only';
  /**
   * What will be compared: the scores themselves (a cut-off, a gain, one rater's score beside another's) or only the order
   * and the distances of targets?
   */
  readonly use: 'scores as they are' | 'order and distances only';
  /** Does the analysis that follows use one rating per target or the mean of several? */
  readonly unit: 'single rating' | 'mean of ratings';
  /** Share of missing cells in the planned targets × raters table, 0 to 1. */
  readonly missing?: number;
}

/** The form that fits, and why, in sentences that can stand in a methods section. */
export interface IccChoice extends IccNaming {
  /** From the ratings directly, or from variance components estimated with missing cells. */
  readonly estimation: 'mean squares' | 'REML components';
  readonly reasons: readonly string[];
  /** What a reader should know before relying on the number. */
  readonly cautions: readonly string[];
}

/**
 * Which intraclass correlation fits a design, in words.
 *
 * The order of questions is that of Koo TK, Li MY (2016), J Chiropr Med 15:155–163, after McGraw and Wong (1996): same
 * raters for all targets? are other raters meant? is the level of the scores used? is one rating used or a mean? Absolute
 * agreement of a single rating in the two-way random model, ICC(2,1) = ICC(A,1), is what training and reporting usually
 * need: another trained rater should give the same score.
 *
 * @param design  the answers
 * @returns always a choice; the reasons follow the questions
 * @example
 * chooseIcc({ raters: 'same for all targets', generalize: 'to other raters', use: 'scores as they are', unit: 'single rating' })
 *   .shroutFleiss; // 'ICC(2,1)'
 */
export function chooseIcc(design: RatingDesign): IccChoice {
  const missing = design.missing ?? 0;
  const reasons: string[] = [];
  const cautions: string[] = [];
  const family = familyOf(design, reasons, cautions);
  const unit = design.unit === 'single rating' ? '1' : 'k';
  const naming = iccForms.find((form) => form.shroutFleiss === `ICC(${family},${unit})`) as IccNaming;
  if (unit === '1')
    reasons.push('One rating per target is what will be used, so the reliability reported is that of one rating.');
  else {
    reasons.push('The mean over raters is what will be used, so the reliability reported is that of the mean.');
    cautions.push('Report this form only if every target in the analysis really carries the mean of that many raters.');
  }
  if (missing > 0) {
    reasons.push(
      'Some ratings are missing: variance components by REML use every rating made, where leaving out incomplete targets would discard them.',
    );
    if (family === '2' && missing > 0.5) {
      cautions.push(
        'More than half of the cells are empty: raters may not be linked well enough to separate them from their targets.',
      );
    }
  }
  const model = family === '2' && design.generalize === 'to these raters only' ? 'two-way mixed' : naming.model;
  return { ...naming, model, estimation: missing > 0 ? 'REML components' : 'mean squares', reasons, cautions };
}

function familyOf(design: RatingDesign, reasons: string[], cautions: string[]): '1' | '2' | '3' {
  if (design.raters === 'different for each target') {
    reasons.push(
      'Each target was rated by its own raters, so a rater’s level cannot be told apart from the target: only the one-way model applies.',
    );
    if (design.use === 'order and distances only') {
      cautions.push(
        'Differences of level between raters count as error here; the design does not allow taking them out.',
      );
    }
    return '1';
  }
  reasons.push(
    'The same raters rated every target, so differences of level between raters can be estimated: a two-way model.',
  );
  if (design.generalize === 'to other raters') {
    reasons.push(
      'The raters stand for others who could have rated, so their differences of level are error: absolute agreement, raters random.',
    );
    if (design.use === 'order and distances only') {
      cautions.push(
        'If only the order of targets is used and each rater rates all of them, the consistency form says how well that order is reproduced.',
      );
    }
    return '2';
  }
  if (design.use === 'scores as they are') {
    reasons.push(
      'Only these raters matter, but their scores are used as they are: a difference of level is still error, so absolute agreement with raters fixed.',
    );
    cautions.push('With raters fixed, the number says nothing about any other rater.');
    return '2';
  }
  reasons.push(
    'Only these raters matter and only the order and distances of targets are used: a constant difference of level between raters is not error, so consistency.',
  );
  cautions.push('With raters fixed, the number says nothing about any other rater.');
  return '3';
}
