import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { type Role } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { clientFixture } from '../../testing/client-fixture.js';
import { id } from '../../testing/fixture-ids.js';
import { pageProviders, problem, settled, signInAs } from '../../testing/page-providers.js';
import { ClientsPage } from './clients-page.js';

const people = {
  items: [
    { id: id(11), name: 'M. Duarte', email: null, code: null, roles: ['intern'], active: true },
    { id: id(1), name: 'R. Okafor', email: null, code: null, roles: ['supervisor'], active: true },
    { id: id(12), name: 'Long gone', email: null, code: null, roles: ['intern'], active: false },
  ],
};

describe('ClientsPage', () => {
  let fixture: ComponentFixture<ClientsPage>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const codes = () => allByRole(page(), 'link', /^C-/).map((one) => one.textContent);
  const control = (label: RegExp) =>
    [...page().querySelectorAll('label')].find((one) => label.test(one.textContent ?? ''))!.control as HTMLInputElement;

  async function open(
    role: Role,
    items: object[] = [clientFixture(), { ...clientFixture(), id: id(248), code: 'C-0099' }],
  ) {
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    await signInAs(role);
    fixture = TestBed.createComponent(ClientsPage);
    document.body.append(page());
    fixture.detectChanges();
    http.expectOne('/api/v1/clients').flush({ items });
    await settled(fixture);
  }

  async function openDialog(): Promise<void> {
    byRole(page(), 'button', 'Add client').click();
    TestBed.tick();
    http.expectOne('/api/v1/people').flush(people);
    await settled(fixture);
  }

  const submit = async () => {
    byRole(byRole(page(), 'dialog'), 'button', 'Add client').click();
    await settled(fixture);
  };
  afterEach(() => http.verify());

  it('lists clients by code and filters as one types', async () => {
    await open('supervisor');
    expect(codes()).toEqual(['C-0099', 'C-0147']);
    const filter = byRole<HTMLInputElement>(page(), 'textbox', /^Filter/);
    filter.value = '147 duarte';
    filter.dispatchEvent(new Event('input'));
    await settled(fixture);
    expect(codes()).toEqual(['C-0147']);
    expect(page().textContent).toContain('1 of 2 clients');
  });

  it('says that nothing matches, and clears the filter', async () => {
    await open('supervisor');
    const filter = byRole<HTMLInputElement>(page(), 'textbox', /^Filter/);
    filter.value = 'zzz';
    filter.dispatchEvent(new Event('input'));
    await settled(fixture);
    byRole(page(), 'button', 'Clear the filter').click();
    await settled(fixture);
    expect(codes()).toHaveLength(2);
  });

  it('says what to do where there is no client, and only to those who may', async () => {
    await open('supervisor', []);
    expect(page().textContent).toContain('No client yet');
    expect(byRole(page(), 'link', 'Import').getAttribute('href')).toBe('/import');
  });

  it('offers no adding to people without that right', async () => {
    await open('rater', []);
    expect(allByRole(page(), 'button', 'Add client')).toEqual([]);
  });

  it('adds a client of the chosen intern and leads there', async () => {
    await open('supervisor');
    await openDialog();
    const intern = control(/^Intern/) as unknown as HTMLSelectElement;
    expect([...intern.options].slice(1).map((one) => one.textContent?.trim())).toEqual(['M. Duarte']);
    control(/^Client code/).value = 'C-0200';
    intern.value = id(11);
    control(/^Treatment began on/).value = '2026-11-20';
    await submit();
    const sent = http.expectOne({ method: 'POST', url: '/api/v1/clients' });
    expect(sent.request.body).toEqual({
      code: 'C-0200',
      internId: id(11),
      modality: 'in person',
      startedOn: '2026-11-20',
    });
    sent.flush({ id: id(500), code: 'C-0200' });
    await settled(fixture);
    expect(TestBed.inject(Router).url).toBe(`/clients/${id(500)}`);
  });

  it('asks for intern and code before anything is sent', async () => {
    await open('supervisor');
    await openDialog();
    await submit();
    expect(byRole(page(), 'alert').textContent).toBe('Choose the intern who treats this client');
    (control(/^Intern/) as unknown as HTMLSelectElement).value = id(11);
    await submit();
    expect(byRole(page(), 'alert').textContent).toBe('Enter a client code');
  });

  it('puts the complaint of the server beside its field', async () => {
    await open('supervisor');
    await openDialog();
    control(/^Client code/).value = 'C-0147';
    (control(/^Intern/) as unknown as HTMLSelectElement).value = id(11);
    await submit();
    const taken = [{ field: 'code', message: 'C-0147 is already used', remedy: 'Choose another code' }];
    http
      .expectOne('/api/v1/clients')
      .flush(problem(409, 'code-taken', 'The code is taken.', taken), { status: 409, statusText: 'Conflict' });
    await settled(fixture);
    expect(byRole(page(), 'alert').textContent).toBe('C-0147 is already used. Choose another code');
    expect(control(/^Client code/).getAttribute('aria-describedby')).toMatch(/-hint field-\d+-problem$/);
  });
});
