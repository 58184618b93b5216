import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Role, type SessionPage as SessionView } from '@attune/contracts';
import { byRole } from '../../../testing/by-role.js';
import { drawn } from '../../../testing/drawn.js';
import { pageProviders, signInAs } from '../../../testing/page-providers.js';
import { SessionPage } from '../session-page.js';
import { noteFormats } from './formats.js';
import { sessionPage } from './session.js';

// jsdom has no scrolling: a list stays where it is.
Element.prototype.scrollTo = () => undefined;

/** A session page in the hands of somebody, with everything answered that it asks for by itself. */
export interface OpenedSession {
  readonly page: HTMLElement;
  readonly http: HttpTestingController;
  text(): string;
  press(name: RegExp | string): Promise<void>;
  choose(name: RegExp | string): Promise<void>;
  write(section: string, text: string): Promise<void>;
  /** The one open request of this method and path, after what is pending has been sent. */
  asked(method: string, path: string): TestRequest;
}

export async function openSession(
  role: Role = 'intern',
  view: SessionView = sessionPage(),
  goals: object = { items: [], mayWrite: false },
): Promise<OpenedSession> {
  TestBed.configureTestingModule({ providers: pageProviders({ path: 'sessions/:id', component: SessionPage }) });
  const http = TestBed.inject(HttpTestingController);
  await signInAs(role);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(`/sessions/${view.id}`);
  TestBed.tick();
  http.expectOne(`/api/v1/sessions/${view.id}`).flush(view);
  await drawn();
  const code = { ok: false, reason: 'Start and stop times are not entered.' };
  answer(http, '/times', { startedAt: null, endedAt: null, minutes: null, code });
  answer(http, '/note-formats', noteFormats());
  answer(http, '/goals', goals);
  answer(http, '/comments', { items: [] });
  await drawn();
  answer(http, '/goals', goals);
  await drawn();
  const page = harness.routeNativeElement as HTMLElement;
  document.body.append(page);
  return {
    page,
    http,
    text: () => (page.textContent ?? '').replace(/\s+/g, ' '),
    press: async (name) => {
      byRole(page, 'button', name).click();
      await drawn();
    },
    choose: async (name) => {
      byRole(page, 'radio', name).click();
      await drawn();
    },
    write: async (section, text) => {
      const area = byRole<HTMLTextAreaElement>(page, 'textbox', new RegExp(`^${section}`));
      area.focus();
      area.value = text;
      area.setSelectionRange(text.length, text.length);
      area.dispatchEvent(new Event('input'));
      await drawn();
    },
    asked: (method, path) => http.expectOne({ method, url: `/api/v1${path}` }),
  };
}

/** Answers the open readings whose address ends so; none where the person may not read it. */
function answer(http: HttpTestingController, end: string, body: object): void {
  for (const asked of http.match((request) => request.method === 'GET' && request.url.endsWith(end))) asked.flush(body);
}
