import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Caseload } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { caseloadFixture } from '../../testing/caseload-fixture.js';
import { pageProviders, problem, settled, signInAs } from '../../testing/page-providers.js';
import { AlertCount } from '../api/alert-count.js';
import { CaseloadPage } from './caseload-page.js';

describe('CaseloadPage', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const page = (): HTMLElement => harness.routeNativeElement!;
  const settle = () => settled(harness.fixture);
  /** The cells of each client as text. */
  const rows = (): string[][] =>
    allByRole(page(), 'link', /^C-/).map((link) =>
      [...link.closest('tr')!.cells].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
    );

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: pageProviders({ path: 'caseload', component: CaseloadPage }),
    });
    http = TestBed.inject(HttpTestingController);
    await signInAs('supervisor');
    harness = await RouterTestingHarness.create();
  });
  afterEach(() => http.verify());

  async function open(address: string, url: string, body: Caseload | object = caseloadFixture(), status = 200) {
    await harness.navigateByUrl(address, CaseloadPage);
    TestBed.tick();
    http.expectOne(url).flush(body, { status, statusText: String(status) });
    await settle();
  }

  it('shows first the client who needs attention first, with the reason in words', async () => {
    await open('/caseload', '/api/v1/caseload');
    expect(rows()).toHaveLength(10);
    const [code, session, , now, change, gap, reasons, work] = rows()[0]!;
    expect(code).toMatch(/^C-0147/);
    expect([session, now, change, gap]).toEqual(['Session 14', 'now 3.5', 'change −0.1', 'gap −1.5']);
    expect(reasons).toContain('▼Possible rupture open · 3 sessions');
    expect(work).toBe('1 note to sign');
  });

  it('leads from the code to the treatment of the client', async () => {
    await open('/caseload', '/api/v1/caseload');
    const [item] = caseloadFixture().items;
    expect(byRole(page(), 'link', 'C-0147').getAttribute('href')).toBe(
      `/clients/${item!.clientId}?treatment=${item!.treatmentId}`,
    );
  });

  it('hands the number of alerts to the navigation', async () => {
    await open('/caseload', '/api/v1/caseload');
    expect(TestBed.inject(AlertCount).count()).toBe(1);
  });

  it('groups by intern and keeps that in the address', async () => {
    await open('/caseload', '/api/v1/caseload');
    byRole(page(), 'radio', 'By intern').click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/caseload?order=intern');
    const groups = [...page().querySelectorAll('th[scope=rowgroup]')].map((one) => one.textContent);
    expect(groups).toEqual(['M. Duarte', 'A. Lindqvist', 'T. Nakamura', 'S. Weber']);
  });

  it('reads the form and the treatments chosen in the address', async () => {
    await open('/caseload?form=arm-5-c&treatments=all', '/api/v1/caseload?form=arm-5-c&treatments=all');
    expect(rows()).toHaveLength(10);
  });

  it('shows shares of interns with the reason where one is not shown', async () => {
    await open('/caseload', '/api/v1/caseload');
    expect(byRole(page(), 'img', /^Ruptures repaired/).getAttribute('aria-label')).toContain('S. Weber not shown');
    expect(page().textContent).toContain('at least 5 are needed');
  });

  it('names no interns and draws no shares for an intern’s own caseload', async () => {
    const items = caseloadFixture().items.slice(0, 1);
    await open('/caseload', '/api/v1/caseload', caseloadFixture({ items, ruptureRepair: [], measuresGiven: [] }));
    expect(allByRole(page(), 'heading').map((one) => one.textContent)).toEqual(['Caseload']);
    expect(allByRole(page(), 'radio')).toEqual([]);
  });

  it('says what is missing before ruptures can be marked, and leads there', async () => {
    const rule = { ok: false as const, reason: 'No standard error of measurement is known for WAI-SR.' };
    await open('/caseload', '/api/v1/caseload', caseloadFixture({ rule }));
    expect(page().textContent).toContain('No standard error of measurement is known');
    expect(byRole(page(), 'link', 'Enter what is missing').getAttribute('href')).toBe('/measures/wai-sr-c');
  });

  it('says what to do where there is no client', async () => {
    await open('/caseload', '/api/v1/caseload', caseloadFixture({ items: [], ruptureRepair: [], measuresGiven: [] }));
    expect(page().textContent).toContain('No open treatment');
    expect(byRole(page(), 'link', 'Go to clients').getAttribute('href')).toBe('/clients');
  });

  it('says what happened when it cannot be read, and tries again', async () => {
    await open('/caseload', '/api/v1/caseload', problem(503, 'unavailable', 'The database does not answer.'), 503);
    expect(byRole(page(), 'alert').textContent).toContain('The database does not answer.');
    byRole(page(), 'button', 'Try again').click();
    TestBed.tick();
    http.expectOne('/api/v1/caseload').flush(caseloadFixture());
    await settle();
    expect(rows()).toHaveLength(10);
  });

  it('does not show an answer that breaks the contract', async () => {
    await open('/caseload', '/api/v1/caseload', { items: 'many' });
    expect(byRole(page(), 'alert').textContent).toContain('was not understood');
  });
});
