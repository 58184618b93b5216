import { jest } from '@jest/globals';
import { type NoteText, type NoteView } from '@attune/contracts';
import { ProblemError } from '../api/problem-error.js';
import { NoteAutosave } from './note-autosave.js';
import { noteView } from './testing/note.js';

const text = (words: string): NoteText => ({ sections: [{ key: 'plan', heading: 'Plan', text: words }] });
const offline = new ProblemError(0, 'no-connection', 'No connection', 'The server cannot be reached.');
const changedElsewhere = new ProblemError(412, 'changed-elsewhere', 'Changed', 'Changed elsewhere.');

/** A server that keeps one text and counts its states, answering when told to. */
class Server {
  state = 1;
  kept = '';
  readonly received: string[] = [];
  failing: ProblemError | null = null;
  gate: Promise<void> = Promise.resolve();

  view(): NoteView {
    return noteView({ etag: String(this.state), updatedAt: `2026-11-06T18:20:0${this.state}.000Z` });
  }
  readonly save = async (sent: NoteText, etag: string): Promise<NoteView> => {
    await this.gate;
    if (this.failing) throw this.failing;
    if (etag !== String(this.state)) throw changedElsewhere;
    this.kept = sent.sections[0]?.text ?? '';
    this.received.push(this.kept);
    this.state += 1;
    return this.view();
  };
  readonly read = (): Promise<NoteView> => Promise.resolve(this.view());
}

describe('NoteAutosave', () => {
  let server: Server;
  let autosave: NoteAutosave<NoteText, NoteView>;

  beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
    autosave = new NoteAutosave(server, '1', '2026-11-06T18:20:00.000Z');
  });
  afterEach(() => jest.useRealTimers());

  it('saves a second after the last key, once', async () => {
    autosave.changed(text('a'));
    await jest.advanceTimersByTimeAsync(900);
    autosave.changed(text('ab'));
    await jest.advanceTimersByTimeAsync(900);
    expect(server.received).toEqual([]);
    expect(autosave.state().kind).toBe('changed');
    await jest.advanceTimersByTimeAsync(100);
    expect(server.received).toEqual(['ab']);
    expect(autosave.state()).toEqual({ kind: 'saved', at: '2026-11-06T18:20:02.000Z' });
  });

  it('sends one request at a time and then what was typed meanwhile, on top of the answer', async () => {
    let open = (): void => undefined;
    server.gate = new Promise((resolve) => (open = resolve));
    autosave.changed(text('first'));
    const flushed = autosave.flush();
    expect(autosave.state().kind).toBe('saving');
    autosave.changed(text('second'));
    autosave.changed(text('third'));
    open();
    expect(await flushed).toBe(true);
    expect(server.received).toEqual(['first', 'third']);
    expect(autosave.unsaved()).toBe(false);
  });

  it('keeps trying without a connection, keeps the newest text, and saves at once when told that it is back', async () => {
    server.failing = offline;
    autosave.changed(text('a'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(autosave.state()).toEqual({ kind: 'waiting', problem: offline });
    autosave.changed(text('ab'));
    await jest.advanceTimersByTimeAsync(2000);
    expect(autosave.state().kind).toBe('waiting');
    server.failing = null;
    autosave.tryNow();
    await jest.advanceTimersByTimeAsync(0);
    expect(server.received).toEqual(['ab']);
    expect(autosave.state().kind).toBe('saved');
  });

  it('saves by itself when the server is back without anybody saying so', async () => {
    server.failing = offline;
    autosave.changed(text('a'));
    await jest.advanceTimersByTimeAsync(1000);
    server.failing = null;
    await jest.advanceTimersByTimeAsync(2000);
    expect(server.received).toEqual(['a']);
  });

  it('stops and shows the other text where somebody else has saved, and overwrites nothing by itself', async () => {
    server.state = 5;
    server.kept = 'theirs';
    autosave.changed(text('mine'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(autosave.state()).toEqual({ kind: 'conflict', theirs: server.view() });
    autosave.changed(text('mine, longer'));
    await jest.advanceTimersByTimeAsync(120_000);
    expect(await autosave.flush()).toBe(false);
    expect(server.kept).toBe('theirs');
  });

  it('puts mine on top of theirs when that is chosen, and keeps theirs when that is chosen', async () => {
    server.state = 5;
    autosave.changed(text('mine'));
    await jest.advanceTimersByTimeAsync(1000);
    autosave.settle(server.view(), text('mine'));
    await jest.advanceTimersByTimeAsync(0);
    expect(server.received).toEqual(['mine']);
    server.state = 9;
    autosave.changed(text('again'));
    await jest.advanceTimersByTimeAsync(1000);
    autosave.settle(server.view(), null);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.received).toEqual(['mine']);
    expect(autosave.unsaved()).toBe(false);
  });

  it('does not repeat what was refused until something changes', async () => {
    server.failing = new ProblemError(409, 'note-signed', 'Signed', 'This note is signed.');
    autosave.changed(text('a'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(autosave.state().kind).toBe('refused');
    server.failing = null;
    await jest.advanceTimersByTimeAsync(120_000);
    expect(server.received).toEqual([]);
    autosave.changed(text('ab'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(server.received).toEqual(['ab']);
  });
});
