import { type EpisodeView } from '@attune/contracts';
import { episodesFixture, openRupture, repairedRupture } from '../../testing/client-fixture.js';
import {
  decisionSentence,
  episodeStatus,
  episodeTitle,
  evidenceSentence,
  furtherSessions,
  methodSentence,
  repairFacts,
} from './episode-words.js';

const episode = (changes: Partial<EpisodeView> = {}): EpisodeView => ({
  ...episodesFixture([openRupture]).items[0]!,
  ...changes,
});
const repaired = episodesFixture([repairedRupture]).items[0]!;
const decided = (state: 'confirmed' | 'dismissed', reason: string | null = null) =>
  episode({ decision: { state, reason, by: 'R. Okafor', at: '2026-11-02T12:00:00.000Z', discuss: false } });

describe('episodeTitle', () => {
  it('calls it possible until a person has confirmed it', () => {
    expect(episodeTitle(episode())).toBe('Session 12 · possible rupture');
    expect(episodeTitle(episode({ strength: 'look' }))).toBe('Session 12 · possible rupture, to look at');
    expect(episodeTitle(decided('confirmed'))).toBe('Session 12 · rupture');
    expect(episodeTitle(decided('dismissed'))).toBe('Session 12 · possible rupture');
  });
});

describe('episodeStatus', () => {
  it.each([
    [{}, 'rupture', 'open'],
    [{ strength: 'look' as const }, 'look', 'open'],
    [{ status: 'unrepaired' as const }, 'rupture', 'not repaired'],
    [{ status: 'ended-in-rupture' as const }, 'rupture', 'ended in rupture'],
  ])('of %p is %s: %s', (changes, tone, text) => expect(episodeStatus(episode(changes))).toEqual({ tone, text }));

  it('says where it was repaired', () => {
    expect(episodeStatus(repaired)).toEqual({ tone: 'repair', text: 'repaired at 9' });
  });

  it('says no more than that once it is dismissed', () => {
    expect(episodeStatus(decided('dismissed'))).toEqual({ tone: 'neutral', text: 'dismissed' });
  });
});

describe('evidenceSentence', () => {
  it('compares the numbers in words', () => {
    expect(evidenceSentence(episode())).toBe(
      'Score 3.7, 1.0 below the mean of the last three (threshold 0.38) and below own limit 4.0.',
    );
  });

  it('shows a second decimal where one would hide the difference', () => {
    const [flag] = episode().flags;
    const close = episode({ flags: [{ ...flag!, score: 3.91, limit: 3.94 }] });
    expect(evidenceSentence(close)).toContain('Score 3.91,');
    expect(evidenceSentence(close)).toContain('own limit 3.94.');
  });

  it('does not claim a number of sessions that was not stored', () => {
    expect(evidenceSentence(episode({ parameters: {} }))).toContain('below the level before');
  });
});

describe('furtherSessions', () => {
  it('lists the sessions after the first, with the lowest', () => {
    expect(furtherSessions(episode())).toBe('Also below at session 13, 14; lowest 3.5 at session 14.');
    expect(furtherSessions(repaired)).toBeUndefined();
  });
});

describe('repairFacts', () => {
  it('gives three facts and no verdict', () => {
    expect(repairFacts(repaired)).toEqual([
      'Half of the drop recovered after 2 sessions.',
      'Back within measurement error of the level before after 2 sessions, at session 9.',
      'At the latest score: more than half of the drop recovered.',
    ]);
  });

  it('says only what has happened', () => {
    expect(repairFacts(episode())).toEqual(['At the latest score: less than half of the drop recovered.']);
    const last = { ...episode().repair, stateAtLast: 'no-later-score' };
    expect(repairFacts(episode({ repair: last }))).toEqual(['No score after it yet.']);
  });
});

describe('decisionSentence', () => {
  it('says who, when and why', () => {
    expect(decisionSentence(decided('dismissed', 'The client was ill'))).toMatch(
      /^Dismissed by R\. Okafor, 2 Nov 2026, \d\d:\d\d: “The client was ill”$/,
    );
    expect(decisionSentence(decided('confirmed'))).toMatch(/^Confirmed by R\. Okafor, 2 Nov 2026, \d\d:\d\d\.$/);
    expect(decisionSentence(episode())).toBeUndefined();
  });
});

describe('methodSentence', () => {
  it('names method, version and every parameter', () => {
    expect(methodSentence(episode({ parameters: { sem: 0.1704, alertK: 3, other: true } }))).toBe(
      'House default, version 1: standard error of measurement 0.17, alert below centre by sigma times 3, other true.',
    );
  });
});
