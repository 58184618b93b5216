import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Role } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { caseloadFixture } from '../../testing/caseload-fixture.js';
import { pageProviders, problem, settled, signInAs } from '../../testing/page-providers.js';
import { PageHeader } from '../ui/page-header.js';
import { Shell } from './shell.js';

@Component({ imports: [PageHeader], template: '<page-header heading="Clients" />' })
class ClientsPage {}

describe('Shell', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  const page = (): HTMLElement => harness.fixture.nativeElement as HTMLElement;

  async function open(role: Role): Promise<void> {
    const children = [{ path: 'clients', component: ClientsPage }];
    TestBed.configureTestingModule({ providers: pageProviders({ path: '', component: Shell, children }) });
    http = TestBed.inject(HttpTestingController);
    await signInAs(role);
    harness = await RouterTestingHarness.create('/');
    document.body.append(page());
    for (const asked of http.match('/api/v1/caseload')) asked.flush(caseloadFixture());
    await settled(harness.fixture);
  }
  afterEach(() => http.verify());

  it('offers what the permissions allow, with the number of alerts', async () => {
    await open('supervisor');
    const entries = allByRole(byRole(page(), 'navigation', /.*/), 'link').map((one) =>
      (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
    expect(entries).toEqual(['Caseload 1 with an alert', 'Clients', 'Sessions', 'Measures', 'Import']);
  });

  it('asks for no caseload on behalf of people who have none', async () => {
    await open('admin');
    expect(page().textContent).toContain('Administrator');
    expect(allByRole(page(), 'link', 'Administration')).toHaveLength(1);
    expect(allByRole(page(), 'link', /Caseload/)).toEqual([]);
  });

  it('says everywhere that the data are simulated', async () => {
    await open('supervisor');
    expect(page().textContent).toContain('Demonstration clinic – simulated data');
  });

  it('moves the focus to the heading after navigation', async () => {
    await open('supervisor');
    byRole(page(), 'link', 'Clients').click();
    await settled(harness.fixture);
    expect(document.activeElement).toBe(byRole(page(), 'heading', 'Clients'));
  });

  it('signs out', async () => {
    await open('supervisor');
    byRole(page(), 'button', 'Sign out').click();
    http.expectOne('/api/v1/sign-out').flush(null, { status: 204, statusText: 'No content' });
    await settled(harness.fixture);
    expect(TestBed.inject(Router).url).toBe('/sign-in');
  });

  it('says that somebody is still signed in where signing out failed', async () => {
    await open('supervisor');
    byRole(page(), 'button', 'Sign out').click();
    http.expectOne('/api/v1/sign-out').flush(problem(503, 'x', 'Try later.'), { status: 503, statusText: 'x' });
    await settled(harness.fixture);
    expect(byRole(page(), 'alert').textContent).toBe('You are still signed in. Try later.');
  });

  it('switches the colours from system to light to dark', async () => {
    await open('supervisor');
    const theme = () => document.documentElement.dataset['theme'];
    byRole(page(), 'button', 'Colours: System').click();
    await settled(harness.fixture);
    expect(theme()).toBe('light');
    byRole(page(), 'button', 'Colours: Light').click();
    await settled(harness.fixture);
    expect([theme(), localStorage.getItem('attune.theme')]).toEqual(['dark', 'dark']);
    byRole(page(), 'button', 'Colours: Dark').click();
    await settled(harness.fixture);
    expect([theme(), localStorage.getItem('attune.theme')]).toEqual([undefined, null]);
  });
});
