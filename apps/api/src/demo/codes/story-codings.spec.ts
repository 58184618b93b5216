import { ruptureMarkers } from '@attune/contracts';
import { holdTreatment } from '../appointments.js';
import { generateClinic } from '../generate-clinic.js';
import { stories, storyOf } from '../stories/stories.js';
import { clinicCaseload } from '../caseload.js';
import { firstOf } from '../testing/clinic-series.js';
import { storyCodings } from './story-codings.js';
import { codeTreatment } from './written-coding.js';

const clinic = firstOf(generateClinic({ seed: 2026, today: '2026-11-22' }));
const transcripts = new Map(clinic.transcripts.map((transcript) => [transcript.session, transcript]));

describe('the coded sessions of the demonstration clinic', () => {
  it('are every dialogue of the stories, by one observer or by both', () => {
    const dialogues = stories.flatMap((story) => story.dialogues.map(({ session }) => `${story.client} ${session}`));
    expect(storyCodings.map(({ client, session }) => `${client} ${session}`).sort()).toEqual(dialogues.sort());
    const people = new Map(clinic.people.map(({ key, roles }) => [key, roles]));
    for (const { coder } of clinic.codings) expect(people.get(coder)).toEqual(['rater']);
    expect(new Set(clinic.codings.map(({ session, coder }) => `${session} ${coder}`)).size).toBe(clinic.codings.length);
  });

  it('have stretches of their own transcript and categories of their family', () => {
    for (const { session, codes } of clinic.codings) {
      const turns = transcripts.get(session)?.turns.length ?? 0;
      for (const {
        turns: [first, last],
        family,
        marker,
      } of codes) {
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeGreaterThanOrEqual(first);
        expect(last).toBeLessThan(turns);
        const markers: readonly string[] = family === 'repair' ? [] : ruptureMarkers[family];
        expect(marker === null || markers.includes(marker)).toBe(true);
      }
    }
  });

  it('have ruptures, repairs, sessions in which nothing was found, and observers who differ', () => {
    const families = new Set(clinic.codings.flatMap(({ codes }) => codes.map(({ family }) => family)));
    expect(families).toEqual(new Set(['withdrawal', 'confrontation', 'repair']));
    expect(clinic.codings.filter(({ codes }) => codes.length === 0).length).toBeGreaterThan(5);
    const of = (key: string) =>
      new Map(clinic.codings.filter(({ coder }) => coder === key).map(({ session, codes }) => [session, codes]));
    const [first, second] = [of('rater'), of('rater2')];
    const both = [...first.keys()].filter((session) => second.has(session));
    expect(both.length).toBeGreaterThan(15);
    expect(both.some((session) => JSON.stringify(first.get(session)) !== JSON.stringify(second.get(session)))).toBe(
      true,
    );
  });

  it('stop the build where a dialogue no longer says what was coded', () => {
    const plan = clinicCaseload.find(({ client }) => client === 'C-0147');
    const held = plan && holdTreatment(plan, storyOf('C-0147'), 2026, '2026-11-22').at(-1);
    if (!held) throw new Error('There is no such treatment.');
    const code = { family: 'withdrawal', marker: null, from: 'Nobody says this', to: 'Nobody says this' } as const;
    const written = { client: 'C-0147', session: 7, by: ['rater'], codes: [code] } as const;
    expect(() => codeTreatment(held, [written])).toThrow(/No turn begins with/);
    expect(() => codeTreatment(held, [{ ...written, session: 8 }])).toThrow(/no dialogue at session 8/);
  });
});
