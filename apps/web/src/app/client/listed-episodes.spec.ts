import { episodesFixture, openRupture, repairedRupture, trajectoryFixture } from '../../testing/client-fixture.js';
import { id } from '../../testing/fixture-ids.js';
import { listedEpisodes } from './listed-episodes.js';

const bond = { ...openRupture, id: id(5002), scale: 'bond' };
const therapist = { ...openRupture, id: id(5003), form: 'wai-sr-t', perspective: 'therapist' as const };
const otherMeasure = { ...openRupture, id: id(5004), form: 'arm-5-c', scale: 'openness', startSession: 13 };

describe('listedEpisodes', () => {
  it('puts episodes and the sessions missed just before or during them in one list, the newest first', () => {
    const missedSessions = [2, 4, 5, 8, 10, 13].map((session) => ({ session, attendance: 'late-cancel' }));
    const episodes = { ...episodesFixture([repairedRupture, openRupture]), missedSessions };
    const { shown, others, alsoMissed } = listedEpisodes(episodes, trajectoryFixture());
    expect(shown.map((entry) => [entry.session, entry.scaleName, entry.attendance])).toEqual([
      [13, '', 'late cancellation'],
      [12, 'Total', ''],
      [10, '', 'late cancellation'],
      [8, '', 'late cancellation'],
      [7, 'Total', ''],
      [5, '', 'late cancellation'],
    ]);
    expect(others).toEqual([]);
    expect(alsoMissed).toBe('session 2 (late cancellation), session 4 (late cancellation)');
  });

  it('has no missed session to tell of where all were held', () => {
    const episodes = { ...episodesFixture(), missedSessions: [] };
    expect(listedEpisodes(episodes, trajectoryFixture()).alsoMissed).toBeUndefined();
  });

  it('keeps other scales and measures apart, and every perspective of the measure shown', () => {
    const episodes = episodesFixture([openRupture, bond, therapist, otherMeasure]);
    const { shown, others } = listedEpisodes(episodes, trajectoryFixture());
    expect(shown.map((entry) => entry.key)).toEqual([openRupture.id, therapist.id]);
    expect(others.map((entry) => [entry.key, entry.scaleName])).toEqual([
      [otherMeasure.id, 'openness'],
      [bond.id, 'Bond'],
    ]);
  });
});
