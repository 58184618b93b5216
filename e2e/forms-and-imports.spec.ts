import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** A session of the intern's first running client that has no form of its client yet: the latest one, made anew. */
async function newSession(): Promise<{ id: string; treatmentId: string }> {
  const intern = await signIn(attune.url, 'intern@demo.attune.example', attune.password);
  const { items } = await intern.get<{ items: { treatmentId: string; clientCode: string }[] }>('/caseload');
  const treatmentId = items.find((item) => item.clientCode !== 'C-0147')?.treatmentId ?? '';
  const today = new Date().toISOString().slice(0, 10);
  return { treatmentId, id: (await intern.post<{ id: string }>('/sessions', { treatmentId, heldOn: today })).id };
}

describe('a form by private link', () => {
  it('is made by the intern, filled in on a phone without an account, and shown beside the session', async () => {
    const session = await newSession();
    const desk = await openWindow(browser, attune);
    await signInAs(desk, attune, 'intern@demo.attune.example');
    await desk.page.goto(`/sessions/${session.id}`);
    await desk.page.getByRole('button', { name: 'Give a form' }).first().click();
    await desk.page.getByRole('button', { name: /Working Alliance Inventory - Short Revised, client/ }).click();
    await desk.page.getByRole('button', { name: /Private link/ }).click();
    await desk.page.getByRole('button', { name: 'Make the link' }).click();
    const address = await desk.page.getByLabel('Address of the form').inputValue();
    expect(new URL(address).pathname).toMatch(/^\/f\/[\w-]{32}$/);

    const phone = await openWindow(browser, attune, 'phone');
    await phone.page.goto(new URL(address).pathname);
    await phone.page.getByText('1 of 12').waitFor();
    expect(await violationsOf(phone.page)).toEqual([]);
    // Eleven answers of twelve, the third one skipped.
    for (let item = 1; item <= 12; item++) {
      await phone.page.getByText(`${item} of 12`).waitFor();
      if (item === 3) await phone.page.getByRole('button', { name: 'Skip this one' }).click();
      else
        await phone.page
          .getByRole('radio')
          .nth(item === 4 ? 4 : 3)
          .click({ force: true });
      const next = phone.page.getByRole('button', { name: 'Next ›' });
      if (item !== 3 && (await next.isVisible().catch(() => false)))
        await next.click({ timeout: 2000 }).catch(() => undefined);
    }
    await phone.page.getByRole('heading', { name: 'Ready to send?' }).waitFor();
    await phone.page.getByRole('button', { name: /Send/ }).click();
    await phone.page.getByRole('heading', { name: 'Thank you' }).waitFor();
    expect(await phone.page.getByText(/score|total/i).count()).toBe(0);
    await phone.page.reload();
    await phone.page
      .getByText(/already been sent/)
      .first()
      .waitFor();

    await desk.page.goto(`/sessions/${session.id}`);
    const measures = desk.page.getByRole('region', { name: 'Measures at this session' }).or(desk.page.locator('main'));
    await measures
      .getByRole('row', { name: /Client/ })
      .first()
      .waitFor();
    expect(desk.errors).toEqual([]);
    expect(phone.errors).toEqual([]);
    await desk.context.close();
    await phone.context.close();
  }, 120_000);

  it('keeps answers while there is no signal and sends them when it is back', async () => {
    const session = await newSession();
    const intern = await signIn(attune.url, 'intern@demo.attune.example', attune.password);
    const link = await intern.post<{ url: string }>('/links', { sessionId: session.id, form: 'wai-sr-c' });
    const { page, context } = await openWindow(browser, attune, 'phone');
    await page.goto(new URL(link.url).pathname);
    await page.getByText('1 of 12').waitFor();
    await page.getByRole('button', { name: 'Show all questions as a list' }).click();
    for (const group of await page.getByRole('radiogroup').or(page.getByRole('group')).all()) {
      const choice = group.getByRole('radio').nth(3);
      if ((await choice.count()) > 0) await choice.check({ force: true });
    }
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: /Send/ }).click();
    await page
      .getByText(/will be sent when you are back online/)
      .first()
      .waitFor();
    await context.setOffline(false);
    await page.getByRole('heading', { name: 'Thank you' }).waitFor({ timeout: 30_000 });
    await context.close();
  }, 120_000);
});

describe('an import', () => {
  it('is looked at first, then comes in with progress, and the clients are there', async () => {
    const rows = ['client,therapist,session,' + Array.from({ length: 12 }, (_, item) => `q${item + 1}`).join(',')];
    for (let session = 1; session <= 6; session++)
      rows.push(`E-01,E-T1,${session},${Array.from({ length: 12 }, () => (session === 6 ? 2 : 4)).join(',')}`);
    rows.push(`E-02,E-T1,1,${Array.from({ length: 12 }, (_, item) => (item === 4 ? 9 : 4)).join(',')}`);
    const file = join(mkdtempSync(join(tmpdir(), 'attune-import-')), 'forms.csv');
    writeFileSync(file, rows.join('\n'));

    const { page, context, errors } = await openWindow(browser, attune);
    await signInAs({ page, context, errors }, attune, 'supervisor@demo.attune.example');
    await page.goto('/import');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { name: 'Which column holds what' }).waitFor();
    await page.getByLabel('Form', { exact: true }).selectOption('wai-sr-c');
    await page.getByLabel(/By label/).check();
    await page.getByRole('button', { name: /Check the file|Check again/ }).click();
    await page.getByRole('heading', { name: 'What would come in' }).waitFor();
    await page
      .getByText(/9 is outside/)
      .first()
      .waitFor();
    await page.getByText('Good rows only', { exact: true }).click();
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: 'Import finished' }).waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Go to the caseload' }).click();
    await page.getByRole('link', { name: 'E-01' }).waitFor();
    expect(await page.getByRole('link', { name: 'E-02' }).count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  }, 120_000);
});
