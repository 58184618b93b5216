import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { allByRole, byRole } from '../../testing/by-role.js';
import { id } from '../../testing/fixture-ids.js';
import { drawn } from '../../testing/drawn.js';
import { pageProviders, problem, signInAs } from '../../testing/page-providers.js';
import { AdministrationPage } from './administration-page.js';
import { calendarDay } from './supervision-order.js';

const person = (number: number, name: string, roles: string[]) => ({
  id: id(number),
  name,
  email: null,
  code: null,
  roles,
  active: true,
});
const people = { items: [person(1, 'R. Okafor', ['supervisor']), person(2, 'M. Duarte', ['intern'])] };
const supervision = {
  id: id(9),
  supervisorId: id(1),
  supervisor: 'R. Okafor',
  internId: id(2),
  intern: 'M. Duarte',
  from: '2026-09-01',
  to: null,
};
const event = (sequence: number, outcome = 'allowed') => ({
  sequence,
  at: '2026-11-22T10:00:00.000Z',
  actor: 'R. Okafor',
  action: 'read',
  subject: 'transcript',
  subjectId: id(77),
  outcome,
  hash: 'a3f1c09b77de5512',
});

describe('AdministrationPage', () => {
  let fixture: ComponentFixture<AdministrationPage>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ');
  const settle = drawn;
  const press = async (name: RegExp | string): Promise<void> => {
    byRole(page(), 'button', name).click();
    await settle();
  };
  const show = async (part: string): Promise<void> => {
    byRole(page(), 'radio', part).click();
    await settle();
  };
  const enter = (field: HTMLElement, value: string): void => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    await signInAs('admin');
    fixture = TestBed.createComponent(AdministrationPage);
    TestBed.tick();
    http.expectOne('/api/v1/people').flush(people);
    await settle();
  });
  afterEach(() => http.verify());

  it('lists people with the names of their roles', () => {
    expect(allByRole(page(), 'row', /Okafor/)[0]?.textContent).toContain('Supervisor');
    expect(text()).toContain('cannot sign in');
  });

  it('adds a person after asking for a name and a role', async () => {
    await press('Add a person');
    await press('Add');
    expect(text()).toContain('Enter a name');
    expect(text()).toContain('Choose at least one role');

    enter(byRole(page(), 'textbox', 'Name'), 'A. Weber');
    const roles = [...page().querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    roles[1]?.click();
    await press('Add');
    const request = http.expectOne({ method: 'POST', url: '/api/v1/people' });
    expect(request.request.body).toEqual({ name: 'A. Weber', roles: ['intern'] });
    request.flush(person(3, 'A. Weber', ['intern']), { status: 201, statusText: 'Created' });
    await settle();
    http.expectOne('/api/v1/people').flush(people);
    await settle();
    expect(allByRole(page(), 'dialog')).toHaveLength(0);
  });

  it('says at the field what the server says about it', async () => {
    await press('Add a person');
    enter(byRole(page(), 'textbox', 'Name'), 'A. Weber');
    page().querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    enter(byRole(page(), 'textbox', 'E-mail'), 'weber@clinic.example');
    await press('Add');
    const taken = problem(409, 'email-taken', 'Taken.', [{ field: 'email', message: 'Somebody has this address' }]);
    http.expectOne({ method: 'POST', url: '/api/v1/people' }).flush(taken, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(allByRole(page(), 'alert', /Somebody has this address/)).toHaveLength(1);
  });

  describe('supervision', () => {
    const open = async (): Promise<void> => {
      await show('Supervision');
      http.expectOne('/api/v1/supervisions').flush({ items: [supervision] });
      http.expectOne('/api/v1/people').flush(people);
      await settle();
    };

    it('adds one from a day on', async () => {
      await open();
      await press('Add supervision');
      expect(text()).toContain('Choose a supervisor, an intern and the first day.');
      enter(page().querySelector('#supervisor')!, id(1));
      enter(page().querySelector('#intern')!, id(2));
      enter(page().querySelector('#first-day')!, '2026-12-01');
      await press('Add supervision');
      const request = http.expectOne({ method: 'POST', url: '/api/v1/supervisions' });
      expect(request.request.body).toEqual({ supervisorId: id(1), internId: id(2), from: '2026-12-01', to: null });
      request.flush(supervision, { status: 201, statusText: 'Created' });
      await settle();
      http.expectOne('/api/v1/supervisions').flush({ items: [supervision] });
      await settle();
    });

    it('ends one with its last day, after asking', async () => {
      await open();
      await press(/^End…/);
      expect((page().querySelector('#last-day') as HTMLInputElement).value).toBe(calendarDay(new Date()));
      enter(page().querySelector('#last-day')!, '2026-12-31');
      await press('End');
      const request = http.expectOne({ method: 'PATCH', url: `/api/v1/supervisions/${supervision.id}` });
      expect(request.request.body).toEqual({ to: '2026-12-31' });
      request.flush({ ...supervision, to: '2026-12-31' });
      await settle();
      http.expectOne('/api/v1/supervisions').flush({ items: [{ ...supervision, to: '2026-12-31' }] });
      await settle();
      expect(text()).toContain('31 December 2026');
      expect(allByRole(page(), 'button', /^End…/)).toHaveLength(0);
    });
  });

  describe('audit trail', () => {
    const open = async (chain: object, items = [event(2), event(1, 'refused')]): Promise<void> => {
      await show('Audit trail');
      http.expectOne('/api/v1/audit-events').flush({ items, nextCursor: 'before-1', chain });
      await settle();
    };

    it('says that the chain is unbroken and over how many entries, and marks refusals', async () => {
      await open({ intact: true, events: 2, problem: null });
      expect(text()).toContain('All 2 entries were checked, and none was changed or removed.');
      expect(allByRole(page(), 'row', /refused/)).toHaveLength(1);
      await press('Load earlier entries');
      const earlier = { items: [event(0)], nextCursor: null, chain: { intact: true, events: 3, problem: null } };
      http.expectOne('/api/v1/audit-events?cursor=before-1').flush(earlier);
      await settle();
      expect(allByRole(page(), 'row', /transcript/)).toHaveLength(3);
    });

    it('raises an alert where the chain is broken, with the problem and what to do', async () => {
      await open({ intact: false, events: 2, problem: 'Entry 2 does not follow from entry 1.' });
      const alert = byRole(page(), 'alert').textContent;
      expect(alert).toContain('Entry 2 does not follow from entry 1.');
      expect(alert).toContain('Keep a copy of the database');
    });
  });
});
