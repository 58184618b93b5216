import { generateClinic } from './generate-clinic.js';
import {
  alphaOf,
  type ClinicSeries,
  completeAt,
  correlation,
  firstOf,
  mean,
  personVariance,
  semOf,
  seriesOf,
} from './testing/clinic-series.js';

const subscales = { task: [1, 2, 10, 12], bond: [3, 5, 7, 9], goal: [4, 6, 8, 11] };

/** Differences of each score from its person's mean, paired over the sessions that both rated. */
function pairedWithin(one: readonly ClinicSeries[], other: readonly ClinicSeries[]): [number[], number[]] {
  const x: number[] = [];
  const y: number[] = [];
  for (const [index, { scores }] of one.entries()) {
    const pairs = scores.flatMap((score, session) => {
      const second = other[index]?.scores[session] ?? null;
      return score === null || second === null ? [] : [[score, second] as const];
    });
    const [mx, my] = [mean(pairs.map(([a]) => a)), mean(pairs.map(([, b]) => b))];
    x.push(...pairs.map(([a]) => a - mx));
    y.push(...pairs.map(([, b]) => b - my));
  }
  return [x, y];
}

describe.each([2026, 1, 42])('variance like that of real session data, seed %d', (seed) => {
  const clinic = firstOf(generateClinic({ seed, today: '2026-11-22' }));
  const client = seriesOf(clinic, 'wai-sr-c');
  const therapist = seriesOf(clinic, 'wai-sr-t');
  const attended = clinic.sessions.filter(({ attendance }) => attendance === 'attended').length;

  it('client form: about 70 % of the variance between persons, SD within a person between .3 and .4', () => {
    const { icc, withinSd, mean: level } = personVariance(client);
    expect(Math.abs(icc - 0.7)).toBeLessThan(0.08);
    expect(Math.abs(withinSd - 0.35)).toBeLessThan(0.05);
    expect(Math.abs(level - 3.9)).toBeLessThan(0.15);
  });

  it('client form: alpha about .9, and a standard error of measurement of about .2 at each early session', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((session) => completeAt(client, session));
    expect(Math.abs(mean(rows.map(alphaOf)) - 0.9)).toBeLessThan(0.03);
    for (const row of rows) {
      expect(row.length).toBeGreaterThanOrEqual(20);
      expect(Math.abs(semOf(row) - 0.19)).toBeLessThan(0.03);
    }
  });

  it('client form: subscales belong together and are not the same', () => {
    const sessions = [1, 2, 3, 4, 5, 6].map((session) => completeAt(client, session));
    const part = (rows: readonly number[][], items: readonly number[]) =>
      rows.map((row) => mean(items.map((item) => row[item - 1] ?? Number.NaN)));
    for (const [one, other] of [
      ['task', 'bond'],
      ['task', 'goal'],
      ['bond', 'goal'],
    ] as const) {
      const r = mean(sessions.map((rows) => correlation(part(rows, subscales[one]), part(rows, subscales[other]))));
      expect(r).toBeGreaterThan(0.55);
      expect(r).toBeLessThan(0.9);
    }
  });

  it('therapists rate a little below their clients, and follow them', () => {
    const level = (series: readonly ClinicSeries[]) => personVariance(series).mean;
    expect(level(client) - level(therapist)).toBeGreaterThan(0.05);
    expect(level(client) - level(therapist)).toBeLessThan(0.35);
    const r = correlation(...pairedWithin(client, therapist));
    expect(r).toBeGreaterThan(0.3);
    expect(r).toBeLessThan(0.75);
  });

  it('observers agree without being alike', () => {
    const observed = clinic.administrations.filter(({ form }) => form === 'wai-o-s');
    const level = (responses: readonly (number | null)[]) =>
      mean(
        responses.map((answer, index) =>
          [4, 10].includes(index + 1) ? 8 - (answer ?? Number.NaN) : (answer ?? Number.NaN),
        ),
      );
    const pairs = observed.flatMap((one) => {
      const other = observed.find(({ session, respondent }) => session === one.session && respondent === 'rater2');
      return one.respondent === 'rater' && other ? [[level(one.responses), level(other.responses)] as const] : [];
    });
    expect(pairs.length).toBeGreaterThan(25);
    const r = correlation(
      pairs.map(([a]) => a),
      pairs.map(([, b]) => b),
    );
    expect(r).toBeGreaterThan(0.6);
    expect(r).toBeLessThan(0.98);
  });

  it('about 15 % of the forms are missing, and some are partly answered', () => {
    for (const series of [client, therapist]) {
      const given = series.flatMap(({ answers }) => answers.filter((answer) => answer !== null));
      expect(Math.abs(1 - given.length / attended - 0.15)).toBeLessThan(0.04);
      const partly = given.filter((answers) => answers.includes(null)).length;
      expect(partly / given.length).toBeGreaterThan(0.02);
      expect(partly / given.length).toBeLessThan(0.12);
    }
  });
});
