import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { detectHouseDefault } from '../change/house-default.js';
import { detectEpisodes, type DetectedEpisodes, type EpisodeParameters } from './detect-episodes.js';

const example = JSON.parse(
  readFileSync(new URL('../../reference/methods/a10_house_default.json', import.meta.url), 'utf8'),
) as { input: { scores: number[] }; params: { sem: number } };
const worked = example.input.scores;
const sem = example.params.sem;

const detect = (scores: readonly (number | null)[], parameters: Partial<EpisodeParameters> = {}): DetectedEpisodes => {
  const found = detectEpisodes(scores, { sem: 0.25, closed: false, ...parameters });
  if (!found.ok) throw new Error(found.reason);
  return found;
};

/** A steady client at 6 with a reliable-change distance of 1.96·.25·√(4/3) = .566 and chart limits 5.25 and 5.375. */
const steady = [6, 6, 6];

describe('episodes of the worked series', () => {
  it('finds the alert at session 6, repaired at 7, and the look from 11 on, still open', () => {
    const { episodes, method, version, parameters } = detect(worked, { sem });
    expect([method, version]).toEqual(['house-default', '1']);
    expect(parameters).toEqual({
      sem,
      alertK: 3,
      lookK: 2.5,
      referenceSessions: 3,
      minimumBaseline: 3,
      promptWindow: 3,
      endedWithin: 2,
      z: 1.96,
      d2: 1.128,
    });
    expect(
      episodes.map(({ startSession, flaggedSessions, nadirSession, strength, status, repairedAtSession }) => ({
        startSession,
        flaggedSessions,
        nadirSession,
        strength,
        status,
        repairedAtSession,
      })),
    ).toEqual([
      {
        startSession: 6,
        flaggedSessions: [6],
        nadirSession: 6,
        strength: 'alert',
        status: 'repaired',
        repairedAtSession: 7,
      },
      {
        startSession: 11,
        flaggedSessions: [11, 12, 13],
        nadirSession: 12,
        strength: 'look',
        status: 'open',
        repairedAtSession: null,
      },
    ]);
  });

  it('reports for each flag the numbers of the chart it crossed', () => {
    const flags = detect(worked, { sem }).episodes.flatMap((episode) => episode.flags);
    const chart = (k: number) => {
      const found = detectHouseDefault(worked, { sem, k });
      return found.ok ? found.flags : [];
    };
    const alert = chart(3);
    const looks = chart(2.5).filter((flag) => flag.session !== 6);
    expect(flags).toEqual([
      ...alert.map((flag) => ({ ...flag, strength: 'alert', k: 3 })),
      ...looks.map((flag) => ({ ...flag, strength: 'look', k: 2.5 })),
    ]);
  });
});

describe('status', () => {
  it('is open while the treatment runs, whatever the distance to the last session', () => {
    expect(detect([...steady, 4, 4, 4, 4, 4]).episodes[0]?.status).toBe('open');
  });

  it.each([
    [undefined, 'ended-in-rupture'],
    [5, 'ended-in-rupture'],
    [6, 'ended-in-rupture'],
    [7, 'unrepaired'],
  ])('of a closed treatment flagged at its last score (4), last attended session %s: %s', (lastSession, status) => {
    const parameters = lastSession === undefined ? { closed: true } : { closed: true, lastSession };
    expect(detect([...steady, 4], parameters).episodes[0]?.status).toBe(status);
  });

  it('counts sessions without a score at the end as attended', () => {
    expect(detect([...steady, 4, null, null, null], { closed: true }).episodes[0]?.status).toBe('unrepaired');
  });

  it('is repaired at the first score within reliable change of the level before, also when the treatment then ends', () => {
    expect(detect([...steady, 4, 5.43, 6], { closed: true }).episodes[0]).toMatchObject({
      status: 'repaired',
      repairedAtSession: 6,
    });
    expect(detect([...steady, 4, 5.44, 6], { closed: true }).episodes[0]).toMatchObject({
      status: 'repaired',
      repairedAtSession: 5,
    });
  });
});

