import fc from 'fast-check';
import { intraclassCorrelations } from '../agreement/index.js';
import { present, reasonOf } from '../testing/estimates.js';
import { storedCase } from '../testing/reference-file.js';
import { likertTables } from '../testing/tables.js';
import {
  dStudyItemsRaters,
  dStudyNestedRaters,
  dStudyNestedSessions,
  dStudyRaters,
  dStudyRatersInTasks,
  generalizability,
  gStudyItemsRaters,
  gStudyNestedRaters,
  gStudyNestedSessions,
  gStudyRaters,
  gStudyRatersInTasks,
  type SevenEffects,
} from './index.js';

interface Line {
  readonly G: number;
  readonly Phi: number;
  readonly SEMrel: number;
  readonly SEMabs: number;
}

const closeTo = (values: readonly number[], digits = 8) =>
  values.map((value) => expect.closeTo(value, digits) as number);

describe('objects × raters', () => {
  const worked = storedCase<{
    input: { ratings: number[][] };
    params: { nr: number[] };
    expected: { components: { p: number; r: number; residual: number }; dstudy: (Line & { nr: number })[] };
  }>('methods/d2_gtheory_p_x_r');

  it('components and D study of the data of Shrout and Fleiss', () => {
    const { components, reml } = present(gStudyRaters(worked.input.ratings));
    const { p, r, residual } = worked.expected.components;
    expect([components.objects, components.raters, components.residual]).toEqual(closeTo([p, r, residual]));
    const fitted = present(reml);
    expect([fitted.objects, fitted.raters, fitted.residual]).toEqual(closeTo([p, r, residual]));
    dStudyRaters(components, worked.params.nr).forEach(({ raters, estimate }, at) => {
      const line = worked.expected.dstudy[at] as Line & { nr: number };
      const { g, phi, semRelative, semAbsolute } = present(estimate);
      expect([raters, g, phi, semRelative, semAbsolute]).toEqual(
        closeTo([line.nr, line.G, line.Phi, line.SEMrel, line.SEMabs]),
      );
    });
  });

  it('with the raters of the study, G is ICC(3,k) and Φ is ICC(2,k)', () => {
    fc.assert(
      fc.property(likertTables({ minRows: 4 }), (table) => {
        const study = gStudyRaters(table);
        if (!study.ok) return;
        const { objects, raters, residual } = study.components;
        if (objects <= 0 || raters < 0 || residual < 0) return;
        const estimate = dStudyRaters(study.components, [study.meanSquares.k])[0]?.estimate;
        const { forms } = present(intraclassCorrelations(table));
        const line = present(estimate ?? { ok: false, reason: '' });
        expect(line.g).toBeCloseTo(present(forms['ICC(3,k)']).value, 9);
        expect(line.phi).toBeCloseTo(present(forms['ICC(2,k)']).value, 9);
      }),
    );
  });

  it('REML holds at zero what the mean squares make negative, as lme4 does', () => {
    const { components, reml } = present(
      gStudyRaters([
        [5, 4, 5, 6],
        [4, 6, 5, 4],
        [6, 5, 4, 5],
        [5, 5, 6, 4],
        [4, 5, 5, 6],
      ]),
    );
    expect(components.objects).toBeCloseTo((0.05 - 0.8833333333333) / 4, 10);
    // lme4 1.1.31: 0, 0, 0.576315789473684; REML criterion 46.4445056001569.
    const fitted = present(reml);
    expect([fitted.objects, fitted.raters, fitted.residual, fitted.criterion]).toEqual(
      closeTo([0, 0, 0.576315789473684, 46.4445056001569], 9),
    );
    expect(dStudyRaters(components, [2])[0]?.estimate).toMatchObject({ ok: true, g: 0, phi: 0 });
  });

  it('gives reasons', () => {
    expect(
      reasonOf(
        gStudyRaters([
          [1, null],
          [2, 3],
        ]),
      ),
    ).toMatch(/missing/);
    expect(
      reasonOf(
        present(
          gStudyRaters([
            [1, 2],
            [2, 3],
            [3, 4],
          ]),
        ).reml,
      ),
    ).toMatch(/no residual/);
    expect(reasonOf(generalizability(-1, 0, 0))).toMatch(/Neither/);
  });
});

