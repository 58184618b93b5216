import { type Browser, type Page } from 'playwright-core';
import { type AttuneProcess, startAttune } from './attune-process.js';
import { violationsOf } from './axe.js';
import { openBrowser } from './browser.js';
import { type ModelServer, startModelServer } from './model-server.js';
import { openWindow, signInAs, type Window } from './people.js';
import { signIn } from './signed-in.js';

const internEmail = 'intern@demo.attune.example';
const supervisorEmail = 'supervisor@demo.attune.example';

let browser: Browser;
let attune: AttuneProcess;
let model: ModelServer;
beforeAll(async () => {
  model = await startModelServer();
  const env = { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'local', ATTUNE_DRAFT_MODEL: 'local-model' };
  [browser, attune] = await Promise.all([openBrowser(), startAttune({ env })]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await attune.stop();
  await model.stop();
});

const open = async (email: string, device: 'desktop' | 'phone' = 'desktop'): Promise<Window> => {
  const window = await openWindow(browser, attune, device);
  await signInAs(window, attune, email);
  return window;
};

type Said = { speaker: 'client' | 'therapist'; text: string; start: number };

/** A session of C-0147, made anew, with this transcript. */
async function sessionWith(turns: readonly Said[]): Promise<string> {
  const intern = await signIn(attune.url, internEmail, attune.password);
  const { items } = await intern.get<{ items: { treatmentId: string; clientCode: string }[] }>('/caseload');
  const treatmentId = items.find((item) => item.clientCode === 'C-0147')?.treatmentId ?? '';
  const heldOn = new Date().toISOString().slice(0, 10);
  const { id } = await intern.post<{ id: string }>('/sessions', { treatmentId, heldOn, minutes: 50 });
  const timed = turns.map((turn) => ({ ...turn, end: turn.start + 3 }));
  await intern.post('/transcripts', { sessionId: id, source: 'written for a test', turns: timed });
  return id;
}

const short: readonly Said[] = (
  [
    ['therapist', 'How was the week since we met?'],
    ['client', 'My sister Annika rang from Fort Wayne and I slept badly after that.'],
    ['therapist', 'And the sheet that we planned, did you find a moment for it?'],
    ['client', 'No.'],
    ['therapist', 'What got in the way of it, do you think, on the weekend?'],
    ['client', "I don't know. You keep asking me about that sheet."],
  ] as const
).map(([speaker, text], at) => ({ speaker, text, start: at * 10 }));

/** About 9,000 words: 900 turns of ten words, with a word of its own in the last one. */
const long: readonly Said[] = Array.from({ length: 900 }, (_, at) => ({
  speaker: at % 2 === 0 ? 'therapist' : 'client',
  text: `Turn ${at} is about the garden and what grew there${at === 899 ? ' pomegranate' : ''}.`,
  start: at * 4,
}));

const turnsShown = (page: Page): Promise<number> => page.locator('.turn').count();

describe('a transcript of 9,000 words', () => {
  it('is there at once, draws what is in sight only, and is searched to its end', async () => {
    const session = await sessionWith(long);
    const { page, context, errors } = await open(internEmail);
    await page.goto(`/sessions/${session}`);
    await page.getByText('Turn 0 is about the garden').waitFor();
    expect(await turnsShown(page)).toBeLessThan(150);
    await page.getByRole('slider', { name: 'Place in the session' }).press('End');
    await page.getByText('Turn 899 is about the garden').waitFor();
    await page.getByRole('searchbox', { name: 'Find in the transcript' }).fill('Turn 450 ');
    await page.locator('.turn.current', { hasText: 'Turn 450 is' }).waitFor();
    expect(await turnsShown(page)).toBeLessThan(150);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('speakers', () => {
  it('are swapped and a turn is cut, with the words and the original kept', async () => {
    const session = await sessionWith(short);
    const { page, context, errors } = await open(internEmail);
    await page.goto(`/sessions/${session}`);
    await page.getByRole('button', { name: 'Speakers' }).click();
    await page.getByRole('button', { name: 'Swap client and therapist' }).click();
    const second = page.locator('.turn[data-row="1"] .text');
    const place = await second.boundingBox();
    await second.click({ position: { x: (place?.width ?? 200) / 3, y: 8 } });
    await page.getByRole('combobox', { name: 'Cut before' }).waitFor();
    await page.getByRole('button', { name: 'Cut', exact: true }).click();
    await page.getByText('2 steps').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save as a new revision' }).click();
    await page.getByText(/revision 2/).waitFor();
    expect(await page.locator('.turn[data-row="0"] .speaker').innerText()).toBe('Client');
    const words = (await page.locator('.turn .text').allInnerTexts()).join(' ').split(/\s+/);
    expect(words).toEqual(
      short
        .map(({ text }) => text)
        .join(' ')
        .split(/\s+/),
    );
    const view = await page.evaluate(
      async (id) => (await (await fetch(`/api/v1/sessions/${id}`)).json()) as { transcript: { id: string } },
      session,
    );
    const revisions = await page.evaluate(
      async (id) =>
        (await (await fetch(`/api/v1/transcripts/${id}/revisions`)).json()) as { items: { revision: number }[] },
      view.transcript.id,
    );
    expect(revisions.items.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('coding', () => {
  it('hides what the lists found, counts once it is finished, and is compared on a page', async () => {
    const session = await sessionWith(short);
    const { page, context, errors } = await open(supervisorEmail);
    await page.goto(`/sessions/${session}`);
    await page.getByRole('heading', { name: 'Passages to review' }).waitFor();
    await page.getByRole('button', { name: 'Code', exact: true }).click();
    await page.getByRole('heading', { name: 'Your codes' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Passages to review' }).count()).toBe(0);
    expect(await page.locator('.sign[data-family]').count()).toBe(0);
    await page.getByRole('list', { name: 'Turns of the transcript' }).focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press('j');
    await page.getByRole('combobox', { name: 'What it is' }).selectOption('confrontation');
    await page.getByRole('combobox', { name: 'Marker' }).selectOption('complaints about the therapist');
    await page.getByRole('button', { name: 'Add code' }).click();
    await page.getByText(/Confrontation: complaints about the therapist · you/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'I have coded the whole session' }).click();
    await page.getByText('You have coded the whole session.').waitFor();
    await page.goto('/passages');
    await page.getByRole('heading', { name: 'Passages to review: evaluation' }).waitFor();
    await page
      .getByRole('cell', { name: /n = \d+/ })
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /^\s*C-0147 · session/ })
      .first()
      .waitFor();
    expect(await violationsOf(page)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('drafting by a model', () => {
  it('sends what was seen and no name, and marks what the model invented', async () => {
    const session = await sessionWith(short);
    const { page, context, errors } = await open(internEmail);
    await page.goto(`/sessions/${session}`);
    await page.getByRole('button', { name: 'Draft…' }).click();
    await page.getByRole('button', { name: 'Draft with local-model…' }).click();
    const preview = page.getByRole('dialog', { name: 'What will be sent' });
    await preview.getByText('Annika →').waitFor();
    const seen = await preview.locator('pre').allInnerTexts();
    expect(seen.join('\n')).not.toMatch(/Annika|Fort Wayne/);
    expect(await violationsOf(page)).toEqual([]);
    await preview.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('The client wept for most of the hour.').waitFor({ timeout: 30_000 });
    await page.getByText('Annika rang from Fort Wayne').last().waitFor();
    await page.getByText('no evidence in transcript').first().waitFor();
    expect(model.heard).toHaveLength(1);
    expect(model.heard[0]).not.toMatch(/Annika|Fort Wayne|C-0147|Duarte/);
    const sent = (JSON.parse(model.heard[0] ?? '{}') as { messages: { content: string }[] }).messages;
    expect(sent.map(({ content }) => content.trim())).toEqual(seen.map((text) => text.trim()));
    await page.getByText('What was sent, and to whom').click();
    await page.getByText(/local-model at /).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('on a phone', () => {
  it('shows one part at a time and never scrolls sideways', async () => {
    const session = await sessionWith(short);
    const { page, context, errors } = await open(internEmail, 'phone');
    await page.goto(`/sessions/${session}`);
    const wide = () => page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
    await page.getByText('My sister Annika').waitFor();
    expect(await wide()).toBeLessThanOrEqual(0);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Note' }).check({ force: true });
    await page.getByRole('button', { name: 'Start writing' }).click();
    await page.getByRole('textbox', { name: 'Subjective' }).fill('Slept badly [2].');
    await page
      .getByRole('button', { name: /Go to 0:10/ })
      .first()
      .click();
    await page.locator('.turn.current[data-row="1"]').waitFor();
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.goto('/notes');
    await page.getByRole('heading', { name: 'Notes', level: 1 }).waitFor();
    expect(await wide()).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await context.close();
  });
});