describe('grouping', () => {
  it('lets a further low extend the open episode: the nadir moves, the start does not', () => {
    const { episodes } = detect([...steady, 4.5, 4, null, 4.8, 6, 6]);
    expect(episodes).toHaveLength(1);
    expect(episodes[0]).toMatchObject({
      startSession: 4,
      flaggedSessions: [4, 5, 7],
      nadirSession: 5,
      repairedAtSession: 8,
      repair: { sessionsToHalf: 4, sessionsToLevel: 4, levelTiming: 'eventual' },
    });
  });

  it('starts another episode at a flag after the repair', () => {
    const { episodes } = detect([...steady, 4, 6, 6, 4.2]);
    expect(episodes.map((episode) => [episode.startSession, episode.status])).toEqual([
      [4, 'repaired'],
      [7, 'open'],
    ]);
  });

  it('is an alert as soon as one of its flags is', () => {
    const { episodes } = detect([...steady, 5.3, 4]);
    expect(episodes.map((episode) => [episode.strength, episode.flags.map((flag) => flag.strength)])).toEqual([
      ['alert', ['look', 'alert']],
    ]);
  });
});

describe('properties', () => {
  const score = fc.integer({ min: 12, max: 84 }).map((twelfths) => twelfths / 12);
  const series = fc
    .array(fc.option(score, { freq: 6 }), { minLength: 6, maxLength: 30 })
    .filter((scores) => scores.filter((value) => value !== null).length >= 4);

  it('puts every flag of both charts into exactly one episode, and episodes do not overlap', () => {
    fc.assert(
      fc.property(series, (scores) => {
        const { episodes } = detect(scores);
        const flagged = new Set<number>();
        for (const k of [3, 2.5]) {
          const found = detectHouseDefault(scores, { sem: 0.25, k });
          if (found.ok) for (const flag of found.flags) flagged.add(flag.session);
        }
        expect(episodes.flatMap((episode) => episode.flaggedSessions)).toEqual([...flagged].sort((a, b) => a - b));
        for (const [index, episode] of episodes.entries()) {
          const next = episodes[index + 1];
          if (next) expect(episode.repairedAtSession ?? Infinity).toBeLessThan(next.startSession);
          expect(episode.nadirSession).toBeGreaterThanOrEqual(episode.startSession);
        }
      }),
    );
  });

  it('keeps starts, flags and repairs when later scores arrive', () => {
    fc.assert(
      fc.property(series, series, (before, after) => {
        const early = detect(before).episodes;
        const later = detect([...before, ...after]).episodes;
        for (const [index, episode] of early.entries()) {
          expect(later[index]?.startSession).toBe(episode.startSession);
          expect(later[index]?.flags.slice(0, episode.flags.length)).toEqual(episode.flags);
          if (episode.repairedAtSession !== null) {
            expect(later[index]?.repairedAtSession).toBe(episode.repairedAtSession);
            expect(later[index]?.flags).toHaveLength(episode.flags.length);
          }
        }
      }),
    );
  });
});

describe('undefined', () => {
  const reasonOf = (scores: readonly (number | null)[], parameters: Partial<EpisodeParameters> = {}): string => {
    const found = detectEpisodes(scores, { sem: 0.25, closed: false, ...parameters });
    return found.ok ? 'no reason' : found.reason;
  };

  it('gives the reason of the chart, or of the parameter', () => {
    expect(reasonOf([])).toMatch(/at least 4 scores/);
    expect(reasonOf([6, 6, 6, Number.NaN])).toMatch(/session 4/);
    expect(reasonOf([6, 6, 6, 6], { sem: Number.NaN })).toMatch(/sem/);
    expect(reasonOf([6, 6, 6, 6], { alertK: 2, lookK: 2.5 })).toMatch(/wider/);
    expect(reasonOf([6, 6, 6, 6], { lastSession: Number.NaN })).toMatch(/last attended/);
  });

  it('has no episodes, rather than no result, in a steady series', () => {
    expect(detect([6, 6, 6, 6, 6, 6]).episodes).toEqual([]);
  });
});
