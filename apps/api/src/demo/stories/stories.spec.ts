import { detectEpisodes, type Episode } from '@attune/measures';
import { clinicCaseload } from '../caseload.js';
import { generateClinic } from '../generate-clinic.js';
import { type ClinicSeries, completeAt, firstOf, semOf, seriesOf } from '../testing/clinic-series.js';
import { stories } from './stories.js';

describe('stories as they are written', () => {
  it.each(stories.map((story) => [story.client, story] as const))('%s is complete in itself', (client, story) => {
    const plan = clinicCaseload.find((one) => one.client === client);
    expect(story.clientScores).toHaveLength(plan?.sessions ?? 0);
    expect(story.therapistScores).toHaveLength(plan?.sessions ?? 0);
    for (const number of Object.keys(story.missed).map(Number)) {
      expect([story.clientScores[number - 1], story.therapistScores[number - 1]]).toEqual([null, null]);
      expect(story.notes[number]).toBeUndefined();
    }
    for (const dialogue of story.dialogues) {
      expect(dialogue.client).toBe(client);
      expect(story.missed[dialogue.session]).toBeUndefined();
      // A session that is told has scores from both: they must say the same as the words.
      expect(story.clientScores[dialogue.session - 1]).not.toBeNull();
      expect(story.therapistScores[dialogue.session - 1]).not.toBeNull();
      expect(story.notes[dialogue.session]).toBeUndefined();
    }
    for (const tilt of Object.values(story.tilt)) expect(tilt.task + tilt.bond + tilt.goal).toBeCloseTo(0, 6);
  });
});

describe.each([2026, 1, 42])('stories as the house default sees them, seed %d', (seed) => {
  const clinic = firstOf(generateClinic({ seed, today: '2026-11-22' }));
  const series = { 'wai-sr-c': seriesOf(clinic, 'wai-sr-c'), 'wai-sr-t': seriesOf(clinic, 'wai-sr-t') };
  type Form = keyof typeof series;

  /** Errors of measurement that a site might estimate from these data: from any of the first six sessions. */
  const sems = (form: Form): number[] => [1, 2, 3, 4, 5, 6].map((session) => semOf(completeAt(series[form], session)));

  const episodesOf = ({ treatment, scores }: ClinicSeries, sem: number): readonly Episode[] => {
    const found = detectEpisodes(scores, { sem, closed: treatment.endedOn !== null });
    return found.ok ? found.episodes : [];
  };
  const of = (form: Form, client: string): ClinicSeries => {
    const found = series[form].find(({ treatment }) => treatment.client === client);
    if (!found) throw new Error(`${client} has no series.`);
    return found;
  };
  const told = (client: string): string[][] =>
    sems('wai-sr-c').map((sem) =>
      episodesOf(of('wai-sr-c', client), sem).map(
        ({ startSession, strength, status, repairedAtSession }) =>
          `${strength} at ${startSession}, ${status}${repairedAtSession === null ? '' : ` at ${repairedAtSession}`}`,
      ),
    );

  it.each([
    ['c-0147', ['alert at 7, repaired at 9', 'alert at 12, open']],
    ['c-0133', ['alert at 6, repaired at 8']],
    ['c-0158', ['alert at 9, open']],
    ['c-0155', ['alert at 8, repaired at 10']],
    ['c-0141', ['alert at 9, ended-in-rupture']],
    ['c-0166', ['alert at 11, repaired at 14']],
    ['c-0146', ['alert at 8, repaired at 10']],
    ['c-0148', ['alert at 7, repaired at 9']],
    ['c-0157', ['alert at 5, repaired at 10']],
    ['c-0149', []],
    ['c-0160', []],
  ])('%s: %j, whichever session the error of measurement is estimated from', (client, expected) => {
    for (const found of told(client)) expect(found).toEqual(expected);
  });

  it('C-0147 drops by more than a point at 12 and stays there, while the therapist sees nothing of it', () => {
    const client = of('wai-sr-c', 'c-0147').scores;
    const therapist = of('wai-sr-t', 'c-0147').scores;
    expect((client[10] ?? 0) - (client[11] ?? 0)).toBeGreaterThan(1);
    for (const index of [11, 12, 13]) {
      expect(client[index]).toBeLessThan((client[10] ?? 0) - 1);
      expect(therapist[index]).toBeGreaterThanOrEqual(therapist[10] ?? 5);
    }
    for (const sem of sems('wai-sr-t')) expect(episodesOf(of('wai-sr-t', 'c-0147'), sem)).toEqual([]);
  });

  it('C-0147 is the only running treatment under the first supervisor with an open rupture of two sessions and more', () => {
    const interns = clinic.supervisions
      .filter(({ supervisor, to }) => supervisor === 'supervisor' && to === null)
      .map(({ intern }) => intern);
    for (const form of ['wai-sr-c', 'wai-sr-t'] as const)
      for (const sem of sems(form)) {
        const old = series[form]
          .filter(({ treatment }) => treatment.endedOn === null && interns.includes(treatment.intern))
          .filter((one) =>
            episodesOf(one, sem).some(
              ({ status, startSession }) => status === 'open' && one.scores.length - startSession >= 2,
            ),
          );
        expect(old.map(({ treatment }) => treatment.client)).toEqual(form === 'wai-sr-c' ? ['c-0147'] : []);
      }
  });

  it('C-0149 ends with client and therapist 1.9 apart', () => {
    const gap = (of('wai-sr-c', 'c-0149').scores.at(-1) ?? 0) - (of('wai-sr-t', 'c-0149').scores.at(-1) ?? 0);
    expect(gap).toBeCloseTo(1.9, 1);
  });

  it('C-0160 loses about a tenth of a point each session', () => {
    const scores = of('wai-sr-c', 'c-0160').scores;
    expect(((scores[0] ?? 0) - (scores.at(-1) ?? 0)) / (scores.length - 1)).toBeCloseTo(0.11, 1);
  });
});
