import fc from 'fast-check';
import type { Speaker, Turn } from '../transcript/turn.js';
import { findPassages } from './find-passages.js';
import { confronting } from './testing/labelled-confrontation.js';
import { repairing } from './testing/labelled-repair.js';
import { withdrawing } from './testing/labelled-withdrawal.js';
import { transcriptFeatures } from './transcript-features.js';

const talk = (...lines: readonly string[]): Turn[] =>
  lines.map((line) => {
    const speaker = ({ T: 'therapist', C: 'client', O: 'other', U: 'unknown' } as const)[line[0] ?? ''] ?? 'unknown';
    return { speaker, start: null, end: null, text: line.slice(3) };
  });

/** Talk in which nothing happens, of any length. */
const ordinary = (pairs: number): string[] =>
  Array.from({ length: pairs }, (_, index) => [
    `T: And what did the two of you talk about when you met her on day ${index + 1}?`,
    `C: We talked about the garden mostly, and she showed me the ${index + 3} roses that she planted in spring.`,
  ]).flat();

const quiet = [
  'T: Let’s go back to the thought record. Did you get a chance to do it this week?',
  'C: No.',
  'T: Okay. What got in the way, do you think?',
  'C: I don’t know. Stuff.',
  'T: It can be hard to fit in. Would a shorter version help?',
  'C: Maybe. Sure.',
  'T: We could try just the first two columns.',
  'C: It’s fine. Whatever you think is best, I guess.',
  'T: Great. Then let’s plan for that and look at the other situation.',
  'C: Okay.',
  'T: I noticed you’ve gone a little quiet. Did something I said land badly?',
  'C: No, it’s … it’s fine.',
];

