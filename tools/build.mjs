// Builds the application when its sources have changed since the last build; else takes a moment only to see that.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { root, run } from './program.mjs';

const settings = ['package-lock.json', 'tsconfig.base.json'];
const libraries = ['libs/measures', 'libs/notes', 'libs/contracts'];

/**
 * What can be built: the folders it is made from, how, and the files that show that it is there. Both are built at once:
 * the API together with the libraries it needs, the pages from the libraries' source.
 */
const parts = {
  api: {
    folders: [...libraries, 'migrations', 'apps/api'],
    program: ['node_modules/typescript/bin/tsc', '-b', 'apps/api/tsconfig.build.json'],
    anew: ['--force'],
    products: ['apps/api/dist/main.js', ...libraries.map((library) => `${library}/dist/index.js`)],
  },
  web: {
    folders: [...libraries, 'apps/web'],
    program: ['node_modules/@angular/cli/bin/ng.js', 'build'],
    anew: [],
    runsIn: 'apps/web',
    products: ['apps/web/dist/index.html'],
  },
};

/**
 * Builds those of the named parts whose sources have changed.
 *
 * @param {('api' | 'web')[]} names
 * @param {{ say?: (line: string) => void, anew?: boolean }} options `anew` builds what has not changed too
 * @returns {Promise<boolean>} whether all of them are there now
 */
export async function build(names, { say = () => undefined, anew = false } = {}) {
  const stale = () => names.filter((name) => anew || !isFresh(name));
  if (stale().length === 0) return true;
  const waiting = 'Another command is building the application: waiting for it.';
  return oneAtATime(path.join(root, '.nx/build.lock'), waiting, async () => {
    const wanted = stale();
    if (wanted.length === 0) return true; // the other command did it
    say('Building the application…');
    const started = Date.now();
    const built = await Promise.all(wanted.map((name) => buildPart(name, anew)));
    if (built.includes(false)) return false;
    say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
    return true;
  });
}

async function buildPart(name, anew) {
  const part = parts[name];
  const mark = sourcesOf(name); // of the moment before: what changes meanwhile is built the next time
  const { ok, said } = await run([...part.program, ...(anew ? part.anew : [])], { folder: part.runsIn });
  if (ok) stamp(name, mark);
  else console.error(`${said}\nThe application could not be built (${name}): the lines above say why.`);
  return ok;
}

const stampOf = (name) => path.join(root, `node_modules/.cache/attune/built-${name}`);

function stamp(name, mark) {
  mkdirSync(path.dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), mark);
}

function isFresh(name) {
  return (
    parts[name].products.every((file) => existsSync(path.join(root, file))) &&
    existsSync(stampOf(name)) &&
    readFileSync(stampOf(name), 'utf8') === sourcesOf(name)
  );
}

/** A mark of everything that the part is made from. */
function sourcesOf(name) {
  const hash = createHash('sha256');
  for (const file of settings) hash.update(readFileSync(path.join(root, file)));
  for (const folder of parts[name].folders) addFolder(hash, path.join(root, folder));
  return hash.digest('hex');
}

const notSources = /^(dist|out-tsc|node_modules|reference|testing|coverage|\..*)$|\.spec\.ts$/;

function addFolder(hash, folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !notSources.test(name));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, file);
    else hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
}
