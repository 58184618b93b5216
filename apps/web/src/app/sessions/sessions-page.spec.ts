import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { allByRole, byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { pageProviders, problem, signInAs } from '../../testing/page-providers.js';
import { catalogue } from '../measures/testing/instruments.js';
import { SessionsPage } from './sessions-page.js';
import { sessionRow } from './testing/sessions.js';

const newest = [sessionRow(9, { note: 'none' }), sessionRow(8, { attendance: 'no-show' })];

describe('SessionsPage', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ');
  const settle = drawn;
  const open = async (answer: object, address = '/sessions', url = '/api/v1/sessions'): Promise<void> => {
    await harness.navigateByUrl(address);
    TestBed.tick();
    http.expectOne(url).flush(answer);
    http.expectOne('/api/v1/instruments').flush({ items: catalogue });
    await settle();
  };
  const narrow = async (field: string, value: string): Promise<void> => {
    const select = page().querySelector(field) as HTMLSelectElement;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await settle();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: pageProviders({ path: 'sessions', component: SessionsPage }) });
    http = TestBed.inject(HttpTestingController);
    await signInAs('supervisor');
    harness = await RouterTestingHarness.create();
  });
  afterEach(() => http.verify());

  it('loads more from where the first page ended, and keeps what is there', async () => {
    await open({ items: newest, nextCursor: 'after-8' });
    byRole(page(), 'button', 'Load more').click();
    await settle();
    http.expectOne('/api/v1/sessions?cursor=after-8').flush({ items: [sessionRow(7)], nextCursor: null });
    await settle();
    const sessions = allByRole(page(), 'link', /session/).map((link) => link.textContent);
    expect(sessions).toEqual(['C-0147 · session 9', 'C-0147 · session 8', 'C-0147 · session 7']);
    expect(allByRole(page(), 'button', 'Load more')).toHaveLength(0);
  });

  it('names forms by their abbreviations, and by their id where the catalogue does not know them', async () => {
    await open({ items: [sessionRow(9, { forms: ['wai-sr-c', 'wai-sr-t', 'gone'] })], nextCursor: null });
    expect(allByRole(page(), 'row', /C-0147/)[0]?.lastElementChild?.textContent).toBe('WAI-SR, WAI-SR-T, gone');
  });

  it('says that a filter looks only at what is loaded', async () => {
    await open({ items: newest, nextCursor: 'after-8' });
    await narrow('#session-missing', 'note');
    expect(text()).toContain('1 of the 2 sessions loaded so far');
    await narrow('#session-attendance', 'rescheduled');
    expect(text()).toContain('None of the sessions loaded so far fits. Load more');
  });

  it('keeps the list when more cannot be loaded, and lets one try again', async () => {
    await open({ items: newest, nextCursor: 'after-8' });
    byRole(page(), 'button', 'Load more').click();
    await settle();
    http
      .expectOne('/api/v1/sessions?cursor=after-8')
      .flush(problem(503, 'unavailable', 'The database is busy.'), { status: 503, statusText: 'Busy' });
    await settle();
    expect(byRole(page(), 'alert').textContent).toContain('The database is busy.');
    expect(allByRole(page(), 'link', /session/)).toHaveLength(2);
    expect(byRole<HTMLButtonElement>(page(), 'button', 'Load more').disabled).toBe(false);
  });

  it('shows the sessions of one treatment where the address names it', async () => {
    const { treatmentId } = newest[0]!;
    const url = `/api/v1/sessions?treatmentId=${treatmentId}`;
    await open({ items: newest, nextCursor: null }, `/sessions?treatmentId=${treatmentId}`, url);
    expect(byRole(page(), 'link', 'Sessions of all clients').getAttribute('href')).toBe('/sessions');
  });

  it('says how sessions come here where there are none', async () => {
    await open({ items: [], nextCursor: null });
    expect(text()).toContain('No sessions yet');
    expect(byRole(page(), 'link', 'Import data').getAttribute('href')).toBe('/import');
  });
});
