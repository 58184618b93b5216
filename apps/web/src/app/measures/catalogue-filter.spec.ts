import { everything, matchingInstruments, occurring, shortLicence } from './catalogue-filter.js';
import { catalogue } from './testing/instruments.js';

const ids = (filter = everything): string[] => matchingInstruments(catalogue, filter).map(({ id }) => id);

describe('matchingInstruments', () => {
  it('lists forms in use first, then the others by name', () => {
    expect(ids()).toEqual(['wai-sr-c', 'srs-3', 'codes', 'own-nine', 'wai-sr-t']);
  });

  it('narrows by domain and perspective', () => {
    expect(ids({ ...everything, perspective: 'therapist' })).toEqual(['wai-sr-t']);
    expect(ids({ ...everything, domain: 'rupture' })).toEqual(['codes']);
    expect(ids({ ...everything, domain: 'rupture', perspective: 'client' })).toEqual([]);
  });

  it('finds all of the words, in names, ids, citations and scales', () => {
    expect(ids({ ...everything, words: 'working CLIENT' })).toEqual(['wai-sr-c']);
    expect(ids({ ...everything, words: 'bond' })).toEqual(['wai-sr-c', 'wai-sr-t']);
    expect(ids({ ...everything, words: 'hatcher 2006' })).toEqual(['wai-sr-c', 'wai-sr-t']);
  });
});

describe('occurring', () => {
  it('offers only what is there', () => {
    expect(occurring(catalogue, 'domain')).toEqual(['alliance', 'rupture']);
    expect(occurring(catalogue, 'perspective')).toEqual(['client', 'observer', 'therapist']);
  });
});

describe('shortLicence', () => {
  it('is the first clause', () => {
    expect(shortLicence('Free for research; commercial use needs permission.')).toBe('Free for research');
    expect(shortLicence('© A. B. Author. All rights reserved.')).toBe('© A. B. Author');
  });

  it('is cut between words where that clause is long', () => {
    const short = shortLicence(
      'Paper-and-pencil licence free for individual practitioners after registration with the rights holders',
    );
    expect(short.length).toBeLessThanOrEqual(73);
    expect(short).toMatch(/practitioners after…$|registration…$/);
  });
});
