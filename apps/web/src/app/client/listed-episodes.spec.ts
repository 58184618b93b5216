import { episodesFixture, openRupture, repairedRupture, trajectoryFixture } from '../../testing/client-fixture.js';
import { id } from '../../testing/fixture-ids.js';
import { listedEpisodes } from './listed-episodes.js';

const bond = { ...openRupture, id: id(5002), scale: 'bond' };
const therapist = { ...openRupture, id: id(5003), form: 'wai-sr-t', perspective: 'therapist' as const };
const otherMeasure = { ...openRupture, id: id(5004), form: 'arm-5-c', scale: 'openness', startSession: 13 };

describe('listedEpisodes', () => {
  it('puts episodes of what is shown and missed sessions in one list, the newest first', () => {
    const { shown, others } = listedEpisodes(episodesFixture([repairedRupture, openRupture]), trajectoryFixture());
    expect(shown.map((entry) => [entry.session, entry.scaleName, entry.attendance])).toEqual([
      [12, 'Total', ''],
      [7, 'Total', ''],
      [4, '', 'no-show'],
    ]);
    expect(others).toEqual([]);
  });

  it('keeps other scales and measures apart, and every perspective of the measure shown', () => {
    const episodes = episodesFixture([openRupture, bond, therapist, otherMeasure]);
    const { shown, others } = listedEpisodes(episodes, trajectoryFixture());
    expect(shown.map((entry) => entry.key)).toEqual([openRupture.id, therapist.id, 'missed-4']);
    expect(others.map((entry) => [entry.key, entry.scaleName])).toEqual([
      [otherMeasure.id, 'openness'],
      [bond.id, 'Bond'],
    ]);
  });
});
