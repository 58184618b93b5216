import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CurrentPerson } from '../api/current-person.js';
import { ContentCard } from '../ui/content-card.js';
import { PageHeader } from '../ui/page-header.js';
import { navigationFor } from './navigation.js';
import { roleScope } from './role-scope.js';
import { roleNames } from '../ui/role-names.js';

const purposes: Readonly<Record<string, string>> = {
  '/clients': 'clients and their treatments',
  '/sessions': 'sessions, newest first',
  '/measures': 'the catalogue of measures: what each asks, its key, source and licence',
  '/import': 'bring in forms and transcripts from files',
  '/administration': 'people, roles, supervisions and the audit trail',
};

/** Where people begin whose role has no caseload: what their role sees, and which pages are open to them now. */
@Component({
  selector: 'start-page',
  imports: [ContentCard, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <page-header [heading]="heading()" />
    <div class="stack">
      @for (role of roles(); track role.name) {
        <content-card [heading]="role.name">
          <p class="words">{{ role.scope }}</p>
        </content-card>
      }
      <content-card heading="Open to you now">
        <ul>
          @for (entry of pages(); track entry.path) {
            <li>
              <a [routerLink]="entry.path">{{ entry.label }}</a> – {{ entry.purpose }}
            </li>
          } @empty {
            <li>No page. If that is a mistake, ask your administrator for the role that you need.</li>
          }
        </ul>
      </content-card>
    </div>
  `,
  styles: `
    .stack {
      max-width: 720px;
    }
    .words {
      margin-top: var(--space-1);
    }
    li {
      padding: 6px 0;
    }
  `,
})
export class StartPage {
  private readonly person = inject(CurrentPerson);

  protected readonly heading = computed(() => `Welcome, ${this.person.me()?.person.name ?? ''}`);
  protected readonly roles = computed(() =>
    (this.person.me()?.roles ?? []).map((role) => ({ name: roleNames[role], scope: roleScope[role] })),
  );
  protected readonly pages = computed(() =>
    navigationFor(this.person.me()?.permissions ?? [])
      .filter((entry) => entry.path !== '/start')
      .map((entry) => ({ ...entry, purpose: purposes[entry.path] ?? '' })),
  );
}