describe('passages to review', () => {
  it('finds the stretch in which the client withdraws, and the repair that follows, and nothing else', () => {
    const turns = talk(...ordinary(12), ...quiet, ...ordinary(8));
    const { passages, comparedWith } = findPassages(turns, { earlier: [] });
    expect(comparedWith).toBe('this session');
    expect(passages.map(({ family, turns: range }) => [family, ...range])).toEqual([
      ['withdrawal', 24, 31],
      ['repair', 34, 35],
    ]);
    const [away, mending] = passages;
    expect(away?.reasons.map(({ text }) => text)).toContain(
      '2 of 3 answers here have three words or fewer; in the rest of this session 1 of 22.',
    );
    expect(away?.quotes).toContainEqual({ turn: 31, text: 'Whatever you think is best, I guess.' });
    expect(mending?.quotes.map(({ turn }) => turn)).toEqual([34]);
  });

  it('shows one thing said outright with the turn before and the answer', () => {
    const turns = talk(...ordinary(10), 'T: Let us stay with that.', "C: You're not listening to me.", ...ordinary(10));
    const { passages, marked } = findPassages(turns, { earlier: [] });
    expect(passages).toHaveLength(1);
    expect(passages[0]).toMatchObject({
      family: 'confrontation',
      turns: [20, 22],
      quotes: [{ turn: 21, text: "You're not listening to me." }],
      reasons: [{ marker: 'complaints about the therapist', turns: [21] }],
    });
    expect(passages[0]?.reasons[0]?.text).toMatch(/1 of 1 client turns here; in the rest of this session 0 of 20\.$/);
    expect(marked).toEqual([
      {
        turn: 21,
        family: 'confrontation',
        marker: 'complaints about the therapist',
        quote: "You're not listening to me.",
      },
    ]);
  });

  it('finds nothing in ordinary talk, and says so', () => {
    const { passages, remarks } = findPassages(talk(...ordinary(60)), { earlier: [] });
    expect(passages).toEqual([]);
    expect(remarks).toContain('Nothing stood out by these rules. That is no finding about the session.');
  });

  it('finds a run of "mm-hmm" only where the client otherwise answers at length', () => {
    const run = Array.from({ length: 6 }, (_, index) => [
      `T: So the plan is that you go there by bus on day ${index + 1} and then walk home along the river.`,
      'C: Mm-hmm.',
    ]).flat();
    const among = findPassages(talk(...ordinary(15), ...run, ...ordinary(15)), { earlier: [] });
    expect(among.passages.map(({ family, turns: range }) => [family, ...range])).toEqual([['withdrawal', 30, 41]]);
    const all = findPassages(talk(...run, ...run, ...run, ...ordinary(3)), { earlier: [] });
    expect(all.passages).toEqual([]);
  });

  it('compares with three or more earlier sessions of the client', () => {
    const usual = transcriptFeatures(talk(...ordinary(20)));
    const turns = talk(...quiet.slice(0, 8), ...ordinary(2));
    const { comparedWith, earlierSessions, passages, features } = findPassages(turns, {
      earlier: [usual, usual, usual],
    });
    expect([comparedWith, earlierSessions]).toEqual(['earlier sessions of this client', 3]);
    expect(passages[0]?.reasons[0]?.text).toContain('usual for this client: 0 of 3');
    const minimal = features.find(({ key }) => key === 'minimalResponses');
    expect(minimal).toMatchObject({ usual: { median: 0, sessions: 3, robustZ: null } });
    const two = findPassages(turns, { earlier: [usual, usual] });
    expect(two.comparedWith).toBe('this session');
    expect(two.features.every((feature) => feature.usual === null)).toBe(true);
    const older = findPassages(turns, { earlier: [usual, usual, { ...usual, version: 0 }] });
    expect(older.comparedWith).toBe('this session');
    expect(older.remarks.join(' ')).toContain('older definition');
  });

  it('uses only what needs no roles where they are not known', () => {
    const voices = ordinary(10).map((line) => `U${line.slice(1)}`);
    const turns = talk(
      ...voices,
      'U: What would you like?',
      'U: You never listen to me.',
      'U: I don’t know.',
      ...voices,
    );
    const { passages, remarks, features } = findPassages(turns, { earlier: [] });
    expect(passages.map(({ family }) => family)).toEqual(['confrontation']);
    expect(passages[0]?.reasons[0]?.text).toMatch(/^A voice /);
    expect(remarks[0]).toContain('say who is who');
    expect(features.find(({ key }) => key === 'clientShare')).toMatchObject({
      value: null,
      reason: 'Client and therapist are not both known in this transcript.',
    });
  });

  it('leaves the English lists out of other languages', () => {
    const turns = talk(
      ...Array.from({ length: 15 }, () => [
        'T: Wie ist es Ihnen denn in der letzten Woche ergangen, was hat Sie beschäftigt?',
        'C: Es war eigentlich ganz gut, ich war viel im Garten und habe meine Schwester besucht.',
      ]).flat(),
    );
    const { passages, remarks, features } = findPassages(turns, { earlier: [] });
    expect(passages).toEqual([]);
    expect(remarks.join(' ')).toContain('does not seem to be in English');
    expect(features.find(({ key }) => key === 'styleMatching')?.reason).toBe(
      'The transcript does not seem to be in English.',
    );
    expect(features.find(({ key }) => key === 'minimalResponses')?.value).toBe(0);
  });

  it('survives transcripts without words, with one speaker, with signs only', () => {
    expect(findPassages([], { earlier: [] }).remarks).toEqual(['The transcript has no words.']);
    expect(findPassages(talk('C: ', 'T: [laughs]', 'C: …'), { earlier: [] }).passages).toEqual([]);
    const alone = findPassages(talk('C: This is not helping.', 'C: I want to stop coming.'), { earlier: [] });
    expect(alone.passages).toHaveLength(1);
    expect(alone.remarks.join(' ')).toContain('The therapist says nothing');
  });

  it('quotes verbatim, in tight stretches that do not overlap, whatever is said by whom', () => {
    const lines = [...confronting, ...withdrawing, ...repairing].map((one) => (typeof one === 'string' ? one : one[1]));
    const line = fc.record({
      speaker: fc.constantFrom<Speaker>('client', 'therapist', 'other', 'unknown'),
      text: fc.oneof(
        fc.constantFrom(...lines),
        fc.string(),
        fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 4 }).map((some) => some.join('  ')),
      ),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (said) => {
        const turns = said.map((one) => ({ ...one, start: null, end: null }));
        const { passages, marked } = findPassages(turns, { earlier: [] });
        expect(passages.length).toBeLessThanOrEqual(5);
        for (const { turn, quote } of marked) expect(turns[turn]?.text).toContain(quote);
        const used = new Set<number>();
        for (const passage of passages) {
          const [first, last] = passage.turns;
          expect(first).toBeLessThanOrEqual(last);
          expect(last - first).toBeLessThan(14);
          expect(passage.reasons.length).toBeGreaterThan(0);
          expect(passage.quotes.length).toBeGreaterThan(0);
          for (let turn = first; turn <= last; turn += 1) {
            expect(used.has(turn)).toBe(false);
            used.add(turn);
          }
          for (const quote of passage.quotes) {
            expect(quote.text.trim()).not.toBe('');
            expect(turns[quote.turn]?.text).toContain(quote.text);
            expect(quote.turn).toBeGreaterThanOrEqual(first);
            expect(quote.turn).toBeLessThanOrEqual(last);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps numbers and no words for later comparison', () => {
    const features = transcriptFeatures(talk(...quiet));
    const kept = JSON.stringify(features);
    expect(JSON.parse(kept)).toEqual(features);
    for (const word of ['quiet', 'fine', 'stuff', 'columns']) expect(kept).not.toContain(word);
    expect(features.session.minimalResponses).toBeCloseTo(3 / 5, 6);
    expect(features.session.clientShare).toBeCloseTo(24 / 105, 1);
  });
});
