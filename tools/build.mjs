// Builds the application when its sources have changed since the last build; else takes a moment only to see that.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { nx, root } from './nx.mjs';
import { oneAtATime } from './one-at-a-time.mjs';

const settings = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];
const libraries = ['libs/measures', 'libs/notes', 'libs/contracts'];

/** What can be built: the folders it is made from and the file that shows that it is there. */
const parts = {
  api: { folders: [...libraries, 'migrations', 'apps/api'], product: 'apps/api/dist/main.js' },
  web: { folders: [...libraries, 'apps/web'], product: 'apps/web/dist/index.html' },
};

/**
 * Builds those of the named parts whose sources have changed.
 *
 * @param {('api' | 'web')[]} names
 * @param {{ say?: (line: string) => void, cache?: boolean }} options `cache: false` builds everything anew
 * @returns {Promise<boolean>} whether all of them are there now
 */
export async function build(names, { say = () => undefined, cache = true } = {}) {
  const stale = () => names.filter((name) => !cache || !isFresh(name));
  if (stale().length === 0) return true;
  const waiting = 'Another command is building the application: waiting for it.';
  return oneAtATime(path.join(root, '.nx/build.lock'), waiting, async () => {
    const wanted = stale();
    if (wanted.length === 0) return true; // the other command did it
    say('Building the application…');
    const started = Date.now();
    const marks = wanted.map((name) => [name, sourcesOf(name)]);
    const projects = wanted.map((name) => `@attune/${name}`).join(',');
    const built = await nx(['run-many', '-t', 'build', '-p', projects, ...(cache ? [] : ['--skip-nx-cache'])]);
    if (!built.ok) {
      console.error(`${built.said}\nThe application could not be built: the lines above say why.`);
      return false;
    }
    for (const [name, mark] of marks) stamp(name, mark);
    say(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
    return true;
  });
}

const stampOf = (name) => path.join(root, `node_modules/.cache/attune/built-${name}`);

function stamp(name, mark) {
  mkdirSync(path.dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), mark);
}

function isFresh(name) {
  return (
    existsSync(path.join(root, parts[name].product)) &&
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
