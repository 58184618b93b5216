import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { allByRole, byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { pageProviders, problem, signInAs } from '../../testing/page-providers.js';
import { MeasurePage } from './measure-page.js';
import { MeasuresPage } from './measures-page.js';
import { catalogue, instrumentDetail, measurementError } from './testing/instruments.js';

describe('pages of the catalogue', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ');
  const settle = drawn;
  const press = async (name: RegExp): Promise<void> => {
    byRole(page(), 'button', name).click();
    await settle();
  };
  const enter = (selector: string, value: string): void => {
    const field = page().querySelector(selector) as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: pageProviders(
        { path: 'measures', component: MeasuresPage },
        { path: 'measures/:id', component: MeasurePage },
      ),
    });
    http = TestBed.inject(HttpTestingController);
    await signInAs('supervisor');
    harness = await RouterTestingHarness.create();
  });
  afterEach(() => http.verify());

  const openList = async (): Promise<void> => {
    await harness.navigateByUrl('/measures');
    TestBed.tick();
    http.expectOne('/api/v1/instruments').flush({ items: catalogue });
    await settle();
  };
  const openOne = async (detail = instrumentDetail()): Promise<void> => {
    await harness.navigateByUrl('/measures/wai-sr-c');
    TestBed.tick();
    http.expectOne('/api/v1/instruments/wai-sr-c').flush(detail);
    await settle();
  };

  it('lists every form with the state of its key and how often it was given', async () => {
    await openList();
    const row = byRole(page(), 'row', /^WAI-SRWorking/);
    expect([...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'WAI-SRWorking Alliance Inventory – Short Revised, client',
      'key verified',
      'client',
      '12',
      '1–5',
      'Society for Psychotherapy Research, limited release',
      '412',
    ]);
  });

  it('narrows the list, and says how to widen it again', async () => {
    await openList();
    enter('#measure-words', 'nothing like this');
    await settle();
    expect(text()).toContain('No form fits');
    await press(/Show all forms/);
    expect(allByRole(page(), 'row')).toHaveLength(catalogue.length + 1);
  });

  it('names the fields of a definition file that are wrong, and opens the form that was added', async () => {
    await openList();
    await press(/Add own instrument/);
    const give = async (content: string): Promise<void> => {
      const field = page().querySelector('input[type=file]') as HTMLInputElement;
      const file = { name: 'own.json', size: content.length, text: () => Promise.resolve(content) };
      Object.defineProperty(field, 'files', { value: [file], configurable: true });
      Object.defineProperty(field, 'value', { value: '', writable: true, configurable: true });
      field.dispatchEvent(new Event('change'));
      await settle();
    };
    await give('not json');
    expect(text()).toContain('This file is not JSON');

    await give('{"id":"own"}');
    const wrong = [{ field: 'items.3.cue', message: 'Missing', remedy: 'Give every item a topic' }];
    const refusal = problem(422, 'invalid', 'The definition has one mistake.', wrong);
    http
      .expectOne({ method: 'POST', url: '/api/v1/instruments' })
      .flush(refusal, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(text()).toContain('items.3.cue');
    expect(text()).toContain('Give every item a topic');

    await give('{"id":"own-nine"}');
    const request = http.expectOne({ method: 'POST', url: '/api/v1/instruments' });
    expect(request.request.body).toEqual({ definition: { id: 'own-nine' } });
    request.flush(instrumentDetail({ id: 'own-nine' }));
    await settle();
    expect(TestBed.inject(Router).url).toBe('/measures/own-nine');
    http.expectOne('/api/v1/instruments/own-nine').flush(instrumentDetail({ id: 'own-nine' }));
    await settle();
  });

  it('shows key, missing rule with its source, licence and citation of one form', async () => {
    await openOne();
    expect(text()).toContain('4, 6, 8 and 11');
    expect(text()).toContain('at least 80 % of its items');
    expect(text()).toContain('Rule of this site; none is published');
    expect(text()).toContain('limited release; ask for permission.');
    expect(text()).toContain('Hatcher & Gillaspy (2006)');
  });

  it('shows each standard error of measurement with its origin, and which one is in use', async () => {
    await openOne();
    expect(text()).toContain('0.231 Total · estimated from our data · n = 29 clients · session 3');
    expect(allByRole(page(), 'heading', 'Standard error of measurement')).toHaveLength(1);
    expect(text().match(/in use/g)).toHaveLength(1);
  });

  it('asks for a value above 0 and a source before it sends anything', async () => {
    await openOne();
    enter('#error-value', '0');
    enter('#error-source', 'none');
    await press(/Save value/);
    expect(text()).toContain('Enter a value above 0');
    expect(text()).toContain('Name the source');
  });

  it('records a value with its source and shows the answer', async () => {
    await openOne(instrumentDetail({ measurementErrors: [] }));
    expect(text()).toContain('None yet');
    enter('#error-value', '0,25');
    enter('#error-source', 'Author (2020), table 2, N = 300');
    await press(/Save value/);
    const request = http.expectOne({ method: 'POST', url: '/api/v1/instruments/wai-sr-c/measurement-errors' });
    expect(request.request.body).toEqual({
      origin: 'entered',
      scale: 'total',
      value: 0.25,
      source: 'Author (2020), table 2, N = 300',
    });
    const recorded = measurementError({ value: 0.25, origin: 'entered', source: 'Author (2020), table 2, N = 300' });
    request.flush(instrumentDetail({ measurementErrors: [recorded] }));
    await settle();
    expect(text()).toContain('0.250 Total · entered with source');
  });

  it('shows the reason of the server where an estimate is refused', async () => {
    await openOne();
    byRole(page(), 'radio', 'Estimate from our data').click();
    await settle();
    expect(text()).toContain('At least 20 clients are needed');
    await press(/^Estimate$/);
    const request = http.expectOne('/api/v1/instruments/wai-sr-c/measurement-errors');
    expect(request.request.body).toEqual({ origin: 'estimated', scale: 'total', session: 3 });
    const why = 'Session 3 has 12 complete WAI-SR forms; at least 20 clients are needed.';
    const refusal = problem(422, 'too-few-clients', why, [{ field: 'session', message: '12 of 20 clients' }]);
    request.flush(refusal, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(text()).toContain(why);
    expect(text()).toContain('12 of 20 clients');
  });
});
