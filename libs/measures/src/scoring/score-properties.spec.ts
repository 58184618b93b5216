import fc from 'fast-check';
import { type Instrument, instruments } from '../instruments/index.js';
import { responseScaleOf, score, scoreTotals } from './index.js';

const scorable = instruments.filter(({ scales }) => scales.length > 0);

/** A form with a complete or partly empty set of answers to it. */
const answered = fc.constantFrom(...scorable).chain((instrument) => {
  const answer =
    instrument.scale.kind === 'integer'
      ? fc.integer({ min: instrument.scale.min, max: instrument.scale.max })
      : fc.double({ min: instrument.scale.min, max: instrument.scale.max, noNaN: true });
  const items = instrument.items.length;
  return fc.record({
    instrument: fc.constant(instrument),
    complete: fc.array(answer, { minLength: items, maxLength: items }),
    responses: fc.array(fc.option(answer, { freq: 8 }), { minLength: items, maxLength: items }),
  });
});

function scoresOf(instrument: Instrument, responses: readonly (number | null)[]) {
  const result = score(instrument, responses);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const turn = (instrument: Instrument, responses: readonly (number | null)[]) =>
  responses.map((value, index) => {
    const { min, max } = responseScaleOf(instrument, index + 1);
    return value === null ? null : min + max - value;
  });

describe('score, for every form that has a key', () => {
  it('stays within the published range, and its item mean within the range of the answers', () => {
    fc.assert(
      fc.property(answered, ({ instrument, responses }) => {
        for (const { value, itemMean, minimum, maximum } of scoresOf(instrument, responses).scores) {
          expect(value).toBeGreaterThanOrEqual(minimum);
          expect(value).toBeLessThanOrEqual(maximum);
          expect(itemMean).toBeGreaterThanOrEqual(instrument.scale.min);
          expect(itemMean).toBeLessThanOrEqual(instrument.scale.max);
        }
      }),
    );
  });

  it('either scores or withholds each scale, never both, never neither', () => {
    fc.assert(
      fc.property(answered, ({ instrument, responses }) => {
        const { scores, withheld } = scoresOf(instrument, responses);
        expect([...scores, ...withheld].map(({ scale }) => scale).sort()).toEqual(
          instrument.scales.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it('turns a reversed item round once: turning all answers and all reversals gives the same scores', () => {
    fc.assert(
      fc.property(answered, ({ instrument, complete }) => {
        const others = instrument.items
          .map(({ number }) => number)
          .filter((item) => !instrument.reversed.includes(item));
        const mirrored = scoresOf({ ...instrument, reversed: others }, turn(instrument, complete)).scores;
        scoresOf(instrument, complete).scores.forEach(({ value }, index) => {
          expect(mirrored[index]?.value).toBeCloseTo(value, 9);
        });
      }),
    );
  });

  it('mirrors the score when all answers are turned: minimum + maximum − value', () => {
    fc.assert(
      fc.property(answered, ({ instrument, complete }) => {
        const turned = scoresOf(instrument, turn(instrument, complete)).scores;
        scoresOf(instrument, complete).scores.forEach(({ value, minimum, maximum }, index) => {
          expect(turned[index]?.value).toBeCloseTo(minimum + maximum - value, 9);
        });
      }),
    );
  });

  it('prorates to what a form would score whose unanswered items equal the mean of the others', () => {
    fc.assert(
      fc.property(answered, ({ instrument, responses }) => {
        fc.pre(instrument.missing.replacement === undefined);
        const lenient: Instrument = { ...instrument, scale: { ...instrument.scale, kind: 'vas' } };
        for (const { scale: id, value, itemMean, prorated } of scoresOf(instrument, responses).scores) {
          const { items } = instrument.scales.find((scale) => scale.id === id)!;
          expect(prorated).toBe(items.some((item) => responses[item - 1] === null));
          const filled = responses.map((response, index) => {
            const { min, max } = instrument.scale;
            return response ?? (instrument.reversed.includes(index + 1) ? min + max - itemMean : itemMean);
          });
          expect(scoresOf(lenient, filled).scores.find(({ scale }) => scale === id)?.value).toBeCloseTo(value, 9);
        }
      }),
    );
  });

  it('does not depend on which of the equally answered items of a scale is unanswered', () => {
    fc.assert(
      fc.property(answered, fc.nat(), fc.nat(), ({ instrument }, one, other) => {
        const { items, scales, reversed, scale } = instrument;
        const same = items.map(({ number }) => (reversed.includes(number) ? scale.min : scale.max));
        const total = scales.at(-1)!.items;
        const without = (pick: number) =>
          scoresOf(
            instrument,
            same.map((value, index) => (index + 1 === total[pick % total.length] ? null : value)),
          );
        const totalOf = (result: ReturnType<typeof without>) =>
          result.scores.find((found) => found.scale === scales.at(-1)!.id);
        expect(totalOf(without(one))).toEqual(totalOf(without(other)));
      }),
    );
  });

  it('gives back as totals what it scored, without items behind them', () => {
    fc.assert(
      fc.property(answered, ({ instrument, complete }) => {
        const { scores } = scoresOf(instrument, complete);
        const totals = scoreTotals(
          instrument,
          scores.map(({ scale, value }) => ({ scale, value })),
        );
        if (!totals.ok) throw new Error(totals.reason);
        totals.scores.forEach((total, index) => {
          expect(total).toMatchObject({ value: scores[index]?.value, totalsOnly: true, answered: 0, prorated: false });
          expect(total.itemMean).toBeCloseTo(scores[index]!.itemMean, 9);
        });
      }),
    );
  });
});
