import { allByRole, byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { problem } from '../../testing/page-providers.js';
import { QUIET_MS } from './note-autosave.js';
import { type OpenedSession, openSession } from './testing/opened-session.js';
import { noteView } from './testing/note.js';
import { sessionPage } from './testing/session.js';

const mine = noteView({ may: ['edit', 'sign'] });
const noteId = mine.id;
const withNote = (changes: Parameters<typeof noteView>[0] = {}) =>
  sessionPage({ notes: [noteView({ may: ['edit', 'sign'], ...changes })] });
const quiet = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS + 50));
  await drawn();
};

describe('the note of a session', () => {
  let opened: OpenedSession;
  afterEach(() => {
    opened.page.remove();
    opened.http.verify();
  });

  const saved = async (etag: string, changes: Parameters<typeof noteView>[0] = {}): Promise<unknown> => {
    const request = opened.asked('PUT', `/notes/${noteId}`);
    expect(request.request.headers.get('If-Match')).toBe(etag);
    request.flush(noteView({ ...mine, ...(request.request.body as object), etag: '"2-2"', unsaved: true, ...changes }));
    await drawn();
    return request.request.body;
  };

  describe('being read', () => {
    it('counts sentences by what they rest on and marks those without evidence', async () => {
      opened = await openSession();
      expect(opened.text()).toContain('5 sentences, 3 with evidence, 1 of own judgement');
      const marked = [...opened.page.querySelectorAll('note-sentences [data-support=unsupported]')];
      expect(marked.map((one) => one.textContent?.trim())).toEqual([
        'Client’s mood has improved.',
        'no evidence in transcript',
      ]);
    });

    it('says once that a note cites nothing at all', async () => {
      const sections = [{ key: 'subjective', heading: 'Subjective', text: 'Slept badly. Worried about work.' }];
      opened = await openSession('intern', withNote({ sections }));
      expect(opened.text()).toContain('This note cites nothing: 2 sentences without evidence.');
      expect(opened.page.querySelector('note-reading .tag')).toBeNull();
    });

    it('names citations by their times, and leads to the turns', async () => {
      opened = await openSession();
      expect(allByRole(opened.page, 'button', /^Go to 1/).map((one) => one.textContent?.trim())).toEqual([
        'Go to 18:42',
        'Go to 18:03–18:29',
        'Go to 17:55',
      ]);
      await opened.press('Go to 18:42');
      expect(opened.page.querySelector('[data-row].current .text')?.textContent).toContain(
        'Whatever you think is best',
      );
    });

    it('says why a quote is not supported', async () => {
      const sections = [{ key: 'subjective', heading: 'Subjective', text: 'Client said “I hate it here”. [7]' }];
      opened = await openSession('intern', withNote({ sections }));
      const tag = opened.page.querySelector('.tag')?.textContent ?? '';
      expect(tag).not.toBe('');
      expect(tag).not.toContain('no evidence');
      expect(opened.text()).toContain('1 sentence, 0 with evidence');
    });

    it('says what was returned, by whom and why', async () => {
      const by = { id: mine.author.id, name: 'R. Okafor' };
      const at = '2026-11-07T08:00:00.000Z';
      const events = [{ at, by, kind: 'returned' as const, version: 3, comment: 'Cite the turns.', unsupported: null }];
      opened = await openSession('intern', withNote({ status: 'returned', events }));
      expect(opened.text()).toContain('Returned by R. Okafor');
      expect(opened.text()).toContain('Cite the turns.');
      expect(opened.text()).toContain('Note: Returned for revision');
    });

    it('offers no writing to who may not', async () => {
      opened = await openSession('intern', sessionPage());
      expect(allByRole(opened.page, 'radio', 'Write')).toHaveLength(0);
      expect(allByRole(opened.page, 'button', 'Sign')).toHaveLength(0);
    });
  });

  describe('being written', () => {
    it('saves a second after the last key, on the state that was read, and says so', async () => {
      opened = await openSession('intern', withNote());
      await opened.choose('Write');
      await opened.write('Plan', 'Call on Monday.');
      expect(opened.text()).toContain('Not saved yet');
      await quiet();
      const body = (await saved('"2-1"')) as { sections: { key: string; text: string }[] };
      expect(body.sections.find((section) => section.key === 'plan')?.text).toBe('Call on Monday.');
      expect(opened.text()).toMatch(/Saved \d\d:\d\d/);
    });

    it('saves at once when the page is hidden, and the browser finishes it', async () => {
      opened = await openSession('intern', withNote());
      await opened.choose('Write');
      await opened.write('Plan', 'Lid closed.');
      window.dispatchEvent(new Event('pagehide'));
      const request = opened.asked('PUT', `/notes/${noteId}`);
      expect(request.request.keepalive).toBe(true);
      request.flush(noteView({ ...mine, etag: '"2-2"' }));
      await drawn();
    });

    it('warns before the window closes on text that has not arrived', async () => {
      opened = await openSession('intern', withNote());
      await opened.choose('Write');
      await opened.write('Plan', 'Unsaved.');
      const closing = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(closing);
      expect(closing.defaultPrevented).toBe(true);
      opened.asked('PUT', `/notes/${noteId}`).flush(noteView({ ...mine, etag: '"2-2"' }));
      await drawn();
      const later = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(later);
      expect(later.defaultPrevented).toBe(false);
    });

    it('shows what somebody else has saved, and puts one’s own on top of it when asked', async () => {
      opened = await openSession('intern', withNote());
      await opened.choose('Write');
      await opened.write('Plan', 'Mine.');
      await quiet();
      const changed = problem(412, 'changed-elsewhere', 'This was changed elsewhere.');
      opened.asked('PUT', `/notes/${noteId}`).flush(changed, { status: 412, statusText: 'Precondition Failed' });
      await drawn();
      const sections = mine.sections.map((one) => (one.key === 'plan' ? { ...one, text: 'Theirs.' } : one));
      const theirs = noteView({ ...mine, sections, etag: '"2-9"', updatedAt: '2026-11-06T19:05:00.000Z' });
      opened.asked('GET', `/notes/${noteId}`).flush(theirs);
      await drawn();
      expect(byRole(opened.page, 'alert', /This note was changed elsewhere at .* by M. Duarte/)).toBeTruthy();
      await opened.press('See the difference');
      expect(opened.page.querySelector('note-conflict .text ins')?.textContent).toContain('Mine');
      expect(opened.page.querySelector('note-conflict .text del')?.textContent).toContain('Theirs');
      await opened.press(/Keep mine/);
      const body = (await saved('"2-9"')) as { sections: { text: string }[] };
      expect(body.sections.map((section) => section.text)).toContain('Mine.');
      expect(allByRole(opened.page, 'alert', /changed elsewhere/)).toHaveLength(0);
    });

    it('takes theirs where that is chosen', async () => {
      opened = await openSession('intern', withNote());
      await opened.choose('Write');
      await opened.write('Plan', 'Mine.');
      await quiet();
      const changed = problem(412, 'changed-elsewhere', 'This was changed elsewhere.');
      opened.asked('PUT', `/notes/${noteId}`).flush(changed, { status: 412, statusText: 'Precondition Failed' });
      await drawn();
      const sections = [{ key: 'plan', heading: 'Plan', text: 'Theirs.' }];
      opened.asked('GET', `/notes/${noteId}`).flush(noteView({ ...mine, sections, etag: '"2-9"' }));
      await drawn();
      await opened.press('Take theirs');
      expect(byRole<HTMLTextAreaElement>(opened.page, 'textbox', /^Plan/).value).toBe('Theirs.');
      await quiet();
    });

    it('keeps the texts when the format changes, also those that the new one has no section for', async () => {
      opened = await openSession('intern', withNote());
      await opened.choose('Write');
      await opened.choose('DAP');
      const fields = [...opened.page.querySelectorAll('note-section-field label')].map((one) =>
        one.textContent?.replace(/\s+/g, ' ').trim(),
      );
      expect(fields).toEqual(['Data', 'Assessment', 'Plan required', 'Subjective', 'Objective']);
      await quiet();
      const body = (await saved('"2-1"', { format: 'dap' })) as { format: string; sections: { key: string }[] };
      expect(body.format).toBe('dap');
      expect(body.sections.map((section) => section.key)).toEqual([
        'data',
        'assessment',
        'plan',
        'subjective',
        'objective',
      ]);
    });

    it('cites a goal at the cursor of the section that was written last', async () => {
      const goal = {
        id: noteId,
        number: 2,
        text: 'Sleeps through the night.',
        state: 'active',
        form: null,
        formName: null,
        createdAt: '2026-09-01T09:00:00.000Z',
        endedAt: null,
        citedAt: [],
        measure: null,
      };
      opened = await openSession('intern', withNote(), { items: [goal], mayWrite: true });
      await opened.choose('Write');
      await opened.write('Objective', 'Slept five nights.');
      await opened.press(/^goal-2/);
      const area = byRole<HTMLTextAreaElement>(opened.page, 'textbox', /^Objective/);
      expect(area.value).toBe('Slept five nights. [goal-2]');
      expect(area.selectionStart).toBe(area.value.length);
      await quiet();
      await saved('"2-1"');
    });

    it('quotes what is marked in the transcript, with its turn', async () => {
      opened = await openSession('intern', withNote());
      await opened.choose('Write');
      await opened.write('Subjective', 'Client said');
      byRole(opened.page, 'button', 'Go to 17:55').click();
      await drawn();
      const list = opened.page.querySelector('[aria-label="Turns of the transcript"]') as HTMLElement;
      const key = (name: string): void => {
        list.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
      };
      key('j');
      document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyC', altKey: true, bubbles: true }));
      await drawn();
      expect(byRole<HTMLTextAreaElement>(opened.page, 'textbox', /^Subjective/).value).toBe('Client said “No.” [2]');
      expect(opened.text()).toContain('Cited under Subjective');
      await quiet();
      await saved('"2-1"');
    });
  });

  describe('being signed and reviewed', () => {
    it('shows every sentence without evidence before the name goes under it', async () => {
      opened = await openSession('intern', withNote());
      await opened.press('Sign');
      const dialog = byRole(opened.page, 'dialog');
      expect(dialog.textContent).toContain('Client’s mood has improved.');
      const sign = byRole<HTMLButtonElement>(dialog, 'button', 'Sign');
      expect(sign.disabled).toBe(true);
      (dialog.querySelector('input[type=checkbox]') as HTMLInputElement).click();
      await drawn();
      sign.click();
      await drawn();
      const request = opened.asked('POST', `/notes/${noteId}/sign`);
      expect(request.request.body).toEqual({ seen: ['Client’s mood has improved.'] });
      expect(request.request.headers.get('If-Match')).toBe('"2-1"');
      request.flush(noteView({ status: 'signed', signedAt: '2026-11-06T19:00:00.000Z', may: ['amend'], version: 3 }));
      await drawn();
      opened.http
        .match((one) => one.url.endsWith('/goals'))
        .forEach((one) => one.flush({ items: [], mayWrite: false }));
      await drawn();
      expect(opened.text()).toContain('Note: Signed');
      expect(allByRole(opened.page, 'button', 'Add an addendum')).toHaveLength(1);
      expect(allByRole(opened.page, 'dialog')).toHaveLength(0);
    });

    it('does not sign while a required section is empty, and names it', async () => {
      const sections = [{ key: 'subjective', heading: 'Subjective', text: 'Client said “No”. [2]' }];
      opened = await openSession('intern', withNote({ sections }));
      await opened.press('Sign');
      const dialog = byRole(opened.page, 'dialog');
      expect(dialog.textContent).toContain('Still empty, and required by the format: Plan.');
      expect(byRole<HTMLButtonElement>(dialog, 'button', 'Sign').disabled).toBe(true);
    });

    it('saves what is typed before it signs', async () => {
      opened = await openSession('intern', withNote());
      await opened.choose('Write');
      await opened.write('Subjective', 'Client said “No”. [2]');
      await opened.press('Sign');
      await saved('"2-1"');
      const dialog = byRole(opened.page, 'dialog');
      byRole(dialog, 'button', 'Sign').click();
      await drawn();
      const request = opened.asked('POST', `/notes/${noteId}/sign`);
      expect(request.request.headers.get('If-Match')).toBe('"2-2"');
      expect(request.request.body).toEqual({ seen: [] });
      request.flush(problem(409, 'evidence-not-seen', 'Nothing was signed.'), { status: 409, statusText: 'Conflict' });
      await drawn();
      expect(byRole(dialog, 'alert').textContent).toContain('Nothing was signed.');
    });

    it('asks for a comment when a note is returned', async () => {
      opened = await openSession('intern', withNote({ status: 'signed', may: ['return', 'co-sign'] }));
      await opened.press('Return with comment');
      await opened.press('Return the note');
      expect(byRole(opened.page, 'alert').textContent).toContain('Write something first');
      byRole<HTMLTextAreaElement>(opened.page, 'textbox', 'What should change').value = 'Cite the turns.';
      await opened.press('Return the note');
      const request = opened.asked('POST', `/notes/${noteId}/return`);
      expect(request.request.body).toEqual({ comment: 'Cite the turns.' });
      request.flush(noteView({ status: 'returned', may: [] }));
      await drawn();
      expect(allByRole(opened.page, 'button', 'Co-sign')).toHaveLength(0);
    });

    it('shows the latest text where somebody was quicker', async () => {
      opened = await openSession('intern', withNote({ status: 'signed', may: ['co-sign'] }));
      await opened.press('Co-sign');
      byRole(byRole(opened.page, 'dialog'), 'button', 'Co-sign').click();
      await drawn();
      const changed = problem(412, 'changed-elsewhere', 'This was changed elsewhere since you read it.');
      opened
        .asked('POST', `/notes/${noteId}/co-sign`)
        .flush(changed, { status: 412, statusText: 'Precondition Failed' });
      await drawn();
      const sections = [{ key: 'plan', heading: 'Plan', text: 'A later text.' }];
      opened.asked('GET', `/notes/${noteId}`).flush(noteView({ status: 'signed', may: ['co-sign'], sections }));
      await drawn();
      expect(opened.text()).toContain('A later text.');
      expect(byRole(opened.page, 'alert').textContent).toContain('changed elsewhere');
    });

    it('compares any two versions', async () => {
      opened = await openSession('intern', withNote({ unsaved: false }));
      await opened.press('Versions');
      const version = (number: number, text: string) => ({
        version: number,
        kind: 'body',
        createdAt: `2026-11-06T18:2${number}:00.000Z`,
        by: mine.author,
        sections: [{ key: 'plan', heading: 'Plan', text }],
      });
      opened
        .asked('GET', `/notes/${noteId}/versions`)
        .flush({ items: [version(1, 'One.'), version(2, 'Two.'), version(3, 'Three.')] });
      await drawn();
      const shown = (): string => opened.page.querySelector('note-difference-view .text')?.textContent ?? '';
      expect(shown()).toContain('deleted: Two');
      const from = opened.page.querySelector('note-versions-dialog select') as HTMLSelectElement;
      from.value = '1';
      from.dispatchEvent(new Event('change'));
      await drawn();
      expect(shown()).toContain('deleted: One');
      expect(shown()).toContain('inserted: Three');
    });
  });

  it('begins a note in the chosen format', async () => {
    opened = await openSession('intern', sessionPage({ notes: [] }));
    await opened.choose('DAP');
    await opened.press('Start writing');
    const request = opened.asked('POST', '/notes');
    expect(request.request.body).toMatchObject({ sessionId: sessionPage().id, format: 'dap' });
    request.flush(noteView({ may: ['edit', 'sign'], format: 'dap', formatName: 'DAP', sections: [], version: 0 }));
    await drawn();
    expect(allByRole(opened.page, 'textbox', /^Data/)).toHaveLength(1);
  });
});
