import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type AdministrationImport, type ImportReport } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { pageProviders, problem, signInAs } from '../../testing/page-providers.js';
import { catalogue } from '../measures/testing/instruments.js';
import { ImportPage } from './import-page.js';
import { importPreview, importReport, importStatus } from './testing/imports.js';

const refused: ImportReport['refused'] = [
  { row: 2, field: 'item_3', message: '7 is outside 1 to 5', remedy: 'Correct it' },
  { row: 5, field: 'client_id', message: 'Empty', remedy: 'Fill it in' },
];

/** Server-sent events under the control of the test. */
class Stream {
  static latest: Stream | undefined;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly readyState = 1;
  constructor(readonly url: string) {
    Stream.latest = this;
  }
  close(): void {
    Stream.latest = undefined;
  }
}

describe('ImportPage', () => {
  let fixture: ComponentFixture<ImportPage>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ');
  const settle = drawn;
  const press = async (name: RegExp | string): Promise<void> => {
    byRole(page(), 'button', name).click();
    await settle();
  };
  const post = (kind = 'administrations'): TestRequest & { body: AdministrationImport } => {
    const sent = http.expectOne({ method: 'POST', url: `/api/v1/imports/${kind}` });
    return Object.assign(sent, { body: sent.request.body as AdministrationImport });
  };
  const drop = async (content = 'client_id,session\nC01,1\n'): Promise<void> => {
    const bytes = new TextEncoder().encode(content);
    const file = { name: 'sessions.csv', size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer) };
    const event = new Event('drop', { cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
    page().querySelector('file-drop')?.dispatchEvent(event);
    await settle();
  };
  const look = async (preview = importPreview()): Promise<void> => {
    await drop();
    post().flush(preview);
    await settle();
  };
  const check = async (report: ImportReport): Promise<void> => {
    await press(/^Check/);
    post().flush(importPreview({ report }));
    await settle();
  };

  beforeEach(async () => {
    Object.assign(globalThis, { EventSource: Object.assign(Stream, { CLOSED: 2 }) });
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    await signInAs('supervisor');
    fixture = TestBed.createComponent(ImportPage);
    TestBed.tick();
    http.expectOne('/api/v1/instruments').flush({ items: catalogue });
    http.expectOne('/api/v1/imports').flush({ items: [] });
    await settle();
  });
  afterEach(() => http.verify());

  it('sends a chosen file to be looked at, without writing anything, and shows its first rows and the suggestion', async () => {
    await drop();
    const looked = post();
    expect(looked.body).toMatchObject({ fileName: 'sessions.csv', dryRun: true });
    expect(looked.body.mapping).toBeUndefined();
    looked.flush(importPreview());
    await settle();
    expect(allByRole(page(), 'columnheader').map((one) => one.textContent)).toContain('therapist_id');
    expect(text()).toContain('Suggested from the names of the columns');
    expect((page().querySelector('#import-form') as HTMLSelectElement).selectedOptions[0]?.value).toBe('own-nine');
  });

  it('refuses a file that is not text before anything is sent', async () => {
    await drop('PK\u0003\u0004');
    expect(byRole(page(), 'alert').textContent).toContain('is a spreadsheet');
  });

  it('names what is still to be chosen instead of checking', async () => {
    await look(importPreview({ suggestedMapping: null }));
    await press(/^Check/);
    expect(text()).toContain('Choose the form that was filled in, and 3 more.');
  });

  it('reports refused rows with row, field, reason and remedy, and holds back an all-or-nothing import', async () => {
    await look();
    await check(importReport({ accepted: 338, refused }));
    const rows = allByRole(page(), 'row', /item_3|client_id/).map((row) => row.textContent?.replace(/\s+/g, ' '));
    expect(rows).toContain('2item_37 is outside 1 to 5Correct it');
    expect(byRole<HTMLButtonElement>(page(), 'button', 'Import').disabled).toBe(true);
    expect(text()).toContain('2 rows are refused');
  });

  it('narrows the refused rows by field', async () => {
    await look();
    await check(importReport({ accepted: 338, refused }));
    await press('client_id · 1');
    expect(text()).toContain('1 of 2 reasons listed');
  });

  it('takes the report away when the mapping changes after the check', async () => {
    await look();
    await check(importReport());
    expect(text()).toContain('What would come in');
    const codes = page().querySelector('#import-missing') as HTMLInputElement;
    codes.value = '99';
    codes.dispatchEvent(new Event('input'));
    await settle();
    expect(text()).not.toContain('What would come in');
    await press(/^Check/);
    const again = post();
    expect(again.body.mapping?.missing).toEqual(['99']);
    again.flush(importPreview({ report: importReport() }));
    await settle();
  });

  it('asks the question of the form before it goes on', async () => {
    const questions = [
      {
        field: 'rowCoding',
        question: 'How are flipped rows coded?',
        choices: [
          { value: 'label', label: 'By label' },
          { value: 'column-position', label: 'By column position' },
        ],
      },
    ];
    await look(importPreview({ questions }));
    await press(/^Check/);
    expect(text()).toContain('Answer the question about the form first');
    byRole(page(), 'radio', 'By column position').click();
    await settle();
    await press(/^Check/);
    const checked = post();
    expect(checked.body.mapping?.rowCoding).toBe('column-position');
    checked.flush(importPreview({ questions, report: importReport() }));
    await settle();
    expect(text()).toContain('What would come in');
  });

  it('imports the good rows only on request, follows the progress, and ends with a report and a way on', async () => {
    await look();
    await check(importReport({ accepted: 338, refused }));
    byRole(page(), 'radio', 'Good rows only').click();
    await settle();
    await press('Import');
    const begun = post();
    expect(begun.body).toMatchObject({ dryRun: false, mode: 'row-wise' });
    begun.flush(importStatus({ state: 'waiting' }), { status: 202, statusText: 'Accepted' });
    await settle();
    expect(Stream.latest?.url).toBe(`/api/v1/imports/${importStatus().id}/events`);

    const tell = async (status: object): Promise<void> => {
      Stream.latest?.onmessage?.({ data: JSON.stringify(status) });
      await settle();
    };
    await tell(importStatus({ processedRows: 85 }));
    const bar = page().querySelector('[role=progressbar]');
    expect([bar?.getAttribute('aria-valuenow'), bar?.getAttribute('aria-valuemax')]).toEqual(['85', '340']);

    await tell(importStatus({ state: 'done', processedRows: 340, report: importReport({ accepted: 338, refused }) }));
    http.expectOne('/api/v1/imports').flush({ items: [importStatus({ state: 'done', report: importReport() })] });
    await settle();
    expect(text()).toContain('Import finished');
    expect(text()).toContain('Added: 29 clients, 6 therapists');
    expect(byRole(page(), 'link', 'Go to the caseload').getAttribute('href')).toBe('/caseload');
    expect(text()).toContain('Earlier imports');
  });

  it('says what the server says about a file it cannot read', async () => {
    await drop();
    const refusal = problem(422, 'not-csv', 'Row 3 has more cells than the heading.', [
      { field: 'content', message: 'Row 3' },
    ]);
    post().flush(refusal, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(byRole(page(), 'alert').textContent).toContain('Row 3 has more cells than the heading.');
  });

  it('reads transcripts at once, without a mapping', async () => {
    byRole(page(), 'radio', 'Transcripts').click();
    await settle();
    await drop();
    const looked = post('transcripts');
    expect(looked.body).toMatchObject({ dryRun: true, therapistCode: 'IMPORT', clientPrefix: 'T-' });
    const created = { clients: 24, people: 1, treatments: 24, sessions: 24, administrations: 0, transcripts: 24 };
    looked.flush(
      importPreview({
        suggestedMapping: null,
        report: importReport({ created, scored: 0, partlyAnswered: 0, notScored: 0 }),
      }),
    );
    await settle();
    expect(text()).toContain('24 sessions and 24 transcripts');
    expect(byRole<HTMLButtonElement>(page(), 'button', 'Import').disabled).toBe(false);
  });
});
