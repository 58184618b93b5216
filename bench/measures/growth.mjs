import {
  fitMixedModel,
  intraclassCorrelations,
  krippendorffInterval,
  scaleAnalysis,
  scoreMany,
} from '@attune/measures';
import { makeCodes, makeGrowth, makeQuestionnaires, makeRatings } from './make-data.mjs';
import { questionnaire } from './questionnaire.mjs';
import { time } from './timing.mjs';

const packed = (rows) => {
  const columns = rows[0].length;
  const cells = new Float64Array(rows.length * columns);
  let missing = 0;
  rows.forEach((row, i) =>
    row.forEach((x, j) => {
      if (x === '') missing++;
      cells[i * columns + j] = x === '' ? NaN : x;
    }),
  );
  return { rows: rows.length, columns, cells, missing };
};

/** The rows of a small table again and again, up to a size: growth is about how many, not which. */
const repeated = ({ rows, columns, cells, missing }, times) => {
  const all = new Float64Array(cells.length * times);
  for (let k = 0; k < times; k++) all.set(cells, k * cells.length);
  return { rows: rows * times, columns, cells: all, missing: missing * times };
};

const column = (rows, index) => rows.map((row) => row[index]);

const model = (rows) => ({
  y: column(rows, 3).map(Number),
  fixed: [{ name: 'session', values: column(rows, 2) }],
  random: [{ name: 'client', group: column(rows, 1), terms: ['intercept', 'session'] }],
});

/** What is timed at n, 10 n and 100 n: name, unit, n, and how to prepare the task for a size. */
const tasks = [
  {
    name: 'six ICC forms, 5 raters',
    unit: 'targets',
    sizes: [1_000, 10_000, 100_000],
    prepare: (size) => {
      const ratings = packed(makeRatings(size, 5, 1));
      return () => intraclassCorrelations(ratings);
    },
  },
  {
    name: 'scoring 36 items',
    unit: 'forms',
    sizes: [10_000, 100_000, 1_000_000],
    prepare: (size) => {
      const { cells } = repeated(packed(makeQuestionnaires(10_000, 2)), size / 10_000);
      const table = { values: Int8Array.from(cells), rows: size };
      return () => scoreMany(questionnaire, table);
    },
  },
  {
    name: 'alpha with item statistics, 36 items',
    unit: 'persons',
    sizes: [1_000, 10_000, 100_000],
    prepare: (size) => {
      const items = repeated(packed(makeQuestionnaires(1_000, 3)), size / 1_000);
      return () => scaleAnalysis(items);
    },
  },
  {
    name: '1,000 bootstrap alphas, 4 raters',
    unit: 'units',
    sizes: [200, 2_000, 20_000],
    prepare: (size) => {
      const codes = packed(makeCodes(size, 4, Math.round(size * 0.3), 4));
      return () => krippendorffInterval(codes, 'ordinal', { resamples: 1000 });
    },
  },
  {
    name: 'mixed model, intercept and slope',
    unit: 'clients',
    sizes: [240, 2_400, 24_000],
    prepare: (size) => {
      const input = model(makeGrowth(size / 8, 5));
      return () => fitMixedModel(input);
    },
  },
];

/** Median time of each task at its three sizes. The largest table has 36 million cells. */
export function growthTimes(runs) {
  return tasks.map(({ name, unit, sizes, prepare }) => {
    const medians = sizes.map((size) => {
      const { median, value } = time(prepare(size), runs);
      if (!value.ok) throw new Error(`${name}, ${size} ${unit}: ${value.reason}`);
      return median;
    });
    console.error(`  growth: ${name.padEnd(50)} ${medians.map((ms) => ms.toFixed(2)).join('  ')} ms`);
    return { name, unit, sizes, medians };
  });
}
