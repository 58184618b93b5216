import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Me } from '@attune/contracts';
import fc from 'fast-check';
import { CurrentPerson } from '../api/current-person.js';
import { allByRole, byRole } from '../../testing/by-role.js';
import { drawn } from '../../testing/drawn.js';
import { id } from '../../testing/fixture-ids.js';
import { pageProviders } from '../../testing/page-providers.js';
import { meFixture } from '../../testing/people-fixture.js';
import { noteFormats } from '../session/testing/formats.js';
import { NoteFormatsPage } from './note-formats-page.js';
import { moved, templateOf } from './written-format.js';

const own = { ...noteFormats().items[0]!, id: id(5), name: 'Ours', shipped: false, version: 3, usedBy: 4 };

describe('templateOf', () => {
  it('gives every section a key of its own that the contract takes', () => {
    const heading = fc.oneof(fc.string(), fc.constantFrom('Plan', 'plan', 'Plán!', '2nd part', '—'));
    fc.assert(
      fc.property(fc.array(heading, { minLength: 1, maxLength: 20 }), (headings) => {
        const sections = headings.map((one, at) => ({
          id: at,
          key: at === 0 ? 'plan' : '',
          heading: one,
          prompt: '',
          required: false,
          rests: 'evidence' as const,
        }));
        const keys = templateOf({ name: 'x', description: '', sections }).sections.map((section) => section.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys[0]).toBe('plan');
        for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]{0,59}$/);
      }),
    );
  });
});

describe('moved', () => {
  it('exchanges neighbours, and leaves a list alone that cannot move', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    const list = ['a', 'b'];
    expect(moved(list, 0, -1)).toBe(list);
    expect(moved(list, 1, 1)).toBe(list);
  });
});

describe('NoteFormatsPage', () => {
  let fixture: ComponentFixture<NoteFormatsPage>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const headings = (): string[] =>
    [...page().querySelectorAll<HTMLInputElement>('[id^=section-heading-]')].map((one) => one.value);
  const press = async (name: RegExp | string): Promise<void> => {
    byRole(page(), 'button', name).click();
    await drawn();
  };

  const open = async (...permissions: string[]): Promise<void> => {
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    const loading = TestBed.inject(CurrentPerson).load();
    http.expectOne('/api/v1/me').flush(Me.parse({ ...meFixture('lead'), permissions }));
    await loading;
    fixture = TestBed.createComponent(NoteFormatsPage);
    document.body.append(page());
    TestBed.tick();
    http.expectOne('/api/v1/note-formats').flush({ items: [...noteFormats().items, own] });
    await drawn();
  };
  afterEach(() => {
    page().remove();
    http.verify();
  });

  it('lists shipped formats and own ones with version and use, and offers no change to readers', async () => {
    await open('note-formats.read');
    const text = (page().textContent ?? '').replace(/\s+/g, ' ');
    expect(text).toMatch(/Ours ?version 3, used by 4 notes/);
    expect(text).toMatch(/SOAP ?shipped with Attune, not used yet/);
    expect(allByRole(page(), 'button')).toHaveLength(0);
  });

  it('moves sections by button and key, keeps their keys, and saves the next version', async () => {
    await open('note-formats.read', 'note-formats.manage');
    await press('Change Ours');
    expect(headings()).toEqual(['Subjective', 'Objective', 'Assessment', 'Plan']);
    await press('Move section 4 up');
    expect(headings()).toEqual(['Subjective', 'Objective', 'Plan', 'Assessment']);
    expect((document.activeElement as HTMLInputElement).value).toBe('Plan');
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, cancelable: true }),
    );
    await drawn();
    expect(headings()).toEqual(['Subjective', 'Plan', 'Objective', 'Assessment']);
    expect(page().textContent).toContain('Plan is now 2 of 4');
    await press('Remove section 1');
    await press('Save as the next version');
    const request = http.expectOne({ method: 'PUT', url: `/api/v1/note-formats/${own.id}` });
    const sent = request.request.body as { sections: { key: string }[] };
    expect(sent.sections.map((section) => section.key)).toEqual(['plan', 'objective', 'assessment']);
    request.flush({ ...own, version: 4 });
    await drawn();
    http.expectOne('/api/v1/note-formats').flush({ items: [{ ...own, version: 4 }] });
    await drawn();
    expect(page().textContent).toContain('version 4');
  });

  it('does not send a format without a name or with a section without a heading', async () => {
    await open('note-formats.read', 'note-formats.manage');
    await press('New format');
    await press('Save format');
    expect(allByRole(page(), 'alert').length).toBeGreaterThanOrEqual(2);
  });

  it('copies a shipped format under a name of its own', async () => {
    await open('note-formats.read', 'note-formats.manage');
    await press('Copy DAP');
    await press('Save format');
    const request = http.expectOne({ method: 'POST', url: '/api/v1/note-formats' });
    expect(request.request.body).toMatchObject({ name: 'DAP of our clinic' });
    request.flush({ ...own, name: 'DAP of our clinic' }, { status: 201, statusText: 'Created' });
    await drawn();
    http.expectOne('/api/v1/note-formats').flush({ items: [] });
    await drawn();
  });

  it('archives after asking once more', async () => {
    await open('note-formats.read', 'note-formats.manage');
    await press('Archive…');
    await press('Archive it');
    http.expectOne({ method: 'DELETE', url: `/api/v1/note-formats/${own.id}` }).flush({ ...own, archived: true });
    await drawn();
    http.expectOne('/api/v1/note-formats').flush({ items: [{ ...own, archived: true }] });
    await drawn();
    expect(page().textContent).toContain('archived');
    expect(allByRole(page(), 'button', 'Change Ours')).toHaveLength(0);
  });
});
