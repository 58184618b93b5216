import { episodesFixture, trajectoryFixture } from '../../testing/client-fixture.js';
import { listedEpisodes } from './listed-episodes.js';

describe('listedEpisodes', () => {
  it('puts episodes and missed sessions in one list, the newest first', () => {
    const entries = listedEpisodes(episodesFixture(), trajectoryFixture());
    expect(entries.map((entry) => [entry.session, entry.scaleName, entry.attendance])).toEqual([
      [12, 'Total', ''],
      [7, 'Total', ''],
      [4, '', 'no-show'],
    ]);
  });

  it('names a scale of another measure by its id', () => {
    const episodes = episodesFixture([{ ...episodesFixture().items[0]!, scale: 'openness' }]);
    expect(listedEpisodes(episodes, trajectoryFixture())[0]!.scaleName).toBe('openness');
  });
});
