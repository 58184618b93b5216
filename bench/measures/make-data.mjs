import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '@attune/measures';
import { reversed } from './questionnaire.mjs';

// The distributions of data.R, for machines without R. The numbers differ from R's; the sizes and structure do not.

const table = (rows, columns, cell) =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row, column)));

export function makeRatings(targets, raters, seed) {
  const random = seededRandom(seed);
  const target = Array.from({ length: targets }, () => 50 + 7 * random.normal());
  const rater = Array.from({ length: raters }, () => 2 * random.normal());
  return table(targets, raters, (i, j) => Number((target[i] + rater[j] + 5 * random.normal()).toFixed(2)));
}

const breaks = [-0.8416212335729142, -0.2533471031357997, 0.2533471031357997, 0.8416212335729142];

export function makeQuestionnaires(rows, seed) {
  const random = seededRandom(seed);
  return Array.from({ length: rows }, () => {
    const common = random.normal();
    const factors = [0, 1, 2].map(() => 0.7 * common + Math.sqrt(1 - 0.49) * random.normal());
    return Array.from({ length: 36 }, (_, item) => {
      const latent = 0.65 * factors[item % 3] + Math.sqrt(1 - 0.65 ** 2) * random.normal();
      const answer = 1 + breaks.filter((limit) => latent >= limit).length;
      return reversed.includes(item + 1) ? 6 - answer : answer;
    });
  });
}

export function makeCodes(units, raters, missing, seed) {
  const random = seededRandom(seed);
  const truth = Array.from({ length: units }, () => 4 + 1.2 * random.normal());
  const codes = table(units, raters, (unit) =>
    Math.min(7, Math.max(1, Math.round(truth[unit] + 0.9 * random.normal()))),
  );
  for (let left = missing; left > 0;) {
    const unit = random.below(units);
    const rater = random.below(raters);
    if (codes[unit][rater] === '') continue;
    codes[unit][rater] = '';
    left--;
  }
  return codes;
}

/** Rows of intern, client, session, alliance. */
export function makeGrowth(interns, seed) {
  const random = seededRandom(seed);
  const rows = [];
  for (let i = 1; i <= interns; i++) {
    const name = `I${String(i).padStart(3, '0')}`;
    const intern = 0.35 * random.normal();
    for (let c = 1; c <= 8; c++) {
      const level = 0.6 * random.normal();
      const slope = 0.07 * random.normal();
      const more = Math.floor(Math.log(1 - random.uniform()) / Math.log(1 - 0.06));
      for (let t = 0; t < Math.min(12, 2 + more); t++) {
        const alliance = 4.5 + intern + level + (0.08 + slope) * t + 0.45 * random.normal();
        rows.push([name, `${name}C${c}`, t, alliance.toFixed(2)]);
      }
    }
  }
  return rows;
}

/** Writes all files of data.R. */
export function makeData(folder) {
  mkdirSync(folder, { recursive: true });
  const save = (file, names, rows) =>
    writeFileSync(path.join(folder, file), [names, ...rows].map((row) => row.join(',')).join('\n') + '\n');
  const numbered = (letter, count) => Array.from({ length: count }, (_, k) => `${letter}${k + 1}`);
  save('icc_1000x5.csv', numbered('r', 5), makeRatings(1000, 5, 9001));
  save('score_100000x36.csv', numbered('i', 36), makeQuestionnaires(100_000, 9002));
  save('alpha_10000x36.csv', numbered('i', 36), makeQuestionnaires(10_000, 9003));
  save('kripp_200x4.csv', numbered('r', 4), makeCodes(200, 4, 60, 9004));
  const growth = ['intern', 'client', 'session', 'alliance'];
  save('growth_240.csv', growth, makeGrowth(30, 9005));
  save('growth_2400.csv', growth, makeGrowth(300, 9006));
}
