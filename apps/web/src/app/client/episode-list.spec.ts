import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type EpisodeView } from '@attune/contracts';
import { allByRole, byRole } from '../../testing/by-role.js';
import { episodesFixture, openRupture, trajectoryFixture } from '../../testing/client-fixture.js';
import { pageProviders, problem, settled } from '../../testing/page-providers.js';
import { EpisodeList } from './episode-list.js';

const open = () => episodesFixture([openRupture]).items[0]!;
const url = `/api/v1/episodes/${open().id}`;

describe('EpisodeList', () => {
  let fixture: ComponentFixture<EpisodeList>;
  let http: HttpTestingController;
  let decided: EpisodeView[];

  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const button = (name: RegExp) => byRole<HTMLButtonElement>(page(), 'button', name);

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(EpisodeList);
    document.body.append(page());
    fixture.componentRef.setInput('trajectory', trajectoryFixture());
    decided = [];
    fixture.componentInstance.decided.subscribe((episode) => {
      decided.push(episode);
      fixture.componentRef.setInput('episodes', episodesFixture([episode]));
    });
    await show([openRupture]);
  });
  afterEach(() => http.verify());

  async function show(items: Parameters<typeof episodesFixture>[0]): Promise<void> {
    fixture.componentRef.setInput('episodes', episodesFixture(items));
    await settled(fixture);
  }

  async function answer(body: object, sent: object, status = 200): Promise<void> {
    const request = http.expectOne({ method: 'PATCH', url });
    expect(request.request.body).toEqual(sent);
    request.flush(body, { status, statusText: String(status) });
    await settled(fixture);
  }

  const after = (state: EpisodeView['decision']['state'], reason: string | null = null): EpisodeView => ({
    ...open(),
    decision: { state, reason, by: 'R. Okafor', at: '2026-11-20T09:00:00.000Z', discuss: false },
  });

  it('shows the evidence, how often the rule fires by chance, and missed sessions as context', () => {
    const headings = allByRole(page(), 'heading').map((one) => one.textContent);
    expect(headings).toEqual(['Session 12 · possible rupture']);
    expect(page().textContent).toContain('Also missed: session 4 (no-show)');
    expect(page().textContent).toContain('Score 3.7, 1.0 below the mean of the last three');
    expect(page().textContent).toContain('about 9 of 100 series of 14 sessions');
    expect(page().textContent).toContain('not counted as a rupture');
  });

  it('confirms: the row says who and when, and can be reopened', async () => {
    button(/^Confirm /).click();
    await answer(after('confirmed'), { decision: 'confirmed' });
    expect(decided).toHaveLength(1);
    expect(byRole(page(), 'status').textContent).toMatch(/^Confirmed by R\. Okafor, 20 Nov 2026/);
    expect(allByRole(page(), 'button', /^(Confirm|Dismiss) /)).toEqual([]);

    button(/^Reopen /).click();
    await answer(open(), { decision: 'pending' });
    expect(button(/^Confirm /)).toBeTruthy();
  });

  it('asks why before it dismisses, and keeps the reason', async () => {
    button(/^Dismiss /).click();
    await settled(fixture);
    const reason = byRole<HTMLTextAreaElement>(page(), 'textbox', /Why is this not a rupture/);
    expect(document.activeElement).toBe(reason);

    button(/^Dismiss$/).click();
    await settled(fixture);
    expect(byRole(page(), 'alert').textContent).toBe('Say in a few words why it is dismissed');

    reason.value = 'The client was ill that week';
    button(/^Dismiss$/).click();
    await answer(after('dismissed', 'The client was ill that week'), {
      decision: 'dismissed',
      reason: 'The client was ill that week',
    });
    expect(byRole(page(), 'status').textContent).toContain('“The client was ill that week”');
    expect(allByRole(page(), 'textbox')).toEqual([]);
  });

  it('leaves everything as it was where dismissing is cancelled', async () => {
    button(/^Dismiss /).click();
    await settled(fixture);
    button(/^Cancel$/).click();
    await settled(fixture);
    expect(button(/^Dismiss /)).toBeTruthy();
    expect(decided).toEqual([]);
  });

  it('marks for discussion without deciding', async () => {
    const discuss = button(/^Discuss /);
    expect(discuss.getAttribute('aria-pressed')).toBe('false');
    discuss.click();
    await answer({ ...open(), decision: { ...open().decision, discuss: true } }, { discuss: true });
    expect(button(/^Discuss /).getAttribute('aria-pressed')).toBe('true');
    expect(button(/^Confirm /)).toBeTruthy();
  });

  it('says what went wrong and keeps the buttons', async () => {
    button(/^Confirm /).click();
    await answer(problem(404, 'not-found', 'This episode does not exist.'), { decision: 'confirmed' }, 404);
    expect(byRole(page(), 'alert').textContent).toBe('This episode does not exist.');
    expect(button(/^Confirm /).disabled).toBe(false);
    expect(decided).toEqual([]);
  });

  it('shows decisions without buttons to people who may not decide', async () => {
    fixture.componentRef.setInput('mayDecide', false);
    await settled(fixture);
    expect(allByRole(page(), 'button')).toEqual([]);
  });

  it('says that there is none, and how often one would appear by chance', async () => {
    await show([]);
    expect(page().textContent).toContain('No possible rupture');
    expect(page().textContent).toContain('about 9 of 100 series');
  });

  it('folds episodes on other scales away', async () => {
    await show([openRupture, { ...openRupture, id: '00000000-0000-7000-8000-0000000000aa', scale: 'bond' }]);
    const folded = page().querySelector('details:has(> ol), details > ol')?.closest('details');
    expect(folded?.querySelector('summary')?.textContent).toBe('On other scales and measures (1)');
    expect(folded?.open).toBe(false);
  });

  it('says that present scores no longer show what a person decided on', async () => {
    await show([{ ...openRupture, noLongerDetected: true }]);
    expect(page().textContent).toContain('The present scores no longer show it');
  });
});
