import { type Browser } from 'playwright-core';
import { type AttuneProcess, startAttune } from './attune-process.js';
import { violationsOf } from './axe.js';
import { openBrowser } from './browser.js';
import { openWindow, signInAs } from './people.js';
import { signIn } from './signed-in.js';

let browser: Browser;
let attune: AttuneProcess;
beforeAll(async () => {
  [browser, attune] = await Promise.all([openBrowser(), startAttune()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await attune.stop();
});

const open = async (email: string, device: 'desktop' | 'phone' = 'desktop') => {
  const window = await openWindow(browser, attune, device);
  await signInAs(window, attune, email);
  return window;
};

describe('a supervisor', () => {
  it('finds the client with the open rupture first, confirms it, and sees it confirmed after a reload', async () => {
    const { page, context, errors } = await open('supervisor@demo.attune.example');
    await page.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
    const first = page
      .getByRole('row')
      .filter({ has: page.getByRole('link') })
      .first();
    expect(await first.innerText()).toContain('Possible rupture open');
    expect(await first.getByRole('link').innerText()).toBe('C-0147');
    await first.getByRole('link').click();

    await page.getByRole('heading', { name: 'C-0147', level: 1 }).waitFor();
    await page.getByText('Possible rupture open since session 12').waitFor();
    await page
      .getByRole('button', { name: /^Confirm Session 12/ })
      .first()
      .click();
    await page.getByText(/^Confirmed by R\. Okafor/).waitFor();
    await page.reload();
    await page.getByText(/^Confirmed by R\. Okafor/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('dismisses with a reason and takes the decision back', async () => {
    const { page, context } = await open('supervisor@demo.attune.example');
    await page.getByRole('link', { name: 'C-0158' }).click();
    await page
      .getByRole('button', { name: /^Dismiss Session/ })
      .first()
      .click();
    await page.getByLabel('Why is this not a rupture?').fill('Two missed sessions, the client was ill');
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await page.getByText(/^Dismissed by R\. Okafor/).waitFor();
    await page.reload();
    await page.getByText('Two missed sessions, the client was ill').first().waitFor();
    await page
      .getByRole('button', { name: /^Reopen/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Dismiss Session/ })
      .first()
      .waitFor();
    await context.close();
  });

  it('reads a session: transcript, note and measures, and goes on to the next one by keyboard', async () => {
    const { page, context, errors } = await open('supervisor@demo.attune.example');
    await page.getByRole('link', { name: 'C-0147' }).click();
    await page
      .getByRole('link', { name: /session 12/i })
      .first()
      .click();
    await page.getByRole('heading', { name: /C-0147 · session 12/, level: 1 }).waitFor();
    await page.getByText('Whatever you think is best, I guess.').waitFor();
    await page.getByRole('heading', { name: 'Assessment' }).waitFor();
    const next = page.getByRole('link', { name: /Session 13/ });
    await next.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /C-0147 · session 13/, level: 1 }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('an intern', () => {
  it('sees own clients only', async () => {
    const { page, context } = await open('intern@demo.attune.example');
    await page.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'C-0147' }).waitFor();
    const codes = await page.getByRole('row').getByRole('link').allInnerTexts();
    const intern = await signIn(attune.url, 'intern@demo.attune.example', attune.password);
    const { items } = await intern.get<{ items: { clientCode: string; intern: { name: string } }[] }>('/caseload');
    expect(new Set(items.map((item) => item.intern.name))).toEqual(new Set(['M. Duarte']));
    expect(codes.sort()).toEqual(items.map((item) => item.clientCode).sort());
    expect(codes).not.toContain('C-0158');
    await context.close();
  });

  it("is told that another intern's client does not exist for them", async () => {
    const supervisor = await signIn(attune.url, 'supervisor@demo.attune.example', attune.password);
    const { items } = await supervisor.get<{ items: { clientCode: string; clientId: string }[] }>('/caseload');
    const other = items.find((item) => item.clientCode === 'C-0158')?.clientId ?? '';
    const { page, context } = await open('intern@demo.attune.example');
    await page.goto(`/clients/${other}`);
    await page.getByText(/does not exist, or you have no access/).waitFor();
    expect(await page.getByText('C-0158').count()).toBe(0);
    await context.close();
  });
});

describe('another organization', () => {
  it('gets 404 for everything of this one', async () => {
    const here = await signIn(attune.url, 'supervisor@demo.attune.example', attune.password);
    const { items } = await here.get<{ items: { clientId: string; treatmentId: string }[] }>('/caseload');
    const sessions = await here.get<{ items: { id: string }[] }>('/sessions');
    const episodes = await here.get<{ items: { id: string }[] }>(`/treatments/${items[0]?.treatmentId}/episodes`);
    const there = await signIn(attune.url, 'supervisor@demo-2.attune.example', attune.password);
    for (const path of [
      `/clients/${items[0]?.clientId}`,
      `/treatments/${items[0]?.treatmentId}/trajectories`,
      `/treatments/${items[0]?.treatmentId}/episodes`,
      `/sessions/${sessions.items[0]?.id}`,
    ]) {
      await expect(there.get(path)).rejects.toThrow(/^404 /);
    }
    expect(episodes.items.length).toBeGreaterThan(0);
    const own = await there.get<{ items: { clientCode: string }[] }>('/caseload');
    expect(own.items).toHaveLength(2);
  });
});

describe('accessibility', () => {
  it.each(['desktop', 'phone'] as const)(
    'nothing is found by axe on the main pages, %s',
    async (device) => {
      const { page, context } = await open('supervisor@demo.attune.example', device);
      await page.getByRole('heading', { name: 'Caseload', level: 1 }).waitFor();
      const found: Record<string, unknown> = {};
      for (const path of ['/caseload', '/clients', '/sessions', '/measures', '/measures/wai-sr-c', '/import']) {
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        const violations = await violationsOf(page);
        if (violations.length > 0) found[path] = violations;
      }
      await page.goto('/caseload');
      await page.getByRole('link', { name: 'C-0147' }).click();
      await page.getByRole('heading', { name: 'C-0147', level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      const client = await violationsOf(page);
      await context.close();
      expect({ ...found, ...(client.length > 0 ? { client } : {}) }).toEqual({});
    },
    120_000,
  );

  it('nothing is found in the dark either', async () => {
    const window = await openWindow(browser, attune);
    await window.page.emulateMedia({ colorScheme: 'dark' });
    await signInAs(window, attune, 'supervisor@demo.attune.example');
    await window.page.getByRole('link', { name: 'C-0147' }).waitFor();
    expect(await violationsOf(window.page)).toEqual([]);
    await window.page.getByRole('link', { name: 'C-0147' }).click();
    await window.page.getByRole('heading', { name: 'C-0147', level: 1 }).waitFor();
    await window.page.waitForLoadState('networkidle');
    expect(await violationsOf(window.page)).toEqual([]);
    await window.context.close();
  });
});

describe('sign-in', () => {
  it('says what is wrong, keeps the page that was asked for, and ends with sign-out', async () => {
    const { page, context } = await openWindow(browser, attune);
    await page.goto('/measures');
    await page.getByLabel('E-mail address').fill('lead@demo.attune.example');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('do not belong together').waitFor();
    await page.getByLabel('Password').fill(attune.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Measures', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await page.goto('/measures');
    await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor();
    await context.close();
  });

  it.each(['rater', 'researcher', 'lead', 'admin'])('tells a %s what the role can do here now', async (role) => {
    const { page, context, errors } = await open(`${role}@demo.attune.example`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('navigation').getByRole('link', { name: 'Caseload' }).count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});
