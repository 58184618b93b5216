import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { type Client, type Trajectory } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { clientFixture, episodesFixture, trajectoryFixture } from '../../testing/client-fixture.js';
import { id } from '../../testing/fixture-ids.js';
import { pageProviders, problem, settled, signInAs } from '../../testing/page-providers.js';
import { ClientPage } from './client-page.js';

const [running, ended] = clientFixture().treatments;
const address = `/clients/${clientFixture().id}`;

describe('ClientPage', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  const page = (): HTMLElement => harness.routeNativeElement!;
  const settle = () => settled(harness.fixture);

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: pageProviders({ path: 'clients/:id', component: ClientPage }) });
    http = TestBed.inject(HttpTestingController);
    await signInAs('supervisor');
    harness = await RouterTestingHarness.create();
  });
  afterEach(() => http.verify());

  async function openClient(url = address, client: Client = clientFixture()): Promise<void> {
    await harness.navigateByUrl(url, ClientPage);
    TestBed.tick();
    http.expectOne(`/api/v1${address}`).flush(client);
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  }

  async function answer(treatment: string, query = '', trajectory: Trajectory = trajectoryFixture()): Promise<void> {
    http.expectOne(`/api/v1/treatments/${treatment}/trajectories${query}`).flush(trajectory);
    http.match(`/api/v1/treatments/${treatment}/episodes`).forEach((asked) => asked.flush(episodesFixture()));
    await settle();
  }

  async function open(url = address): Promise<void> {
    await openClient(url);
    await answer(running!.id);
  }

  it('names the client, the open rupture, the treatment, and the tab of the browser', async () => {
    await open();
    expect(byRole(page(), 'heading', 'C-0147').tagName).toBe('H1');
    expect(page().textContent).toContain('Possible rupture open since session 12');
    expect(page().textContent).toContain('14 sessions since 14 August 2026');
    expect(TestBed.inject(Title).getTitle()).toBe('C-0147 · Attune');
  });

  it('says the chart in sentences, and leads from each session number to its page', async () => {
    await open();
    expect(byRole(page(), 'img', /^Alliance by session/).getAttribute('aria-label')).toContain(
      'Client: 13 scores, first 4.2, lowest 3.5, latest 3.5.',
    );
    const session = byRole(page(), 'link', 'Session 7, 25 September 2026');
    expect(session.getAttribute('href')).toBe(`/sessions/${id(2007)}`);
  });

  it('switches measure and scale in the address', async () => {
    await open();
    byRole(page(), 'radio', 'Bond').click();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    await answer(running!.id, '?scale=bond', { ...trajectoryFixture(), scale: 'bond' });
    expect(TestBed.inject(Router).url).toBe(`${address}?scale=bond`);
    byRole(page(), 'radio', 'ARM-5').click();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    await answer(running!.id, '?form=arm-5', { ...trajectoryFixture(), family: 'arm-5' });
    expect(TestBed.inject(Router).url).toBe(`${address}?family=arm-5`);
  });

  it('opens the treatment that the address names', async () => {
    await openClient(`${address}?treatment=${ended!.id}`);
    await answer(ended!.id);
    expect(page().textContent).toContain('ended 20 June 2025 (completed)');
    expect(allByRole(page(), 'button', 'Add session')).toEqual([]);
  });

  it('takes a decision over and reads the alerts again', async () => {
    await open();
    byRole(page(), 'button', /^Confirm /).click();
    const [episode] = episodesFixture().items;
    const decision = { ...episode!.decision, state: 'confirmed', by: 'R. Okafor', at: '2026-11-20T09:00:00.000Z' };
    http.expectOne({ method: 'PATCH' }).flush({ ...episode, decision });
    await new Promise((resolve) => setTimeout(resolve));
    http.expectOne('/api/v1/caseload').flush({});
    await settle();
    expect(page().textContent).toContain('Rupture open since session 12');
    expect(page().textContent).not.toContain('Possible rupture open');
  });

  it('says what is missing before ruptures can be marked, and leads there', async () => {
    await openClient();
    await answer(running!.id, '', trajectoryFixture({ sem: null }));
    expect(byRole(page(), 'link', 'Enter it for WAI-SR · client').getAttribute('href')).toBe('/measures/wai-sr-c');
  });

  it('says what to do before the first form', async () => {
    await openClient();
    const series = trajectoryFixture().series.map((one) => ({ ...one, points: [] }));
    await answer(running!.id, '', { ...trajectoryFixture(), series, subscales: [], gap: [] });
    expect(page().textContent).toContain('No form has been filled in yet');
    expect(allByRole(page(), 'img')).toEqual([]);
  });

  it('says that a client is not there without offering to try again', async () => {
    await harness.navigateByUrl(address, ClientPage);
    TestBed.tick();
    const refused = { status: 404, statusText: 'Not found' };
    http.expectOne(`/api/v1${address}`).flush(problem(404, 'not-found', 'This client does not exist.'), refused);
    await settle();
    expect(byRole(page(), 'alert').textContent).toContain('This client does not exist.');
    expect(allByRole(page(), 'button', 'Try again')).toEqual([]);
    expect(byRole(page(), 'link', 'All clients').getAttribute('href')).toBe('/clients');
  });

  it('adds a session and leads to it', async () => {
    await open();
    byRole(page(), 'button', 'Add session').click();
    await settle();
    const dialog = byRole(page(), 'dialog');
    const day = dialog.querySelector<HTMLInputElement>('input[type=date]')!;
    day.value = '2026-11-20';
    byRole(dialog, 'button', 'Add session').click();
    const sent = http.expectOne({ method: 'POST', url: '/api/v1/sessions' });
    expect(sent.request.body).toEqual({
      treatmentId: running!.id,
      heldOn: '2026-11-20',
      minutes: null,
      modality: 'in person',
      attendance: 'attended',
    });
    sent.flush({ id: id(77) });
    await settle();
    expect(TestBed.inject(Router).url).toBe(`/sessions/${id(77)}`);
  });
});
