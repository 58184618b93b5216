import { score } from '@attune/measures';
import { type DemoClinic, type DemoForm, type DemoOrganization, type DemoTreatment } from '../demo-clinic.js';
import { formOf } from '../forms.js';

export interface ClinicSeries {
  readonly treatment: DemoTreatment;
  /** Item mean of the total by session, as the library scores it; null where there is no form or no score. */
  readonly scores: readonly (number | null)[];
  /** The answers by session; null where there is no form. */
  readonly answers: readonly (readonly (number | null)[] | null)[];
}

/** The large demonstration clinic of the two. */
export function firstOf(clinic: DemoClinic): DemoOrganization {
  const [first] = clinic.organizations;
  if (!first) throw new Error('There is no organization.');
  return first;
}

export function itemMean(form: DemoForm, answers: readonly (number | null)[] | null): number | null {
  if (answers === null) return null;
  const result = score(formOf(form), answers);
  if (!result.ok) throw new Error(result.reason);
  return result.scores.find(({ scale }) => scale === 'total')?.itemMean ?? null;
}

/** Every treatment's series on one form of client or therapist. */
export function seriesOf(clinic: DemoOrganization, form: DemoForm): ClinicSeries[] {
  const given = new Map(clinic.administrations.filter((one) => one.form === form).map((one) => [one.session, one]));
  return clinic.treatments.map((treatment) => {
    const sessions = clinic.sessions.filter((session) => session.treatment === treatment.key);
    const answers = sessions.map((session) => given.get(session.key)?.responses ?? null);
    return { treatment, answers, scores: answers.map((one) => itemMean(form, one)) };
  });
}

/** Completely answered forms of one session number, a row per treatment. */
export const completeAt = (series: readonly ClinicSeries[], session: number): number[][] =>
  series.flatMap(({ answers }) => {
    const row = answers[session - 1];
    return row && row.every((answer) => answer !== null) ? [[...row]] : [];
  });

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function variance(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}

export function correlation(x: readonly number[], y: readonly number[]): number {
  const [mx, my] = [mean(x), mean(y)];
  const products = x.map((value, index) => (value - mx) * ((y[index] ?? Number.NaN) - my));
  return products.reduce((sum, value) => sum + value, 0) / (x.length - 1) / Math.sqrt(variance(x) * variance(y));
}

/** Cronbach's alpha of rows × items: k/(k − 1)·(1 − Σ item variances / variance of the sums). */
export function alphaOf(rows: readonly (readonly number[])[]): number {
  const items = rows[0]?.length ?? 0;
  const sums = rows.map((row) => row.reduce((sum, answer) => sum + answer, 0));
  const parts = Array.from({ length: items }, (_, item) => variance(rows.map((row) => row[item] ?? Number.NaN)));
  return (items / (items - 1)) * (1 - parts.reduce((sum, part) => sum + part, 0) / variance(sums));
}

/** Standard error of measurement of the item mean at one session: SD between clients × √(1 − alpha). */
export function semOf(rows: readonly (readonly number[])[]): number {
  return Math.sqrt(variance(rows.map(mean)) * (1 - alphaOf(rows)));
}

/** One-way random effects: ICC(1) of persons, and the standard deviation within persons. */
export function personVariance(series: readonly ClinicSeries[]): { icc: number; withinSd: number; mean: number } {
  const groups = series.map(({ scores }) => scores.filter((one) => one !== null)).filter((group) => group.length > 1);
  const all = groups.flat();
  const grand = mean(all);
  const within =
    groups.reduce((sum, group) => sum + (group.length - 1) * variance(group), 0) / (all.length - groups.length);
  const between =
    groups.reduce((sum, group) => sum + group.length * (mean(group) - grand) ** 2, 0) / (groups.length - 1);
  const size =
    (all.length - groups.reduce((sum, group) => sum + group.length ** 2, 0) / all.length) / (groups.length - 1);
  const person = (between - within) / size;
  return { icc: person / (person + within), withinSd: Math.sqrt(within), mean: grand };
}
