import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type NoteList } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { id } from '../../testing/fixture-ids.js';
import { pageProviders, problem, signInAs } from '../../testing/page-providers.js';
import { NotesPage } from './notes-page.js';

const item = (number: number, changes: Partial<NoteList['items'][number]> = {}): NoteList['items'][number] => ({
  id: id(number),
  format: 'soap',
  formatName: 'SOAP',
  status: 'draft',
  sessionId: id(100 + number),
  number,
  heldOn: '2026-11-06',
  clientId: id(200),
  clientCode: 'C-0147',
  author: { id: id(1), name: 'R. Okafor' },
  updatedAt: '2026-11-06T18:20:00.000Z',
  daysOpen: 3,
  ...changes,
});
const list = (changes: Partial<NoteList> = {}): NoteList => ({
  items: [item(1), item(2, { status: 'signed', author: { id: id(8), name: 'M. Duarte' }, daysOpen: 0 })],
  counts: { unsigned: 1, returned: 0, awaitingCoSignature: 1 },
  missing: [
    { sessionId: id(300), number: 9, heldOn: null, clientCode: 'C-0150', intern: { id: id(8), name: 'M. Duarte' } },
  ],
  nextCursor: null,
  ...changes,
});

describe('NotesPage', () => {
  let fixture: ComponentFixture<NotesPage>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ');
  const open = async (): Promise<void> => {
    fixture = TestBed.createComponent(NotesPage);
    TestBed.tick();
    await drawn();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    await signInAs('intern');
    await open();
  });
  afterEach(() => http.verify());

  it('lists what is unfinished with whom it waits for and how long, and sessions without a note', async () => {
    http.expectOne('/api/v1/notes').flush(list());
    await drawn();
    const rows = allByRole(page(), 'row').map((row) => (row.textContent ?? '').replace(/\s+/g, ' '));
    expect(rows[1]).toContain('Not signed by you');
    expect(rows[1]).toContain('3 days');
    expect(rows[2]).toContain('Signed, awaiting co-signature');
    expect(rows[2]).toContain('since today');
    expect(byRole(page(), 'link', /session 1$/).getAttribute('href')).toBe(`/sessions/${id(101)}?note=${id(1)}`);
    expect(byRole(page(), 'link', 'C-0150 · session 9').getAttribute('href')).toBe(`/sessions/${id(300)}`);
  });

  it('narrows to one state, with the number of each', async () => {
    http.expectOne('/api/v1/notes').flush(list());
    await drawn();
    byRole(page(), 'radio', 'Returned 0').click();
    await drawn();
    http.expectOne('/api/v1/notes?state=returned').flush(list({ items: [] }));
    await drawn();
    expect(text()).toContain('No note is returned');
  });

  it('loads more where there is more', async () => {
    http.expectOne('/api/v1/notes').flush(list({ nextCursor: 'next' }));
    await drawn();
    byRole(page(), 'button', 'Load more').click();
    await drawn();
    http.expectOne('/api/v1/notes?cursor=next').flush(list({ items: [item(3)] }));
    await drawn();
    expect(allByRole(page(), 'row')).toHaveLength(4);
    expect(allByRole(page(), 'button', 'Load more')).toHaveLength(0);
  });

  it('says what went wrong and tries again', async () => {
    http.expectOne('/api/v1/notes').flush(problem(500, 'internal', 'The server failed.'), {
      status: 500,
      statusText: 'Failed',
    });
    await drawn();
    byRole(page(), 'button', 'Try again').click();
    await drawn();
    http.expectOne('/api/v1/notes').flush(list({ items: [], missing: [] }));
    await drawn();
    expect(text()).toContain('Nothing is unfinished');
    expect(text()).toContain('Every attended session has a note.');
  });
});
