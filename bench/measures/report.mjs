import { availableParallelism } from 'node:os';
import { comparisons, sameAnswers } from './comparisons.mjs';

const ms = (value) => (value === undefined ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(1));
const ratio = (value) => (value < 0.1 ? value.toPrecision(2) : value.toFixed(2));
const row = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (heading, rows) => [row(heading), row(heading.map(() => '---')), ...rows.map(row)].join('\n');
const power = (n) => `${Math.round(n).toLocaleString('en')}`;

/**
 * The result as a page to read.
 *
 * @param {object} ours result of our half
 * @param {object | undefined} r result of R's half, undefined where R could not run
 * @param {string} missing why R's half is missing, or ''
 * @returns {{ text: string, passed: boolean }}
 */
export function report(ours, r, missing) {
  let passed = true;
  const lines = comparisons.map(({ ours: key, what, r: peer, target }) => {
    const own = ours.timings[key];
    const theirs = r?.timings[peer]?.median;
    const reached = theirs === undefined ? undefined : own.median / theirs;
    const kept = target === undefined || reached === undefined ? '' : reached <= target ? 'yes' : 'NO';
    if (kept === 'NO') passed = false;
    return [
      what,
      peer,
      `${ms(own.median)} (${ms(own.min)}–${ms(own.max)})`,
      ms(own.first),
      ms(theirs),
      reached === undefined ? '–' : ratio(reached),
      reached === undefined ? '–' : ratio(own.min / r.timings[peer].min),
      target === undefined ? '' : `≤ ${target}`,
      kept,
    ];
  });
  const parts = [
    '# Measures: speed beside R',
    '',
    `Machine: ${process.arch}, ${availableParallelism()} cores. Node ${ours.node.replace('v', '')}.` +
      (r ? ` R ${r.versions.R} (${r.versions.blas}), psych ${r.versions.psych}, lme4 ${r.versions.lme4}.` : ''),
    'Milliseconds; medians of the timed runs after warm-up, ours with the shortest and longest; "first" is the first call of the process.',
    '',
    ...(missing ? [`**R's half is missing: ${missing}** No ratio can be given.`, ''] : []),
    table(['task', 'beside', 'ours', 'first', 'R', 'ours / R', 'of shortest', 'target', 'kept'], lines),
    '',
  ];
  if (r) {
    const checks = sameAnswers(ours.answers, r.answers);
    if (checks.some(({ same }) => !same)) passed = false;
    parts.push(
      '## Same answers',
      '',
      table(
        ['what', 'largest difference', 'allowed', 'same'],
        checks.map(({ what, difference, allowed, same }) => [
          what,
          difference.toExponential(1),
          String(allowed),
          same ? 'yes' : 'NO',
        ]),
      ),
      '',
    );
  }
  parts.push(
    '## Growth',
    '',
    'Medians at n, 10 n and 100 n. An exponent of 1 is time in proportion to the data, between the two larger sizes.',
    '',
    table(
      ['task', 'n', 'n', '10 n', '100 n', 'exponent'],
      ours.growth.map(({ name, unit, sizes, medians }) => [
        name,
        `${power(sizes[0])} ${unit}`,
        ...medians.map(ms),
        Math.log10(medians[2] / medians[1]).toFixed(2),
      ]),
    ),
    '',
  );
  return { text: parts.join('\n'), passed };
}
