import { type Browser, type Page } from 'playwright-core';
import { type AttuneProcess, startAttune } from './attune-process.js';
import { violationsOf } from './axe.js';
import { openBrowser } from './browser.js';
import { openWindow, signInAs, type Window } from './people.js';
import { signIn } from './signed-in.js';
import { type SpeechServer, startSpeechServer, toneFile } from './speech-server.js';

const internEmail = 'intern@demo.attune.example';
const supervisorEmail = 'supervisor@demo.attune.example';

let browser: Browser;
let attune: AttuneProcess;
let speech: SpeechServer;
beforeAll(async () => {
  speech = await startSpeechServer();
  [browser, attune] = await Promise.all([
    openBrowser(),
    startAttune({ env: { ATTUNE_TRANSCRIPTION_URL: speech.url, ATTUNE_TRANSCRIPTION_KEY: 'local' } }),
  ]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await attune.stop();
  await speech.stop();
});

const open = async (email: string): Promise<Window> => {
  const window = await openWindow(browser, attune);
  await signInAs(window, attune, email);
  return window;
};

/** A session of the intern's client C-0147, made anew, so that nothing is there yet. */
async function newSession(): Promise<string> {
  const intern = await signIn(attune.url, internEmail, attune.password);
  const { items } = await intern.get<{ items: { treatmentId: string; clientCode: string }[] }>('/caseload');
  const treatmentId = items.find((item) => item.clientCode === 'C-0147')?.treatmentId ?? '';
  const heldOn = new Date().toISOString().slice(0, 10);
  return (await intern.post<{ id: string }>('/sessions', { treatmentId, heldOn, minutes: 50 })).id;
}

/** Written for this test: the client gives short answers after the homework comes up, and the therapist asks about it. */
const dialogue = [
  ['Therapist', 'Good to see you. How have you been since we met last week?'],
  ['Client', 'I felt worried most evenings, and I slept badly on Sunday.'],
  ['Therapist', 'That sounds exhausting. Let us look at the sheet that we planned. Did you find a moment for it?'],
  ['Client', 'No.'],
  ['Therapist', 'What got in the way when you thought about sitting down with it on the weekend?'],
  ['Client', "I don't know."],
  ['Therapist', 'Would it help if we made it shorter, with only the first two columns for now?'],
  ['Client', 'Whatever you think is best, I guess.'],
  ['Therapist', 'I noticed you have gone a little quiet. How is it to talk about this with me?'],
  ['Client', 'Honestly, I felt a bit judged when you asked about the sheet again.'],
  ['Therapist', 'Thank you for telling me. I may have pushed too hard there, and that is my part in it.'],
  ['Client', 'Okay. I want to try two columns, on Wednesday after work.'],
] as const;
const webvtt = `WEBVTT\n\n${dialogue
  .map(([voice, words], at) => `${time(at * 12)} --> ${time(at * 12 + 9)}\n<v ${voice}>${words}</v>\n`)
  .join('\n')}`;

function time(seconds: number): string {
  return `00:${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;
}

const column = (page: Page, name: string) => page.getByRole('textbox', { name });

describe('from a transcript to a co-signed note', () => {
  it('goes through every hand: import, passages, local draft, signature, return, co-signature, addendum, versions', async () => {
    const session = await newSession();
    const intern = await open(internEmail);
    const { page } = intern;

    // The transcript comes in as a file and is looked at first.
    await page.goto(`/sessions/${session}`);
    await page.getByRole('button', { name: 'Add a transcript' }).click();
    await page
      .getByLabel('Choose a file')
      .setInputFiles({ name: 'session.vtt', mimeType: 'text/vtt', buffer: Buffer.from(webvtt) });
    await page.getByText(/^\s*webvtt · utf-8 · 12 turns/i).waitFor();
    expect(await page.getByLabel('Who Therapist is').inputValue()).toBe('therapist');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add this transcript' }).click();
    await page.getByText(/^\s*12 turns · client speaks/).waitFor();

    // Passages to review, by keyboard.
    await page
      .getByRole('button', { name: /^Possible withdrawal/ })
      .first()
      .waitFor();
    await page.getByRole('list', { name: 'Turns of the transcript' }).focus();
    await page.keyboard.press('n');
    await page.locator('.turn.in-passage').first().waitFor();

    // A local draft in SOAP; nothing leaves the machine.
    await page.getByRole('button', { name: 'Draft…' }).click();
    await page.getByRole('button', { name: 'Draft with the local engine' }).click();
    await page.getByRole('button', { name: 'Use this draft' }).click();
    await column(page, 'Subjective').waitFor();
    const subjective = await column(page, 'Subjective').inputValue();
    expect(subjective).toMatch(/[“"].+[”"].*\[\d+/);
    expect(await violationsOf(page)).toEqual([]);

    // A sentence without evidence is marked, and cannot be signed unseen; here it is taken out again.
    await column(page, 'Objective').fill(
      `${await column(page, 'Objective').inputValue()} The mood of the client has improved.`,
    );
    await page.getByText('no evidence in transcript').first().waitFor();
    await page.getByText(/^\s*Saved/).waitFor();
    await page.getByRole('button', { name: 'Sign', exact: true }).first().click();
    const unseen = page.getByRole('list', { name: 'Sentences without evidence' });
    await unseen.getByText('The mood of the client has improved.').waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Back to the note' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await column(page, 'Objective').fill(
      (await column(page, 'Objective').inputValue()).replace(' The mood of the client has improved.', ''),
    );
    await column(page, 'Assessment').fill('The client went along until the strain was named, and then said so [8-10].');
    await column(page, 'Plan').fill('Two columns on Wednesday; ask about it first.');
    await page.getByText('The mood of the client has improved.').waitFor({ state: 'detached' });
    await page.getByText(/^\s*Saved/).waitFor();
    await page.getByRole('button', { name: 'Sign', exact: true }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByText(/^\s*Note: Signed/).waitFor();

    // The supervisor returns it with a comment.
    const supervisor = await open(supervisorEmail);
    await supervisor.page.goto(`/sessions/${session}`);
    await supervisor.page.getByRole('button', { name: 'Return with comment' }).click();
    await supervisor.page.getByLabel('What should change').fill('Say what you will do if the sheet is not done.');
    await supervisor.page.getByRole('button', { name: 'Return the note' }).click();
    await supervisor.page.getByText(/^\s*Note: Returned/).waitFor();

    // The intern reads why, adds it and signs again.
    await page.reload();
    await page.getByText('Say what you will do if the sheet is not done.').first().waitFor();
    await page.getByRole('radio', { name: 'Write' }).check({ force: true });
    await column(page, 'Plan').fill(
      'Two columns on Wednesday; ask about it first. If it is not done, look at why together.',
    );
    await page.getByText(/^\s*Saved/).waitFor();
    await page.getByRole('button', { name: 'Sign', exact: true }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByText(/^\s*Note: Signed/).waitFor();

    await supervisor.page.reload();
    await supervisor.page.getByRole('button', { name: 'Co-sign', exact: true }).click();
    await supervisor.page.getByRole('dialog').getByRole('button', { name: 'Co-sign', exact: true }).click();
    await supervisor.page.getByText(/^\s*Note: Signed and co-signed/).waitFor();
    expect(await violationsOf(supervisor.page)).toEqual([]);

    // An addendum stands below; what was signed stays. It asks for a co-signature of its own.
    await page.reload();
    await page.getByRole('button', { name: 'Add an addendum' }).click();
    await page.getByRole('textbox', { name: 'Addendum' }).fill('The client called on Thursday: both columns are done.');
    await page.getByRole('button', { name: 'Add and sign' }).click();
    await page.getByRole('heading', { name: /^\s*Addendum by M\. Duarte/ }).waitFor();

    // The versions show all of it.
    await page.getByRole('button', { name: 'Versions' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('The client called on Thursday: both columns are done.').waitFor();
    await dialog.getByLabel('From').selectOption({ index: 0 });
    await dialog.getByLabel('To').selectOption({ index: 1 });
    await dialog.getByText('If it is not done, look at why together.').waitFor();
    expect(await violationsOf(page)).toEqual([]);

    expect([...intern.errors, ...supervisor.errors]).toEqual([]);
    await intern.context.close();
    await supervisor.context.close();
  });

  it('leads from a citation to its turn, and from marked words into the note', async () => {
    const session = await newSession();
    const { page, context, errors } = await open(internEmail);
    await page.goto(`/sessions/${session}`);
    await page.getByRole('button', { name: 'Add a transcript' }).click();
    await page.getByText('Type or paste').click();
    await page
      .getByLabel(/^What was said/)
      .fill(dialogue.map(([voice, words]) => `${voice === 'Client' ? 'C' : 'T'}: ${words}`).join('\n'));
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('button', { name: 'Add this transcript' }).click();
    await page.getByText(/^\s*12 turns/).waitFor();
    await page.getByRole('button', { name: 'Start writing' }).click();
    await column(page, 'Subjective').click();
    const list = page.getByRole('list', { name: 'Turns of the transcript' });
    await list.focus();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some((area) => area.value.includes('[2]')),
    );
    expect(await column(page, 'Subjective').inputValue()).toContain(
      '“I felt worried most evenings, and I slept badly on Sunday.” [2]',
    );
    await page.getByText(/^\s*Saved/).waitFor();
    await page
      .getByRole('button', { name: /turn 2$/ })
      .first()
      .click();
    await page.locator('.turn.current[data-row="1"]').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows an intern that the same note was changed in another window, and loses neither text', async () => {
    const session = await newSession();
    const [first, second] = [await open(internEmail), await open(internEmail)];
    await first.page.goto(`/sessions/${session}`);
    await first.page.getByRole('button', { name: 'Start writing' }).click();
    await column(first.page, 'Plan').fill('Written in the first window.');
    await first.page.getByText(/^\s*Saved/).waitFor();
    await second.page.goto(`/sessions/${session}`);
    await second.page.getByRole('radio', { name: 'Write' }).check({ force: true });
    await column(first.page, 'Plan').fill('Changed in the first window.');
    await first.page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok());
    await column(second.page, 'Plan').fill('Changed in the second window.');
    await second.page
      .getByText(/changed elsewhere/i)
      .first()
      .waitFor();
    expect(await column(second.page, 'Plan').inputValue()).toBe('Changed in the second window.');
    await second.page.getByRole('button', { name: /^Keep mine/ }).click();
    await second.page.getByText(/^\s*Saved/).waitFor();
    await first.page.reload();
    await first.page.getByText('Changed in the second window.').first().waitFor();
    await first.context.close();
    await second.context.close();
  });
});

describe('a recording', () => {
  it('is sent in pieces, becomes text with its times, and plays beside it for as long as the rule says', async () => {
    const admin = await open('admin@demo.attune.example');
    await admin.page.goto('/administration');
    await admin.page.getByText('Recordings', { exact: true }).click();
    await admin.page.getByText('0 recordings stored').waitFor();
    await admin.page.getByRole('radio', { name: /^Keep/ }).check();
    await admin.page.getByRole('button', { name: 'Save the rule' }).click();
    await admin.page.getByText('Saved.').waitFor();
    expect(await violationsOf(admin.page)).toEqual([]);

    const session = await newSession();
    const { page, context, errors } = await open(internEmail);
    await page.goto(`/sessions/${session}`);
    await page
      .getByLabel('Upload a recording')
      .setInputFiles({ name: 'session.wav', mimeType: 'audio/wav', buffer: toneFile() });
    await page.getByText('It was a long week.').waitFor({ timeout: 30_000 });
    expect(speech.heard).toEqual([toneFile().length]);
    await page.getByText('Some voices are not assigned yet.').waitFor();
    expect(await violationsOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'Play from 0:02' }).click();
    await page.locator('.turn.spoken[data-row="1"], .turn.spoken[data-row="0"]').first().waitFor();
    expect(await page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.duration)).toBeCloseTo(4, 1);

    await page.getByRole('button', { name: 'Delete the sound' }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText(/^\s*The sound (was|is being) deleted/).waitFor();
    expect(errors).toEqual([]);
    await context.close();
    await admin.context.close();
  });

  it('is made in the browser, paused, and becomes text', async () => {
    const { page, context, errors } = await open(internEmail);
    await page.goto(`/sessions/${await newSession()}`);
    await page.getByRole('button', { name: '● Record' }).click();
    await page.getByText(/^\s*Recording 0:0[1-9]/).waitFor();
    await page.getByRole('group', { name: 'Recorder' }).getByRole('button', { name: 'Pause' }).click();
    await page.getByText(/^\s*Paused/).waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Stop and keep' }).click();
    await page.getByText('It was a long week.').waitFor({ timeout: 30_000 });
    expect(speech.heard.at(-1)).toBeGreaterThan(1000);
    expect(errors).toEqual([]);
    await context.close();
  });
});
