import { type DraftView } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { id } from '../../testing/fixture-ids.js';
import { QUIET_MS } from './note-autosave.js';
import { type OpenedSession, openSession } from './testing/opened-session.js';
import { noteView } from './testing/note.js';
import { sessionPage } from './testing/session.js';

const session = sessionPage({ notes: [noteView({ may: ['edit', 'sign'] })] });
const drafted = (changes: Partial<DraftView> = {}): DraftView => ({
  id: id(90),
  sessionId: session.id,
  engine: 'local',
  format: 'soap',
  state: 'done',
  progress: null,
  failure: null,
  by: session.treatment.intern,
  createdAt: '2026-11-06T18:00:00.000Z',
  sections: [{ key: 'subjective', heading: 'Subjective', text: 'Client said “No.” [2]' }],
  evidence: { sentences: 1, supported: 1, unsupported: 0, quotes: 1, quotesNotFound: 0 },
  model: null,
  ...changes,
});
const model = {
  name: 'local-model',
  address: 'http://models.example/v1',
  promptVersion: '3',
  inputTokens: 900,
  outputTokens: 200,
  cost: null,
  attempts: 1,
  sent: [{ role: 'user', text: 'T: Hello [name].' }],
  replaced: [{ kind: 'name', count: 2 }],
};

class FakeEventSource {
  static readonly CLOSED = 2;
  static last: FakeEventSource;
  readyState = 1;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;

  constructor(readonly url: string) {
    FakeEventSource.last = this;
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }
}

describe('drafting a note', () => {
  let opened: OpenedSession;
  const original = globalThis.EventSource;
  beforeAll(() => Object.assign(globalThis, { EventSource: FakeEventSource }));
  afterAll(() => Object.assign(globalThis, { EventSource: original }));
  afterEach(() => {
    opened.page.remove();
    opened.http.verify();
  });

  const list = async (body: object): Promise<void> => {
    opened.asked('GET', `/sessions/${session.id}/drafts`).flush(body);
    await drawn();
  };
  const offered = { items: [], model: { ok: true, name: model.name, address: model.address } };

  it('drafts at once with the local engine, and asks before it replaces what is written', async () => {
    opened = await openSession('intern', session);
    await opened.press('Draft…');
    await list({ items: [], model: { ok: false, code: 'no-consent', reason: 'The client has not agreed to it.' } });
    await opened.press('Draft with the local engine');
    const request = opened.asked('POST', `/sessions/${session.id}/drafts`);
    expect(request.request.body).toEqual({ format: 'soap', engine: 'local' });
    request.flush(drafted());
    await drawn();
    await list({ items: [], model: offered.model });
    expect(opened.text()).toContain('1 sentence, 1 with evidence; 1 quote, all found in the transcript');
    await opened.press('Use this draft');
    const subjective = byRole<HTMLTextAreaElement>(opened.page, 'textbox', /^Subjective/);
    expect(subjective.value).toContain('It’s fine');
    await opened.press('Replace my text');
    expect(subjective.value).toBe('Client said “No.” [2]');
    expect(byRole<HTMLTextAreaElement>(opened.page, 'textbox', /^Plan/).value).toContain('Name the shift');
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS + 50));
    opened.asked('PUT', `/notes/${noteView().id}`).flush(noteView({ may: ['edit'], etag: '"2-2"' }));
    await drawn();
  });

  it('explains why a model cannot be used', async () => {
    opened = await openSession('intern', session);
    await opened.press('Draft…');
    await list({ items: [], model: { ok: false, code: 'no-consent', reason: 'The client has not agreed to it.' } });
    const button = byRole(opened.page, 'button', 'Draft with a model');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    const explanation = opened.page.querySelector(`#${button.getAttribute('aria-describedby')}`);
    expect(explanation?.textContent).toContain('The client has not agreed to it.');
  });

  it('shows exactly what would be sent before anything leaves, and follows the draft to its end', async () => {
    opened = await openSession('intern', session);
    await opened.press('Draft…');
    await list(offered);
    await opened.press(/^Draft with local-model/);
    const preview = opened.asked('POST', `/sessions/${session.id}/drafts/preview`);
    expect(preview.request.body).toEqual({ format: 'soap' });
    preview.flush({
      digest: 'd1',
      address: model.address,
      model: model.name,
      promptVersion: '3',
      messages: model.sent,
      replaced: [{ kind: 'name', count: 2, examples: [{ original: 'Anna', surrogate: '[name]' }] }],
      estimatedTokens: 1200,
      estimatedCost: null,
    });
    await drawn();
    const dialog = byRole(opened.page, 'dialog');
    expect(dialog.textContent).toContain('T: Hello [name].');
    expect(dialog.textContent).toContain('2 identifiers replaced');
    expect(dialog.textContent).toContain('about 1,200 tokens; no price is configured');
    await opened.press('Send');
    const sent = opened.asked('POST', `/sessions/${session.id}/drafts`);
    expect(sent.request.body).toEqual({ format: 'soap', engine: 'model', previewDigest: 'd1' });
    const waiting = drafted({ engine: 'model', state: 'waiting', sections: [], evidence: null, model });
    sent.flush(waiting, { status: 202, statusText: 'Accepted' });
    await drawn();
    expect(allByRole(opened.page, 'dialog')).toHaveLength(0);
    expect(FakeEventSource.last.url).toContain(`/drafts/${waiting.id}/events`);
    FakeEventSource.last.onmessage?.({ data: JSON.stringify({ ...waiting, state: 'running', progress: 0.5 }) });
    await drawn();
    expect(opened.page.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('0.5');
    FakeEventSource.last.onmessage?.({ data: JSON.stringify(drafted({ engine: 'model', model })) });
    await drawn();
    await list(offered);
    expect(FakeEventSource.last.readyState).toBe(FakeEventSource.CLOSED);
    expect(opened.text()).toContain('local-model at http://models.example/v1');
    expect(opened.text()).toContain('900 tokens in, 200 out, no price configured');
    expect(opened.text()).toContain('2 × name');
    expect(byRole(opened.page, 'button', 'Use this draft')).toBeTruthy();
  });

  it('says in words why a draft failed', async () => {
    opened = await openSession('intern', session);
    await opened.press('Draft…');
    const failed = drafted({ engine: 'model', state: 'failed', failure: 'The model refused. Try again.', model });
    await list({ ...offered, items: [failed] });
    await opened.press(/^local-model/);
    opened.asked('GET', `/drafts/${failed.id}`).flush(failed);
    await drawn();
    expect(byRole(opened.page, 'alert').textContent).toContain('The model refused. Try again.');
    expect(allByRole(opened.page, 'button', 'Use this draft')).toHaveLength(0);
  });
});
