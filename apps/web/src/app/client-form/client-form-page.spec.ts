import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type ClientForm, type ClientFormResponses } from '@attune/contracts';
import { jest } from '@jest/globals';
import { problemsAsErrors } from '../api/problem-interceptor.js';
import { ClientFormPage } from './client-form-page.js';
import { storageKey } from './storage-key.js';
import { clientForm, clientLineForm } from './testing/forms.js';

const token = 'a-private-token';
const url = `/api/v1/links/${token}`;

describe('ClientFormPage', () => {
  let fixture: ComponentFixture<ClientFormPage>;
  let http: HttpTestingController;

  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const text = (): string => page().textContent ?? '';
  const button = (name: RegExp): HTMLButtonElement => {
    const found = [...page().querySelectorAll('button')].find((one) => name.test(one.textContent ?? ''));
    if (!found) throw new Error(`No button ${String(name)} in: ${text()}`);
    return found;
  };
  const option = (name: string): HTMLInputElement => {
    const label = [...page().querySelectorAll('label')].find((one) => one.textContent?.trim() === name);
    const radio = label?.querySelector('input');
    if (!radio) throw new Error(`No option ${name}`);
    return radio;
  };
  const settle = async (): Promise<void> => {
    await jest.advanceTimersByTimeAsync(1);
    fixture.detectChanges();
    await jest.advanceTimersByTimeAsync(1);
  };
  const press = async (name: RegExp): Promise<void> => {
    button(name).click();
    await settle();
  };
  const choose = async (name: string): Promise<void> => {
    option(name).click();
    await settle();
  };
  const kept = (): string | null => localStorage.getItem(storageKey(token));

  const visit = async (): Promise<void> => {
    fixture = TestBed.createComponent(ClientFormPage);
    fixture.componentRef.setInput('token', token);
    await settle();
  };
  const open = async (form: ClientForm = clientForm()): Promise<void> => {
    await visit();
    http.expectOne({ method: 'GET', url }).flush(form);
    await settle();
  };
  const toReview = async (): Promise<void> => {
    for (let question = 0; question < 4; question += 1) await press(/Skip this one|Next/);
  };
  const submission = (): TestRequest & { body: ClientFormResponses } => {
    const sent = http.expectOne({ method: 'POST', url });
    return Object.assign(sent, { body: sent.request.body as ClientFormResponses });
  };
  const receipt = { received: true, answered: 1, items: 4 };

  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
    // jsdom lays nothing out and so scrolls nothing.
    Element.prototype.scrollIntoView = () => undefined;
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([problemsAsErrors])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    http.verify();
    TestBed.resetTestingModule();
    jest.useRealTimers();
  });

  it('shows one question with nothing chosen, its place among the others, and that topics are in our own words', async () => {
    await open();
    expect(text()).toContain('1 of 4');
    expect(text()).toContain('Wanting the same things from this work');
    expect(text()).toContain('Topic shown in our own words');
    expect(page().querySelectorAll('input:checked')).toHaveLength(0);
  });

  it('moves on after a tap, and stays when options are wandered through with arrow keys', async () => {
    await open();
    option('Always').dispatchEvent(new Event('change'));
    option('Always').dispatchEvent(new MouseEvent('click', { detail: 0, bubbles: true }));
    await jest.advanceTimersByTimeAsync(500);
    await settle();
    expect(text()).toContain('1 of 4');

    option('Always').dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true }));
    await jest.advanceTimersByTimeAsync(500);
    await settle();
    expect(text()).toContain('2 of 4');
  });

  it('sends answers in order, skipped ones as null and zero as zero, then thanks and keeps nothing', async () => {
    await open();
    await choose('Fairly often');
    await press(/Next/);
    await press(/Skip/);
    await press(/Skip/);
    await choose('Not at all');
    await press(/Next/);
    expect(text()).toContain('2 of 4 questions are open');
    expect(kept()).not.toBeNull();

    await press(/^\s*Send/);
    const sent = submission();
    expect(sent.body.responses).toEqual([3, null, null, 0]);
    sent.flush({ ...receipt, answered: 2 }, { status: 201, statusText: 'Created' });
    await settle();
    expect(text()).toContain('Thank you');
    expect(kept()).toBeNull();
  });

  it('says nothing about scores', async () => {
    await open();
    await choose('Always');
    await toReview();
    await press(/^\s*Send/);
    submission().flush(receipt);
    await settle();
    expect(text()).not.toMatch(/score|total|mean|result/i);
  });

  it('leads from the review to an open question', async () => {
    await open();
    await choose('Always');
    await toReview();
    await press(/Agreeing on what to do/);
    expect(text()).toContain('3 of 4');
  });

  it('has nothing to send while nothing is answered', async () => {
    await open();
    await toReview();
    expect(button(/^\s*Send/).disabled).toBe(true);
  });

  it('shows all questions as a list on request, and keeps the answers', async () => {
    await open();
    await choose('Sometimes');
    await press(/Show all questions as a list/);
    expect(text()).toContain('1 of 4 answered');
    expect(page().querySelectorAll('legend')).toHaveLength(4);
    expect(page().querySelectorAll('input:checked')).toHaveLength(1);
  });

  it('opens again where it was left', async () => {
    await open();
    await choose('Always');
    await press(/Next/);
    fixture.destroy();
    await open();
    expect(text()).toContain('2 of 4');
    await press(/Back/);
    expect(option('Always').checked).toBe(true);
  });

  it('opens without a network where it was begun before', async () => {
    await open();
    await choose('Always');
    fixture.destroy();
    await visit();
    http.expectOne({ method: 'GET', url }).error(new ProgressEvent('error'));
    await settle();
    expect(text()).toContain('1 of 4');
  });

  it('keeps the answers without a network and sends them with the same submission id when it returns', async () => {
    await open();
    await choose('Always');
    await toReview();
    await press(/^\s*Send/);
    const first = submission();
    first.error(new ProgressEvent('error'));
    await settle();
    expect(text()).toContain('will be sent when you are back online');
    expect(kept()).not.toBeNull();

    window.dispatchEvent(new Event('online'));
    await settle();
    const second = submission();
    expect(second.body).toEqual(first.body);
    second.flush(receipt);
    await settle();
    expect(text()).toContain('Thank you');
    expect(kept()).toBeNull();
  });

  it('tries again by itself after a server error, no sooner than the server asks', async () => {
    await open();
    await choose('Always');
    await toReview();
    await press(/^\s*Send/);
    submission().flush(null, { status: 503, statusText: 'Busy', headers: { 'Retry-After': '20' } });
    await settle();
    await jest.advanceTimersByTimeAsync(19_000);
    http.expectNone({ method: 'POST', url });
    await jest.advanceTimersByTimeAsync(1_500);
    submission().flush(receipt);
    await settle();
    expect(text()).toContain('Thank you');
  });

  it('goes on sending after the page was closed, with the same submission id and without opening the form again', async () => {
    await open();
    await choose('Always');
    await toReview();
    await press(/^\s*Send/);
    const first = submission();
    first.error(new ProgressEvent('error'));
    await settle();
    fixture.destroy();

    await visit();
    const later = submission();
    expect(later.body.submissionId).toBe(first.body.submissionId);
    later.flush(receipt);
    await settle();
    expect(text()).toContain('Thank you');
    expect(kept()).toBeNull();
  });

  it.each([
    ['link-used', 410, 'already been sent'],
    ['link-expired', 410, 'This link has ended'],
    ['link-revoked', 410, 'closed by your clinic'],
    ['not-found', 404, 'No form opens at this address'],
  ])('explains %s kindly', async (code, status, words) => {
    await visit();
    const problem = { type: 'about:blank', title: code, status, code, detail: 'technical' };
    http.expectOne({ method: 'GET', url }).flush(problem, { status, statusText: code });
    await settle();
    expect(text()).toContain(words);
    expect(text()).not.toContain('technical');
  });

  it('offers to take the answers off the device when they are refused', async () => {
    await open();
    await choose('Always');
    await toReview();
    await press(/^\s*Send/);
    const problem = { type: 'about:blank', title: 'x', status: 410, code: 'link-revoked', detail: 'x' };
    submission().flush(problem, { status: 410, statusText: 'Gone' });
    await settle();
    expect(text()).toContain('closed by your clinic');
    await press(/Remove my answers/);
    expect(kept()).toBeNull();
    expect(text()).toContain('Nothing was sent');
  });

  it('says what to do where the clinic cannot be reached at first', async () => {
    await visit();
    http.expectOne({ method: 'GET', url }).error(new ProgressEvent('error'));
    await settle();
    expect(text()).toContain('cannot be opened just now');
    await press(/Try again/);
    http.expectOne({ method: 'GET', url }).flush(clientForm());
    await settle();
    expect(text()).toContain('1 of 4');
  });

  describe('with lines to mark', () => {
    const line = (): HTMLInputElement => page().querySelector('input[type=range]') as HTMLInputElement;
    const key = async (name: string): Promise<void> => {
      line().dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      await settle();
    };

    it('has no mark until it is touched', async () => {
      await open(clientLineForm());
      expect(line().getAttribute('aria-valuetext')).toContain('No answer yet');
      expect(button(/Skip this one/)).toBeTruthy();
      expect(kept()).toBeNull();
    });

    it('takes its first mark from the keyboard, in the middle or at an end', async () => {
      await open(clientLineForm());
      await key('ArrowRight');
      expect(line().getAttribute('aria-valuetext')).toContain('50 per cent');
      await press(/Next/);
      await key('End');
      expect(line().getAttribute('aria-valuetext')).toContain('100 per cent');
      await press(/Next/);
      await press(/^\s*Send/);
      const sent = submission();
      expect(sent.body.responses).toEqual([5, 10]);
      sent.flush({ received: true, answered: 2, items: 2 });
      await settle();
    });

    it('takes a tap exactly in the middle', async () => {
      await open(clientLineForm());
      line().dispatchEvent(new Event('pointerup'));
      await settle();
      expect(line().getAttribute('aria-valuetext')).toContain('50 per cent');
    });
  });
});
