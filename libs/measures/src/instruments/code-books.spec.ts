import { codeBookJsonSchema, codeBooks, findCodeBook, parseCodeBook } from './index.js';

const edition2015 = findCodeBook('3rs-2015')!;
const enteredRange = { min: 1, max: 5, kind: 'integer', anchors: [] };

/** The default book as a site would save it after it entered the ranges of the ratings. */
const edited = () => ({
  ...edition2015,
  id: '3rs-clinic',
  edition: '2015, clinic 1',
  basedOn: '3rs-2015',
  ratings: edition2015.ratings.map((rating) => ({ ...rating, scale: enteredRange })),
});

describe('3RS code-books', () => {
  it('has seven withdrawal, seven confrontation and ten resolution codes in the 2015 edition', () => {
    const count = (family: string) => edition2015.markers.filter((marker) => marker.family === family).length;
    expect([count('withdrawal'), count('confrontation'), edition2015.strategies.length]).toEqual([7, 7, 10]);
  });

  it('marks exactly the six codes that were confirmed against a source', () => {
    const codes = [...edition2015.markers, ...edition2015.strategies];
    expect(codes.filter(({ confirmed }) => confirmed).map(({ id }) => id)).toEqual([
      'W1',
      'W2',
      'W3',
      'W4',
      'W5',
      'W6',
    ]);
  });

  it('ships no range for the 2015 ratings, which were not verified', () => {
    expect(edition2015.ratings.map(({ id }) => id)).toEqual([
      'impact_withdrawal',
      'impact_confrontation',
      'impact_strategies',
      'resolution',
      'therapist_contribution',
    ]);
    expect(edition2015.ratings.every(({ scale }) => scale.undetermined)).toBe(true);
  });

  it('rates therapist withdrawal and confrontation in their own right in 2022, from 1 to 5', () => {
    const edition2022 = findCodeBook('3rs-2022')!;
    expect(edition2022.ratings.map(({ id, scale }) => [id, scale.min, scale.max])).toEqual([
      ['WD_P', 1, 5],
      ['CF_P', 1, 5],
      ['WD_T', 1, 5],
      ['CF_T', 1, 5],
    ]);
    expect(edition2022.markers.filter(({ actor }) => actor === 'therapist').map(({ family }) => family)).toEqual([
      'withdrawal',
      'confrontation',
    ]);
  });

  it('names edition, licence and citation, and no code twice', () => {
    for (const book of codeBooks) {
      expect(book.edition).toMatch(/^20\d\d$/);
      expect(book.licence.length).toBeGreaterThan(10);
      expect(book.citation.length).toBeGreaterThan(20);
      const ids = [...book.markers, ...book.strategies].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(findCodeBook('3rs-1999')).toBeUndefined();
  });
});

describe('parseCodeBook', () => {
  it('reads an edited book with its own edition', () => {
    const read = parseCodeBook(JSON.parse(JSON.stringify(edited())));
    expect(read).toMatchObject({ ok: true, codeBook: { edition: '2015, clinic 1', basedOn: '3rs-2015' } });
  });

  it('asks for the ranges that the default leaves open', () => {
    const read = parseCodeBook({ ...edited(), ratings: edition2015.ratings });
    expect(read).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        expect.objectContaining({
          path: 'ratings 1, scale, undetermined',
          remedy: expect.stringContaining('min and max'),
        }),
      ]),
    });
  });

  it('refuses the id of a book of the library and a code used twice', () => {
    const read = parseCodeBook({ ...edited(), id: '3rs-2015', markers: [...edited().markers, edited().markers[0]] });
    if (read.ok) throw new Error('was read');
    expect(read.problems.map(({ path }) => path)).toEqual(['id', 'markers and strategies']);
  });

  it('is published as a JSON schema', () => {
    expect(codeBookJsonSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['id', 'edition', 'markers', 'licence']),
    });
  });
});
