import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type RetentionView } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { pageProviders } from '../../testing/page-providers.js';
import { RecordingRetention } from './recording-retention.js';

const address = '/api/v1/recordings/retention';
const view: RetentionView = {
  rule: 'delete-after-transcription',
  days: null,
  stored: 3,
  storedBytes: 12_400_000,
  dueForDeletion: 1,
  deleted: 20,
  storage: 'folder',
  transcription: { configured: false, reason: 'No address for transcription is set.' },
};

describe('RecordingRetention', () => {
  let fixture: ComponentFixture<RecordingRetention>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => (page().textContent ?? '').replace(/\s+/g, ' ');

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(RecordingRetention);
    await drawn();
    http.expectOne(address).flush(view);
    await drawn();
  });
  afterEach(() => http.verify());

  it('says what is stored, what is due, and whether speech can become text', () => {
    expect(text()).toContain('3 recordings stored (12 MB, encrypted, in a folder), 1 due for deletion, 20 deleted.');
    expect(text()).toContain('No address for transcription is set.');
  });

  it('asks for a number of days only where the rule needs one, and saves it', async () => {
    (allByRole(page(), 'radio')[1] as HTMLInputElement).click();
    await drawn();
    const days = page().querySelector<HTMLInputElement>('#retention-days')!;
    days.value = '0';
    byRole(page(), 'button', 'Save the rule').click();
    await drawn();
    expect(page().querySelector('[role=alert]')?.textContent).toBeTruthy();
    days.value = '14';
    byRole(page(), 'button', 'Save the rule').click();
    await drawn();
    const sent = http.expectOne(address);
    expect([sent.request.method, sent.request.body]).toEqual(['PUT', { rule: 'days', days: 14 }]);
    sent.flush({ ...view, rule: 'days', days: 14 });
    await drawn();
    http.expectOne(address).flush({ ...view, rule: 'days', days: 14 });
    await drawn();
    expect(text()).toContain('Saved.');
  });
});
