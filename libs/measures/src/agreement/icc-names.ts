/** The six computed forms, by the names of Shrout and Fleiss (1979). */
export type IccForm = 'ICC(1,1)' | 'ICC(2,1)' | 'ICC(3,1)' | 'ICC(1,k)' | 'ICC(2,k)' | 'ICC(3,k)';

/** What a form is, in the terms a report has to give (Koo and Li 2016): model, type and unit. */
export interface IccNaming {
  readonly shroutFleiss: IccForm;
  /** Name in McGraw and Wong (1996). */
  readonly mcGrawWong: 'ICC(1)' | 'ICC(k)' | 'ICC(A,1)' | 'ICC(A,k)' | 'ICC(C,1)' | 'ICC(C,k)';
  readonly model: 'one-way random' | 'two-way random' | 'two-way mixed';
  /** Absolute agreement counts a difference of level between raters as error; consistency does not. */
  readonly type: 'absolute agreement' | 'consistency';
  readonly unit: 'single rating' | 'mean of k ratings';
}

/**
 * The six forms in the order of Shrout and Fleiss.
 *
 * Source: Shrout PE, Fleiss JL (1979), Psychol Bull 86:420–428; names of McGraw KO, Wong SP (1996), Psychol Methods
 * 1:30–46 (with the correction 1:390).
 */
export const iccForms: readonly IccNaming[] = [
  naming('ICC(1,1)', 'ICC(1)', 'one-way random', 'absolute agreement', 'single rating'),
  naming('ICC(2,1)', 'ICC(A,1)', 'two-way random', 'absolute agreement', 'single rating'),
  naming('ICC(3,1)', 'ICC(C,1)', 'two-way mixed', 'consistency', 'single rating'),
  naming('ICC(1,k)', 'ICC(k)', 'one-way random', 'absolute agreement', 'mean of k ratings'),
  naming('ICC(2,k)', 'ICC(A,k)', 'two-way random', 'absolute agreement', 'mean of k ratings'),
  naming('ICC(3,k)', 'ICC(C,k)', 'two-way mixed', 'consistency', 'mean of k ratings'),
];

function naming(
  shroutFleiss: IccForm,
  mcGrawWong: IccNaming['mcGrawWong'],
  model: IccNaming['model'],
  type: IccNaming['type'],
  unit: IccNaming['unit'],
): IccNaming {
  return { shroutFleiss, mcGrawWong, model, type, unit };
}

/**
 * The ten designs of McGraw and Wong. Random and mixed two-way models share the same formulas and the same numbers; they
 * differ in whom one may infer to: in the random model to other raters of the same kind, in the mixed model to these
 * raters only.
 *
 * @example mcGrawWongDesigns.filter((d) => d.computedAs === 'ICC(2,1)').length; // 2, random and mixed
 */
export const mcGrawWongDesigns: readonly McGrawWongDesign[] = iccForms.flatMap(designsOf);

/** One of the ten designs, with the form that computes it. */
export interface McGrawWongDesign extends Omit<IccNaming, 'shroutFleiss'> {
  readonly computedAs: IccForm;
}

function designsOf({ shroutFleiss, ...form }: IccNaming): McGrawWongDesign[] {
  const models: readonly IccNaming['model'][] =
    form.model === 'one-way random' ? ['one-way random'] : ['two-way random', 'two-way mixed'];
  return models.map((model) => ({ ...form, model, computedAs: shroutFleiss }));
}
