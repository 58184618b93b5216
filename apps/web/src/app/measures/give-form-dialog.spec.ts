import { HttpTestingController } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { allByRole, byRole } from '../../testing/by-role.js';
import { id } from '../../testing/fixture-ids.js';
import { drawn } from '../../testing/drawn.js';
import { pageProviders, problem, signInAs } from '../../testing/page-providers.js';
import { GiveFormDialog } from './give-form-dialog.js';
import { catalogue, instrument } from './testing/instruments.js';

const [treatmentId, sessionId] = [id(20), id(30)];
const link = (state: string, number = 12) => ({
  id: id(40 + number),
  sessionId,
  sessionNumber: number,
  form: 'wai-sr-c',
  formName: 'WAI-SR',
  state,
  createdAt: '2026-11-20T10:00:00.000Z',
  expiresAt: '2026-11-24T10:00:00.000Z',
});
const created = {
  id: id(60),
  url: 'https://clinic.example/f/a-token',
  token: 'a-token',
  expiresAt: '2026-11-25T10:00:00.000Z',
};

@Component({
  imports: [GiveFormDialog],
  template: `@if (open()) {
    <give-form-dialog [treatmentId]="treatmentId" [sessionId]="sessionId" (closed)="open.set(false)" />
  }`,
})
class Host {
  readonly treatmentId = treatmentId;
  readonly sessionId = sessionId;
  readonly open = signal(true);
}

describe('GiveFormDialog', () => {
  let fixture: ComponentFixture<Host>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => page().textContent ?? '';
  const settle = drawn;
  const links = (...items: object[]): void => {
    http.expectOne(`/api/v1/links?treatmentId=${treatmentId}`).flush({ items });
  };
  const press = async (name: RegExp): Promise<void> => {
    byRole(page(), 'button', name).click();
    await settle();
  };
  const open = async (instruments: readonly object[] = catalogue, ...openLinks: object[]): Promise<void> => {
    fixture = TestBed.createComponent(Host);
    TestBed.tick();
    http.expectOne('/api/v1/instruments').flush({ items: instruments });
    links(...openLinks);
    await settle();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    await signInAs('supervisor');
  });
  afterEach(() => http.verify());

  it('offers the forms of the perspective, those in use first, and no code-books', async () => {
    await open();
    const names = allByRole(page(), 'button', /item/).map((one) => one.querySelector('strong')?.textContent);
    expect(names).toEqual(['WAI-SR', 'SRS', 'OWN-9']);
    byRole(page(), 'radio', 'Observer').click();
    await settle();
    expect(text()).toContain('No form of this kind fits');
    expect(text()).not.toContain('CODES');
  });

  it('says why a form cannot be given instead of offering it', async () => {
    await open([instrument(), instrument({ id: 'x', abbreviation: 'XYZ', cannotBeGiven: 'The range is not known.' })]);
    expect(text()).toContain('Cannot be given yet: The range is not known.');
    expect(allByRole(page(), 'button', /XYZ/)).toHaveLength(0);
  });

  it('makes a private link of the chosen length and shows it with its QR code, once', async () => {
    await open();
    await press(/WAI-SR/);
    await press(/Private link/);
    const select = page().querySelector('select') as HTMLSelectElement;
    select.value = '168';
    select.dispatchEvent(new Event('change'));
    await press(/Make the link/);
    const request = http.expectOne({ method: 'POST', url: '/api/v1/links' });
    expect(request.request.body).toEqual({ sessionId, form: 'wai-sr-c', expiresInHours: 168 });
    request.flush(created, { status: 201, statusText: 'Created' });
    await settle();
    links(link('open'));
    await settle();
    expect((page().querySelector('input[readonly]') as HTMLInputElement).value).toBe(created.url);
    expect(
      byRole(page(), 'img', /QR code/)
        .querySelector('path')
        ?.getAttribute('d'),
    ).toMatch(/^M4 4/);
    expect(text()).toContain('Shown once');
  });

  it('says why a link could not be made', async () => {
    await open();
    await press(/WAI-SR/);
    await press(/Private link/);
    await press(/Make the link/);
    const refusal = problem(422, 'form-not-givable', 'This form cannot be given.');
    http.expectOne('/api/v1/links').flush(refusal, { status: 422, statusText: 'Refused' });
    await settle();
    expect(byRole(page(), 'alert').textContent).toContain('This form cannot be given.');
  });

  it('lists only links that are still open, and closes one', async () => {
    await open(catalogue, link('open', 12), link('used', 11), link('expired', 10), link('revoked', 9));
    expect(allByRole(page(), 'button', /^Close link/)).toHaveLength(1);
    await press(/^Close link to WAI-SR, session 12/);
    http.expectOne({ method: 'DELETE', url: `/api/v1/links/${link('open', 12).id}` }).flush(null, {
      status: 204,
      statusText: 'No Content',
    });
    await settle();
    links(link('revoked', 12));
    await settle();
    expect(allByRole(page(), 'button', /^Close link/)).toHaveLength(0);
  });

  it('leads to the page where a therapist form is filled in, and offers no link for it', async () => {
    await open();
    byRole(page(), 'radio', 'Therapist').click();
    await settle();
    await press(/WAI-SR-T/);
    expect(allByRole(page(), 'button', /Private link/)).toHaveLength(0);
    await press(/Fill in here/);
    expect(TestBed.inject(Router).url).toBe(`/sessions/${sessionId}/forms/wai-sr-t?how=app`);
    expect(fixture.componentInstance.open()).toBe(false);
  });

  it('leads to copying from paper', async () => {
    await open();
    await press(/SRS/);
    await press(/Copy from paper/);
    expect(TestBed.inject(Router).url).toBe(`/sessions/${sessionId}/forms/srs-3?how=paper`);
  });
});
