// Pictures of pages as people see them: desktop (1440×900) and phone (390×844), light and dark.
//
//   npm run -w e2e screenshots -- --url http://localhost:3000 --email supervisor@demo.attune.example \
//     --password … --out pictures [--full] /caseload /measures
//
// --full takes the whole length of each page. Without --email the pages are seen by somebody who is not signed in.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.ts';

const { values: given, positionals: pages } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:3000' },
    email: { type: 'string' },
    password: { type: 'string' },
    out: { type: 'string', default: 'screenshots' },
    full: { type: 'boolean', default: false },
  },
});

const devices = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

const out = path.resolve(process.env.INIT_CWD ?? '.', given.out); // npm itself runs the script in e2e/
mkdirSync(out, { recursive: true });
const browser = await openBrowser();
for (const [device, settings] of Object.entries(devices)) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ ...settings, colorScheme, reducedMotion: 'reduce' });
    if (given.email) await signIn(context);
    const page = await context.newPage();
    page.on(
      'console',
      (message) => message.type() === 'error' && console.error(`${device}: ${message.text().split('\n')[0]}`),
    );
    page.on('pageerror', (error) => console.error(`${device}: ${error}`));
    for (const address of pages) {
      await page.goto(new URL(address, given.url).href);
      await settled(page);
      const file = path.join(out, `${nameOf(address)}-${device}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: given.full });
      console.log(file);
    }
    await context.close();
  }
}
await browser.close();

/** Over HTTP rather than through the page: the cookie is shared with the pages of the same context. */
async function signIn(context) {
  const answer = await context.request.post(new URL('/api/v1/sign-in', given.url).href, {
    data: { email: given.email, password: given.password },
    headers: { origin: new URL(given.url).origin },
  });
  if (!answer.ok()) throw new Error(`Sign-in was refused: ${answer.status()} ${await answer.text()}`);
}

/** Fonts are there, nothing says that it is still loading, and what moves has come to rest. */
async function settled(page) {
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], [role="progressbar"]'));
  await page.waitForTimeout(700);
}

function nameOf(address) {
  return address.replace(/^\/+|\/+$/g, '').replace(/[^a-z0-9]+/gi, '-') || 'home';
}
