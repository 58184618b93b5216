import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { allByRole, byRole } from '../../testing/by-role.js';
import { pageProviders, problem, settled } from '../../testing/page-providers.js';
import { meFixture } from '../../testing/people-fixture.js';
import { SignInPage } from './sign-in-page.js';

describe('SignInPage', () => {
  let fixture: ComponentFixture<SignInPage>;
  let http: HttpTestingController;

  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const field = (name: string) => byRole<HTMLInputElement>(page(), 'textbox', name);

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(SignInPage);
    document.body.append(page());
  });
  afterEach(() => http.verify());

  async function open(demonstration: boolean): Promise<void> {
    fixture.detectChanges();
    http.expectOne('/api/health').flush({ status: 'ok', demonstration });
    await settled(fixture);
  }

  async function send(email: string, password: string): Promise<void> {
    field('E-mail address').value = email;
    field('Password').value = password;
    byRole(page(), 'button', 'Sign in').click();
    await settled(fixture);
  }

  async function answer(status: number, body: object): Promise<void> {
    const request = http.expectOne({ method: 'POST', url: '/api/v1/sign-in' });
    expect(request.request.body).toEqual({ email: 'a@clinic.example', password: 'secret words' });
    request.flush(body, { status, statusText: String(status) });
    await settled(fixture);
  }

  const alerts = (): string[] =>
    allByRole(page(), 'alert')
      .map((one) => one.textContent?.trim() ?? '')
      .filter(Boolean);

  it('signs in and returns to the page that was asked for', async () => {
    fixture.componentRef.setInput('from', '/clients/1?family=wai-sr');
    await open(false);
    expect(page().textContent).toContain('You come back to the page that you asked for');
    await send(' A@clinic.example ', 'secret words');
    await answer(200, meFixture());
    expect(TestBed.inject(Router).url).toBe('/clients/1?family=wai-sr');
  });

  it('asks for what is missing before anything is sent', async () => {
    await open(false);
    await send('not an address', '');
    expect(page().textContent).toContain('Enter an e-mail address');
    expect(page().textContent).toContain('Enter the password');
    expect(field('E-mail address').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field('E-mail address'));
  });

  it('says in words that the password is wrong', async () => {
    await open(false);
    await send('a@clinic.example', 'secret words');
    await answer(401, problem(401, 'wrong-password', 'E-mail address or password is wrong.'));
    expect(alerts()).toEqual(['This e-mail address and password do not belong together. Check both and try again.']);
    expect(byRole<HTMLButtonElement>(page(), 'button', 'Sign in').disabled).toBe(false);
  });

  it('says how long to wait after too many tries', async () => {
    await open(false);
    await send('a@clinic.example', 'secret words');
    await answer(429, problem(429, 'too-many-sign-ins', 'Too many tries. Wait 12 minutes and try again.'));
    expect(alerts()).toEqual(['Too many tries. Wait 12 minutes and try again.']);
  });

  it('says that the server does not answer', async () => {
    fixture.componentRef.setInput('problem', 'unreachable');
    await open(false);
    expect(alerts()).toEqual(['The server did not answer. It may be starting: try again in a moment.']);
  });

  it('offers the addresses of the demonstration, never a password', async () => {
    await open(true);
    byRole(page(), 'button', /^Intern/).click();
    expect(field('E-mail address').value).toBe('intern@demo.attune.example');
    expect(field('Password').value).toBe('');
    expect(document.activeElement).toBe(field('Password'));
  });

  it('offers no addresses in a real clinic', async () => {
    await open(false);
    expect(allByRole(page(), 'button').map((one) => one.textContent?.trim())).toEqual(['Sign in']);
    expect(page().textContent).not.toContain('simulated');
  });
});
