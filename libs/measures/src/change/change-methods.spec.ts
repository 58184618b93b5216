import { type Estimate } from '../estimate.js';
import { chanceRules, type ChangeMethodId } from './chance-rules.js';
import { changeMethods } from './change-methods.js';
import { detectByCusum } from './cusum.js';
import { detectDetrendedDrops } from './detrended-drop.js';
import { detectByEwma } from './ewma.js';
import { growthShape } from './growth-shape.js';
import { detectByGumzThreshold } from './gumz-threshold.js';
import { detectHouseDefault } from './house-default.js';
import { detectReliableDrops } from './reliable-drop.js';
import { detectRuptureRepair } from './rupture-repair-sequence.js';
import { type Scores } from './series.js';
import { sessionRatingSignals } from './session-rating-signals.js';
import { detectSuddenChanges } from './sudden-change.js';
import { reasonOf, valueOf } from './testing/worked-example.js';
import { classifyThreePatterns } from './three-patterns.js';
import { detectVShapes } from './v-shape.js';
import { detectByXmr } from './xmr.js';

/** Every method with only what it requires. */
const baseline = { from: 'first', scores: 3, sem: 0.28 } as const;
const run: { readonly [Id in ChangeMethodId]: readonly [(scores: Scores) => Estimate<object>, object] } = {
  'house-default': [(scores) => detectHouseDefault(scores, { sem: 0.28, k: 3 }), { sem: 0.28, k: 3 }],
  'v-shape': [(scores) => detectVShapes(scores), {}],
  'rupture-repair-sequence': [(scores) => detectRuptureRepair(scores), {}],
  'gumz-threshold': [(scores) => detectByGumzThreshold(scores, { interIndividualSd: 0.6 }), { interIndividualSd: 0.6 }],
  xmr: [(scores) => detectByXmr(scores), {}],
  'three-patterns': [(scores) => classifyThreePatterns(scores, { reliableChange: 0.8 }), { reliableChange: 0.8 }],
  'sudden-change': [
    (scores) => detectSuddenChanges(scores, { direction: 'drop', criterion: 0.8 }),
    { direction: 'drop', criterion: 0.8 },
  ],
  'growth-shape': [(scores) => growthShape(scores), {}],
  'detrended-drop': [(scores) => detectDetrendedDrops(scores), {}],
  'reliable-drop': [(scores) => detectReliableDrops(scores, { sem: 0.28 }), { sem: 0.28 }],
  ewma: [(scores) => detectByEwma(scores, { baseline }), { baseline }],
  cusum: [(scores) => detectByCusum(scores, { baseline }), { baseline }],
  'session-rating': [(scores) => sessionRatingSignals(scores), {}],
};
const ids = Object.keys(changeMethods) as ChangeMethodId[];

describe('lookup of methods', () => {
  it('lists every method that can be asked, under its own id', () => {
    expect(Object.keys(changeMethods).sort()).toEqual(Object.keys(chanceRules).sort());
    for (const [id, method] of Object.entries(changeMethods)) expect(method.id).toBe(id);
  });

  it('never names a method as the criterion of the authors it is modelled on', () => {
    const names = Object.values(changeMethods).map((method) => method.name);
    expect(names.join(' ')).not.toMatch(/et al|Stiles(?!-type)|Strauss(?!-type)|Gumz(?!-type)/);
  });

  it.each(ids)('%s needs as many scores as it says', (id) => {
    const { toCompute, toShow } = changeMethods[id].minimumScores;
    expect(toShow).toBeGreaterThanOrEqual(toCompute);
    const scores = Array.from({ length: toCompute }, (_, at) => 5 + (at % 2));
    expect(run[id][0](scores).ok).toBe(true);
    expect(reasonOf(run[id][0](scores.slice(1)))).toMatch(/scores|one more/);
  });

  it.each(ids)('%s: says the version and the defaults that the method uses, and what it requires', (id) => {
    const [detect, required] = run[id];
    const found = valueOf(detect([5.6, 5.7, 5.5, 5.8, 5.7, 4.2, 5.1, 5.6])) as {
      parameters?: object;
      version?: string;
    };
    expect(Object.keys(required)).toEqual(changeMethods[id].required);
    if (id === 'house-default') return;
    expect(found.parameters).toEqual({ ...changeMethods[id].defaults, ...required });
    expect(found.version).toBe(changeMethods[id].version);
  });

  it('says of the house default what the function does', () => {
    const scores = [5, 6, 5, 6, 2, 5.5, 5, 3.2];
    const given = { sem: 0.28, k: 3 };
    expect(detectHouseDefault(scores, given)).toEqual(
      detectHouseDefault(scores, { ...given, ...changeMethods['house-default'].defaults }),
    );
  });
});
