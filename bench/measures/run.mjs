// Times the measures library beside R on the same data. See ../README.md.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const data = path.join(here, '.data');
const results = path.join(here, 'results');
const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, save: { type: 'boolean' } },
});

/** The project's own Node where it is installed, so that the numbers do not depend on the one that started this. */
const pinned = path.join(root, 'node_modules/.bin/node');
const node = existsSync(pinned) ? pinned : process.execPath;

const run = (program, words) => spawnSync(program, words, { stdio: 'inherit' }).status === 0;
const quietly = (program, words) => spawnSync(program, words, { encoding: 'utf8' });

/** '' when R can do its half, otherwise what it lacks. */
function whatRLacks() {
  if (quietly('Rscript', ['--version']).status !== 0) return 'R is not installed.';
  const packages = ['psych', 'lme4', 'jsonlite', 'bench', 'GPArotation'];
  const test = `cat(Filter(function(p) !requireNamespace(p, quietly = TRUE), c(${packages.map((p) => `"${p}"`).join(', ')})))`;
  const absent = quietly('Rscript', ['-e', test]).stdout.trim();
  return absent ? `R lacks the packages ${absent}.` : '';
}

const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
if (!run(node, [tsc, '-b', path.join(root, 'libs/measures/tsconfig.build.json')])) process.exit(1);

const missing = whatRLacks();
rmSync(data, { recursive: true, force: true });
if (missing) {
  const { makeData } = await import('./make-data.mjs');
  makeData(data);
} else if (!run('Rscript', [path.join(here, 'data.R'), data])) process.exit(1);

const half = (name, program, words) => {
  const file = path.join(data, `${name}.json`);
  console.error(`${name === 'r' ? 'R' : 'Ours'}:`);
  if (!run(program, [...words, data, options.runs, file])) process.exit(1);
  return JSON.parse(readFileSync(file, 'utf8'));
};
const r = missing ? undefined : half('r', 'Rscript', [path.join(here, 'r-half.R')]);
const ours = half('ours', node, ['--expose-gc', path.join(here, 'our-half.mjs')]);

const { report } = await import('./report.mjs');
const { text, passed } = report(ours, r, missing);
console.log(`\n${text}`);
if (options.save) {
  mkdirSync(results, { recursive: true });
  writeFileSync(path.join(results, 'results.md'), text);
}
if (!passed) console.error('A target or an answer was missed: see NO above.');
process.exitCode = passed ? 0 : 1;