describe('objects × items × raters', () => {
  const worked = storedCase<{
    input: { scores: number[][][] };
    expected: Record<'SS' | 'df' | 'MS' | 'components', SevenEffects> & {
      dstudy: (Line & { ni: number; nr: number })[];
    };
  }>('methods/d2_gtheory_p_x_i_x_r');

  it('sums of squares, components and D study of the worked example', () => {
    const study = present(gStudyItemsRaters(worked.input.scores));
    for (const [ours, theirs] of [
      [study.sumsOfSquares, worked.expected.SS],
      [study.df, worked.expected.df],
      [study.meanSquares, worked.expected.MS],
      [study.components, worked.expected.components],
    ] as const) {
      expect(ours).toEqual(
        Object.fromEntries(Object.entries(theirs).map(([key, value]) => [key, expect.closeTo(value, 8)])),
      );
    }
    const designs = worked.expected.dstudy.map(({ ni, nr }) => [ni, nr] as const);
    dStudyItemsRaters(study.components, designs).forEach(({ estimate }, at) => {
      const line = worked.expected.dstudy[at] as Line;
      const { g, phi, semRelative, semAbsolute } = present(estimate);
      expect([g, phi, semRelative, semAbsolute]).toEqual(closeTo([line.G, line.Phi, line.SEMrel, line.SEMabs]));
    });
  });

  it('REML holds two negative interactions at zero and moves the others, as lme4 does', () => {
    // lme4 1.1.31, bobyqa restarted: components and REML criterion of these scores.
    const scores = [
      [
        [-0.06, -3.53, -0.9],
        [-0.18, 0.35, -2.07],
        [-0.18, -1.58, -1.7],
        [1.26, -2.39, -2.25],
      ],
      [
        [1.25, -1.07, -0.11],
        [3.2, 0.22, -0.82],
        [3.76, 2.18, 0.9],
        [4.6, 1.51, 1.03],
      ],
      [
        [-0.46, -2.09, -1.67],
        [0.6, -1.4, -2.46],
        [1.2, -1.74, -2.3],
        [0.96, -2, -3.85],
      ],
      [
        [0.41, 0.93, -1.6],
        [2.46, -1.52, -1.06],
        [0.37, 0.42, 0.15],
        [2.55, -0.62, 0.2],
      ],
      [
        [0.46, 0.22, 0.46],
        [3.34, 0.55, 0.56],
        [1.81, 0.45, 0.94],
        [3.66, 1.32, 0.84],
      ],
      [
        [0.57, -1.37, -3.62],
        [1.13, -2.03, -1.18],
        [0.67, -1.39, -1.31],
        [-0.62, -2.37, -0.78],
      ],
    ];
    const study = present(gStudyItemsRaters(scores));
    expect(study.components.pi).toBeLessThan(0);
    expect(study.components.pr).toBeLessThan(0);
    const fitted = present(study.reml);
    expect([fitted.pi, fitted.pr]).toEqual([0, 0]);
    expect([fitted.ir, fitted.p, fitted.i, fitted.r, fitted.pir]).toEqual(
      closeTo([0.0225691423562, 1.38765993827, 0.104973770152, 1.57151854639, 0.812973523224], 6),
    );
    expect(fitted.criterion).toBeCloseTo(218.799905108233, 8);
  });

  it('does not depend on the order of objects', () => {
    const study = present(gStudyItemsRaters(worked.input.scores));
    const turned = present(gStudyItemsRaters([...worked.input.scores].reverse()));
    for (const [effect, value] of Object.entries(study.components)) {
      expect(turned.components[effect as keyof SevenEffects]).toBeCloseTo(value as number, 10);
    }
  });

  it.each([
    [
      'one object',
      [
        [
          [1, 2],
          [2, 3],
        ],
      ],
      /two objects/,
    ],
    [
      'ragged items',
      [
        [
          [1, 2],
          [2, 3],
        ],
        [[1, 2]],
      ],
      /Object 2 has 1 items/,
    ],
    [
      'ragged raters',
      [
        [
          [1, 2],
          [2, 3],
        ],
        [[1, 2], [2]],
      ],
      /item 2 has 1 ratings/,
    ],
    [
      'a gap',
      [
        [
          [1, 2],
          [2, 3],
        ],
        [
          [1, null],
          [2, 3],
        ],
      ],
      /Object 2, item 1, rater 2/,
    ],
  ])('%s: a reason', (_name, scores, reason) => {
    expect(reasonOf(gStudyItemsRaters(scores as (number | null)[][][]))).toMatch(reason);
  });
});

