import { confrontationList } from './lists/confrontation.js';
import { repairList } from './lists/repair.js';
import { withdrawalList } from './lists/withdrawal.js';
import { phraseHits } from './phrase-hits.js';
import { listWords, spokenWords } from './spoken-words.js';
import { confronting, notConfronting } from './testing/labelled-confrontation.js';
import { notRepairing, repairing } from './testing/labelled-repair.js';
import { notWithdrawing, withdrawing } from './testing/labelled-withdrawal.js';
import { passageFamilies, type PassageFamily } from './passage.js';

type Labelled = string | readonly [before: string, said: string];

const read = (text: string) => {
  const words = spokenWords(text);
  return { list: listWords(text, words), count: words.length };
};

function families(speaker: 'client' | 'therapist', labelled: Labelled): PassageFamily[] {
  const [before, said] = typeof labelled === 'string' ? ['', labelled] : labelled;
  const { list, count } = read(said);
  return phraseHits(speaker, list, read(before).list, count).map((hit) => hit.group.family);
}

/** As speech recognition may write it. */
const unpunctuated = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.,!?;…"“”]/g, '')
    .replace(/[’']/g, '');
const curly = (text: string): string => text.replace(/(\w)'(\w)/g, '$1’$2');

const cases = [
  { family: 'confrontation', speaker: 'client', yes: confronting, no: notConfronting },
  { family: 'withdrawal', speaker: 'client', yes: withdrawing, no: notWithdrawing },
  { family: 'repair', speaker: 'therapist', yes: repairing, no: notRepairing },
] as const;

const spoken = (labelled: Labelled): string => (typeof labelled === 'string' ? labelled : labelled.join(' → '));

for (const { family, speaker, yes, no } of cases)
  describe(`phrases of ${family}`, () => {
    it('are labelled both ways, sixty sentences or more each', () => {
      expect(yes.length).toBeGreaterThanOrEqual(60);
      expect(no.length).toBeGreaterThanOrEqual(60);
    });

    it.each(yes.map((labelled) => [spoken(labelled), labelled] as const))('finds: %s', (_, labelled) => {
      expect(families(speaker, labelled)).toContain(family);
    });

    it.each(no.map((labelled) => [spoken(labelled), labelled] as const))('leaves: %s', (_, labelled) => {
      expect(families(speaker, labelled)).not.toContain(family);
    });

    it('does not depend on case or on the kind of apostrophe', () => {
      for (const labelled of [...yes, ...no]) {
        const [before, said] = typeof labelled === 'string' ? ['', labelled] : labelled;
        const found = families(speaker, [before, said]);
        expect([said, families(speaker, [before, said.toUpperCase()])]).toEqual([said, found]);
        expect([said, families(speaker, [before, curly(said)])]).toEqual([said, found]);
      }
    });

    it('finds nine in ten without punctuation and apostrophes', () => {
      const found = yes.filter((labelled) => {
        const [before, said] = typeof labelled === 'string' ? ['', labelled] : labelled;
        return families(speaker, [unpunctuated(before), unpunctuated(said)]).includes(family);
      });
      expect(found.length / yes.length).toBeGreaterThanOrEqual(0.9);
    });
  });

describe('the phrase lists', () => {
  const groups = [...confrontationList, ...withdrawalList, ...repairList];

  it('use names once, families of passages, and no word that is skipped as a filler', () => {
    expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
    for (const group of groups) {
      expect(passageFamilies).toContain(group.family);
      for (const phrase of group.phrases)
        for (const word of phrase.match(/[a-z][a-z-]*/g) ?? [])
          expect([phrase, spokenWords(word).length, listWords(word, spokenWords(word)).length >= 1]).toEqual([
            phrase,
            1,
            true,
          ]);
    }
  });

  it('are not read for anybody who is neither client nor therapist', () => {
    const { list, count } = read("You never listen to me, and I don't want to talk about it.");
    expect(phraseHits('other', list, [], count)).toEqual([]);
    expect(phraseHits('therapist', list, [], count)).toEqual([]);
    // Nobody but a client says the first; the second might be anybody's.
    expect(phraseHits('unknown', list, [], count).map((hit) => hit.group.family)).toEqual(['confrontation']);
  });
});
