// Our half of the benchmark. Usage: node --expose-gc our-half.mjs <data folder> <timed runs> <result file>
import { writeFileSync } from 'node:fs';
import {
  fitMixedModel,
  intraclassCorrelations,
  krippendorffInterval,
  scaleAnalysis,
  scoreMany,
} from '@attune/measures';
import { growthTimes } from './growth.mjs';
import { questionnaire, reversed } from './questionnaire.mjs';
import { readGrowth, readMatrix } from './read-data.mjs';
import { time } from './timing.mjs';

const [folder, runsText, resultFile] = process.argv.slice(2);
const runs = Number(runsText);
const timings = {};
const answers = {};

const timed = (name, task) => {
  const { value, ...times } = time(task, runs);
  if (!value.ok) throw new Error(`${name}: ${value.reason}`);
  timings[name] = times;
  console.error(`  ${name.padEnd(58)} ${times.median.toFixed(2).padStart(10)} ms`);
  return value;
};

const ratings = readMatrix(folder, 'icc_1000x5.csv');
const icc = timed('icc', () => intraclassCorrelations(ratings));
// In the order of psych::ICC: ICC1, ICC2, ICC3, then the same of the mean of all ratings.
const forms = ['ICC(1,1)', 'ICC(2,1)', 'ICC(3,1)', 'ICC(1,k)', 'ICC(2,k)', 'ICC(3,k)'].map((name) => icc.forms[name]);
answers.icc = {
  value: forms.map((form) => form.value),
  f: forms.map((form) => form.f),
  lower: forms.map((form) => form.interval.lower),
  upper: forms.map((form) => form.interval.upper),
};

const answered = readMatrix(folder, 'score_100000x36.csv');
const table = { values: Int8Array.from(answered.cells), rows: answered.rows };
const { scales } = timed('scores', () => scoreMany(questionnaire, table));
const sum = (values, of = (x) => x) => values.reduce((total, x) => total + of(x), 0);
answers.scores = {
  means: scales.map(({ values }) => sum(values) / values.length),
  squares: scales.map(({ values }) => sum(values, (x) => x * x)),
  first: scales.map(({ values }) => values[0]),
  last: scales.map(({ values }) => values[values.length - 1]),
};

const items = readMatrix(folder, 'alpha_10000x36.csv');
items.cells.forEach((x, at) => {
  if (reversed.includes((at % 36) + 1)) items.cells[at] = 6 - x;
});
const scale = timed('alpha', () => scaleAnalysis(items));
answers.alpha = {
  value: scale.alpha.value,
  dropped: scale.items.map((item) => item.alphaIfDropped.value),
  rest: scale.items.map((item) => item.itemRest.value),
};

const codes = readMatrix(folder, 'kripp_200x4.csv');
const interval = timed('krippendorff', () => krippendorffInterval(codes, 'ordinal', { resamples: 1000 }));
answers.krippendorff = { value: interval.value, limits: [interval.lower, interval.upper] };

for (const clients of [240, 2400]) {
  const { alliance, session, client, intern } = readGrowth(folder, `growth_${clients}.csv`);
  const fixed = [{ name: 'session', values: session }];
  const models = {
    slope: [{ name: 'client', group: client, terms: ['intercept', 'session'] }],
    nested: [
      { name: 'client', group: client, terms: ['intercept'] },
      { name: 'intern', group: intern, terms: ['intercept'] },
    ],
  };
  for (const [name, random] of Object.entries(models)) {
    const fit = timed(`${name}${clients}`, () => fitMixedModel({ y: alliance, fixed, random }));
    answers[`${name}${clients}`] = { fixed: fit.fixed.map(({ estimate }) => estimate), criterion: fit.criterion };
  }
}

writeFileSync(resultFile, JSON.stringify({ node: process.version, timings, answers, growth: growthTimes(runs) }));