describe('nested designs', () => {
  it('raters within tasks: Brennan (2001), Table 3.2, as published', () => {
    const { input } = storedCase<{ input: { y: number[]; p: string[]; t: string[]; r: string[] } }>(
      'gstudy_nested_brennan_3_2',
    );
    // Rater labels run on over tasks: 4 raters in each of 3 tasks.
    const scores = Array.from({ length: 10 }, () => Array.from({ length: 3 }, () => [] as number[]));
    input.y.forEach((value, at) => scores[Number(input.p[at]) - 1]?.[Number(input.t[at]) - 1]?.push(value));
    const study = present(gStudyRatersInTasks(scores));
    const { p, t, rInT, pt, prInT } = study.components;
    expect([p, t, rInT, pt, prInT].map((component) => Number(component.toFixed(3)))).toEqual([
      0.473, 0.325, 0.648, 0.56, 2.38,
    ]);
    const reml = present(study.reml);
    // lme4: p .473148, t .325154, r:t .647531, p:t .559568, residual 2.380247; REML criterion 487.259623819898.
    expect([reml.p, reml.t, reml.rInT, reml.pt, reml.prInT]).toEqual(
      closeTo([0.473148, 0.325154, 0.647531, 0.559568, 2.380247], 4),
    );
    expect(reml.criterion).toBeCloseTo(487.259623819898, 7);
    const line = present(dStudyRatersInTasks(study.components, [[3, 4]])[0]?.estimate ?? { ok: false, reason: '' });
    expect(line.relativeError).toBeCloseTo(pt / 3 + prInT / 12, 12);
    expect(line.absoluteError).toBeCloseTo(pt / 3 + prInT / 12 + t / 3 + rInT / 12, 12);
  });

  it('raters within objects, unequal numbers', () => {
    // R 4.2.2: anova(lm(y ~ p)) and lmer(y ~ 1 + (1 | p)).
    const ratings = [
      [4, 5, null],
      [2, 3, 2],
      [6, 6, null],
      [5, 4, 6],
      [3, null, null],
    ];
    const study = present(gStudyNestedRaters(ratings));
    expect([study.objects, study.ratings]).toEqual([5, 11]);
    expect([study.components.objects, study.components.within, study.effectiveRatings]).toEqual(
      closeTo([2.1483451536643, 0.527777777777778, 2.13636363636364], 10),
    );
    expect([study.reml.objects, study.reml.within]).toEqual(closeTo([1.987656993433504, 0.524289558925594], 5));
    const { g, phi } = present(dStudyNestedRaters(study.components, [2])[0]?.estimate ?? { ok: false, reason: '' });
    expect(g).toBeCloseTo(2.1483451536643 / (2.1483451536643 + 0.527777777777778 / 2), 10);
    expect(phi).toBe(g);
  });

  it('raters within objects, equal numbers: Φ is ICC(1,k)', () => {
    const ratings = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ];
    const study = present(gStudyNestedRaters(ratings));
    const { phi } = present(dStudyNestedRaters(study.components, [4])[0]?.estimate ?? { ok: false, reason: '' });
    expect(phi).toBeCloseTo(present(present(intraclassCorrelations(ratings)).forms['ICC(1,k)']).value, 10);
  });

  it('sessions within clients: the Pastes data of lme4', () => {
    const { input } = storedCase<{ input: { strength: number[]; batch: string[]; cask: string[] } }>('nested_pastes');
    const study = present(
      gStudyNestedSessions(
        input.strength.map((score, at) => ({
          client: input.batch[at] as string,
          session: input.cask[at] as string,
          score,
        })),
      ),
    );
    expect([study.clients, study.sessions, study.residual]).toEqual(
      closeTo([1.65730864151718, 8.43366666735942, 0.677999999975216], 4),
    );
    const { g } = present(dStudyNestedSessions(study, [[4, 2]])[0]?.estimate ?? { ok: false, reason: '' });
    expect(g).toBeCloseTo(study.clients / (study.clients + study.sessions / 4 + study.residual / 8), 12);
  });

  it('gives reasons', () => {
    expect(
      reasonOf(
        gStudyNestedRaters([
          [1, null],
          [2, null],
        ]),
      ),
    ).not.toBe('');
    expect(reasonOf(gStudyNestedSessions([{ client: 'A', session: 1, score: 3 }]))).not.toBe('');
  });
});
