import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type Role } from '@attune/contracts';
import { pageProviders, problem } from '../../testing/page-providers.js';
import { meFixture } from '../../testing/people-fixture.js';
import { firstPage, permitted, signedIn } from './guards.js';

@Component({ template: '' })
class AnyPage {}

describe('guards', () => {
  let http: HttpTestingController;
  let router: Router;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: pageProviders(
        { path: 'sign-in', component: AnyPage },
        {
          path: '',
          canActivate: [signedIn],
          children: [
            { path: '', pathMatch: 'full', redirectTo: firstPage },
            { path: 'start', component: AnyPage },
            { path: 'caseload', canActivate: [permitted('caseload.read')], component: AnyPage },
            { path: 'administration', canActivate: [permitted('people.manage', 'audit.read')], component: AnyPage },
          ],
        },
      ),
    });
    http = TestBed.inject(HttpTestingController);
    router = TestBed.inject(Router);
  });

  async function visit(address: string, answer: { role: Role } | { status: number }): Promise<string> {
    const arrived = router.navigateByUrl(address);
    await new Promise((resolve) => setTimeout(resolve));
    const asked = http.expectOne('/api/v1/me');
    if ('role' in answer) asked.flush(meFixture(answer.role));
    else asked.flush(problem(answer.status, 'x', 'x'), { status: answer.status, statusText: 'x' });
    await arrived;
    return router.url;
  }

  it.each([
    ['/caseload', { role: 'supervisor' }, '/caseload'],
    ['/', { role: 'supervisor' }, '/caseload'],
    ['/', { role: 'rater' }, '/start'],
    ['/caseload', { role: 'rater' }, '/start'],
    ['/administration', { role: 'admin' }, '/administration'],
    ['/administration', { role: 'supervisor' }, '/start'],
  ] as const)('%s for %p leads to %s', async (address, answer, arrives) => {
    expect(await visit(address, answer)).toBe(arrives);
  });

  it('asks for the sign-in and remembers the address', async () => {
    expect(await visit('/caseload?order=intern', { status: 401 })).toBe('/sign-in?from=%2Fcaseload%3Forder%3Dintern');
  });

  it('asks for the sign-in at the bare address too, where the redirect comes before the guards', async () => {
    expect(await visit('/', { status: 401 })).toBe('/sign-in');
  });

  it('says that the server did not answer, which is not the same as being signed out', async () => {
    expect(await visit('/caseload', { status: 503 })).toBe('/sign-in?from=%2Fcaseload&problem=unreachable');
  });

  it('asks who is signed in only once', async () => {
    await visit('/caseload', { role: 'supervisor' });
    await router.navigateByUrl('/start');
    http.expectNone('/api/v1/me');
    expect(router.url).toBe('/start');
  });
});
