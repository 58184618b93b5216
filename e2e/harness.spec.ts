import { type Browser, type Page } from 'playwright-core';
import { violationsOf } from './axe.js';
import { openBrowser } from './browser.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

const document = (body: string): string =>
  `<!doctype html><html lang="en"><title>Example</title><main><h1>Example</h1>${body}</main></html>`;

describe('the browser', () => {
  it('finds elements by role and name, as a person or a screen reader would, and runs the page', async () => {
    await page.setContent(document(`<button onclick="this.textContent = 'Signed out'">Sign out</button>`));
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(await page.getByRole('button').textContent()).toBe('Signed out');
    expect(await page.getByRole('link').count()).toBe(0);
  });

  it('draws on a canvas and has a font, so that charts and pages can be looked at', async () => {
    await page.setContent(document('<canvas></canvas>'));
    const ink = await page.evaluate(() => {
      const pen = window.document.querySelector('canvas')?.getContext('2d');
      if (!pen) return 0;
      pen.font = '40px sans-serif';
      pen.fillText('Alliance', 0, 50);
      return pen.getImageData(0, 0, 200, 60).data.filter((value) => value > 0).length;
    });
    expect(ink).toBeGreaterThan(500);
  });

  it('obeys light and dark, narrow and wide', async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    const seen = await phone.evaluate(() => [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]);
    await phone.close();
    expect(seen).toEqual([390, true]);
  });
});

describe('the accessibility check', () => {
  it('finds a planted violation and where it is', async () => {
    await page.setContent(document('<img src="data:," id="portrait"><input id="name">'));
    const violations = await violationsOf(page);
    expect(violations).toContainEqual(expect.objectContaining({ rule: 'image-alt', elements: ['#portrait'] }));
    expect(violations).toContainEqual(expect.objectContaining({ rule: 'label', elements: ['#name'] }));
  });

  it('finds text that is too pale to read', async () => {
    await page.setContent(document('<p style="color: #bbb; background: #fff">Pale</p>'));
    expect((await violationsOf(page)).map(({ rule }) => rule)).toEqual(['color-contrast']);
  });

  it('finds nothing on a page that is in order, even under a strict content security policy', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`;
    await page.setContent(document(`<label>Name <input></label>`).replace('<title>', `${policy}<title>`));
    expect(await violationsOf(page)).toEqual([]);
  });
});
