import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { type SessionPage as SessionView } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { pageProviders, problem, signInAs } from '../../testing/page-providers.js';
import { SessionPage } from './session-page.js';
import { sessionPage } from './testing/session.js';

const first = sessionPage();

describe('SessionPage', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ');
  const settle = drawn;

  const open = async (view: SessionView = first): Promise<void> => {
    await harness.navigateByUrl(`/sessions/${view.id}`);
    TestBed.tick();
    http.expectOne(`/api/v1/sessions/${view.id}`).flush(view);
    await settle();
    answerTimes(view.id);
    await settle();
  };
  const answerTimes = (session: string): void =>
    http.expectOne(`/api/v1/sessions/${session}/times`).flush({
      startedAt: null,
      endedAt: null,
      minutes: null,
      code: { ok: false, reason: 'Start and stop times are not entered.' },
    });

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: pageProviders({ path: 'sessions/:id', component: SessionPage }) });
    http = TestBed.inject(HttpTestingController);
    await signInAs('supervisor');
    harness = await RouterTestingHarness.create();
  });
  afterEach(() => http.verify());

  it('says whose session it is, when and how it was held, and what the client agreed to', async () => {
    await open();
    expect(byRole(page(), 'heading', 'C-0147 · session 12')).toBeTruthy();
    expect(text()).toContain('6 November 2026, 50 min, in person · intern M. Duarte');
    expect(text()).toContain('recording ✓consent given');
    expect(text()).toContain('research –consent not given');
  });

  it('leads to the neighbouring sessions and to the treatment where a possible rupture starts', async () => {
    await open();
    expect(byRole(page(), 'link', /Session 11/).getAttribute('href')).toBe(`/sessions/${first.previous!.id}`);
    expect(byRole(page(), 'link', /Session 13/).getAttribute('href')).toBe(`/sessions/${first.next!.id}`);
    expect(byRole(page(), 'link', /Possible rupture starts here/).getAttribute('href')).toBe(
      `/clients/${first.client.id}?treatment=${first.treatment.id}`,
    );
  });

  it('shows the note with its status, author, version and sections', async () => {
    await open();
    expect(text()).toContain('SOAP note');
    expect(text()).toContain('M. Duarte · version 2');
    expect(text()).toContain('Note: Draft, not signed');
    expect(allByRole(page(), 'heading').map((one) => one.textContent?.trim())).toEqual(
      expect.arrayContaining(['Subjective', 'Objective', 'Assessment', 'Plan']),
    );
  });

  it('lists each respondent with marks for what is prorated, derived or withheld, and says why', async () => {
    await open();
    const rows = allByRole(page(), 'row').map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''));
    const observer = rows.find(([who]) => who?.startsWith('Observer'));
    expect(observer?.[0]).toContain('Rater 3');
    expect(observer?.[3]).toMatch(/^–/);
    expect(text()).toContain('No score: 1 of 4 items answered; at least 80 % are needed');
    expect(text()).toContain('Prorated: 3 of 4 items were answered.');
    expect(text()).toContain('taken from the parallel form');
    expect(rows.find(([who]) => who === 'Client')?.at(-1)).toBe('−1.1');
  });

  it('gives the talk strip as a table of words', async () => {
    await open();
    const table = [...page().querySelectorAll('table-twin table')][0];
    expect([...(table?.querySelectorAll('th[scope=col]') ?? [])].map((one) => one.textContent)).toEqual([
      'Part',
      'Client, words',
      'Therapist, words',
    ]);
    expect(table?.querySelectorAll('tbody tr')).toHaveLength(10);
  });

  it('says what to do about each missing part', async () => {
    await open(sessionPage({ transcript: null, notes: [], measures: [], episodes: [], consents: [] }));
    expect(text()).toContain('No transcript yet');
    expect(text()).toContain('No note yet');
    expect(text()).toContain('No form was given at this session');
    expect(text()).toContain('No consent is recorded for this client.');
    expect(byRole(page(), 'link', 'Import transcripts').getAttribute('href')).toBe('/import');
  });

  it('does not show one session under the address of another', async () => {
    await open();
    const next = sessionPage({ id: first.next!.id, number: 13, transcript: null });
    await harness.navigateByUrl(`/sessions/${next.id}`);
    TestBed.tick();
    await settle();
    expect(text()).not.toContain('session 12');
    http.expectOne(`/api/v1/sessions/${next.id}`).flush(next);
    await settle();
    answerTimes(next.id);
    expect(byRole(page(), 'heading', 'C-0147 · session 13')).toBeTruthy();
  });

  it('says the same about a session of others as about one that does not exist', async () => {
    await harness.navigateByUrl(`/sessions/${first.id}`);
    TestBed.tick();
    const refusal = problem(404, 'not-found', 'This session does not exist, or you have no access to it.');
    http.expectOne(`/api/v1/sessions/${first.id}`).flush(refusal, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(byRole(page(), 'alert').textContent).toContain('does not exist, or you have no access');
    expect(byRole(page(), 'link', 'All sessions')).toBeTruthy();
  });
});
