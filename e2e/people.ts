import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { AttuneProcess } from './attune-process.js';

export type Device = 'desktop' | 'phone';

const devices = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

/** A browser window of its own, with everything that went wrong in its pages. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, and messages of the console that are errors; refused requests (4xx) are expected by some tests. */
  readonly errors: string[];
}

export async function openWindow(browser: Browser, attune: AttuneProcess, device: Device = 'desktop'): Promise<Window> {
  const context = await browser.newContext({ ...devices[device], baseURL: attune.url, reducedMotion: 'reduce' });
  context.setDefaultTimeout(12_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of 4'))
      errors.push(message.text());
  });
  return { page, context, errors };
}

/** Signs in by the page, as a person does. */
export async function signInAs(window: Window, attune: AttuneProcess, email: string): Promise<void> {
  const { page } = window;
  await page.goto('/');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(attune.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}
