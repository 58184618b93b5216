import { spokenWords } from './spoken-words.js';
import { languageStyleMatching, styleProfile } from './style-matching.js';

describe('language style matching', () => {
  it('is the mean of nine likenesses', () => {
    // Percentages and result from a worked example, computed apart from this code by the published formula.
    const therapist = {
      pronoun: 14.2,
      article: 5.1,
      preposition: 10.3,
      auxverb: 9.8,
      adverb: 6.0,
      conjunction: 7.2,
      negation: 2.1,
      quantifier: 1.9,
      ipron: 6.1,
    };
    const client = {
      pronoun: 12.0,
      article: 6.3,
      preposition: 11.0,
      auxverb: 9.0,
      adverb: 4.8,
      conjunction: 6.5,
      negation: 1.2,
      quantifier: 1.5,
      ipron: 5.0,
    };
    expect(languageStyleMatching(therapist, client)).toBeCloseTo(0.898187394, 9);
    expect(languageStyleMatching(client, therapist)).toBeCloseTo(0.898187394, 9);
    expect(languageStyleMatching(client, client)).toBeGreaterThan(0.9999);
  });

  it('counts a short form as one word and for what it stands for', () => {
    const profile = styleProfile(spokenWords('I don’t know the answer'));
    expect(profile).toMatchObject({ pronoun: 20, auxverb: 20, negation: 20, article: 20, quantifier: 0 });
    expect(Object.values(styleProfile([])).every((share) => share === 0)).toBe(true);
  });
});
