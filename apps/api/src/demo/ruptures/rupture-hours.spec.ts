import { holdTreatment } from '../appointments.js';
import { clinicCaseload } from '../caseload.js';
import { generateClinic } from '../generate-clinic.js';
import { writeNotes } from '../notes.js';
import { contactWords } from '../note-words.js';
import { drawnRatings } from '../ratings.js';
import { episodesOf } from '../testing/caseload-of.js';
import { firstOf } from '../testing/clinic-series.js';
import { soonWithin } from '../planned-treatment.js';
import { storyOf } from '../stories/stories.js';
import { hoursBetween, lastHours, noticedMatters, unnoticedMatters } from './rupture-words.js';

const planned = clinicCaseload.filter(({ ruptures }) => ruptures.length > 0);
const matters = [...noticedMatters, ...unnoticedMatters];

describe.each([2026, 1, 42])('ruptures outside the stories, seed %d', (seed) => {
  const clinic = firstOf(generateClinic({ seed, today: '2026-11-22' }));
  const episodes = episodesOf(clinic);

  it('are found as alerts with the planned outcome, and no other alert is found', () => {
    for (const plan of clinicCaseload.filter(({ client }) => storyOf(client) === null)) {
      const key = `${plan.client.toLowerCase()}-${plan.before === null ? 1 : 2}`;
      const found = (episodes.get(key) ?? []).filter(({ strength }) => strength === 'alert');
      const outcomes = found.map(({ repair: { sessionsToLevel } }) =>
        sessionsToLevel === null ? 'unrepaired' : sessionsToLevel <= soonWithin ? 'repaired soon' : 'repaired late',
      );
      expect([plan.client, ...outcomes]).toEqual([plan.client, ...plan.ruptures]);
    }
  });

  it('begin with a fall of about .8 to 1.5 points', () => {
    const told = new Set(clinicCaseload.filter(({ client }) => storyOf(client) !== null).map(({ client }) => client));
    const falls = [...episodes]
      .filter(([key]) => !told.has(key.slice(0, 6).toUpperCase()))
      .flatMap(([, found]) => found.filter(({ strength }) => strength === 'alert').map(({ flags }) => flags[0]?.drop));
    expect(falls.length).toBeGreaterThan(15);
    for (const fall of falls) {
      expect(fall).toBeGreaterThan(0.7);
      expect(fall).toBeLessThan(1.55);
    }
  });

  it('are told in the notes of their sessions, which never speak of closeness between the start and the return', () => {
    for (const plan of planned) {
      const [held] = holdTreatment(plan, null, seed, '2026-11-22');
      if (!held) throw new Error(`${plan.client} has no treatment.`);
      const ratings = drawnRatings(held, 0, seed);
      const notes = new Map(
        writeNotes(held, ratings, seed, '2026-11-22').map((note) => [
          Number(note.session.split('-s')[1]),
          note.sections.map(({ text }) => text).join(' '),
        ]),
      );
      for (const { startsAt, returnsAt, noticed } of ratings.ruptures) {
        const own = noticed ? noticedMatters : unnoticedMatters;
        const kind = noticed ? 'noticed' : 'unnoticed';
        for (const [number, text] of notes) {
          if (number < startsAt || number > (returnsAt ?? Infinity)) continue;
          const words =
            number === startsAt
              ? own.map(({ begun }) => begun)
              : number === returnsAt
                ? own.map(({ repaired }) => repaired)
                : [...hoursBetween[kind], ...lastHours[kind]];
          expect(words.some(({ seen, thought }) => text.includes(seen) && text.includes(thought))).toBe(true);
          if (number !== returnsAt)
            for (const close of [...contactWords.closer.seen, ...contactWords.closer.thought])
              expect(text).not.toContain(close);
        }
        const [start, back] = [notes.get(startsAt), notes.get(returnsAt ?? 0)];
        const begun = matters.find((matter) => start?.includes(matter.begun.seen));
        if (begun && back) expect(back).toContain(begun.repaired.reported);
      }
    }
  });
});
