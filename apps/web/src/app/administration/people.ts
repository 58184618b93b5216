import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { PersonList, type PersonView } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { ContentCard } from '../ui/content-card.js';
import { ErrorState } from '../ui/error-state.js';
import { LoadingSkeleton } from '../ui/loading-skeleton.js';
import { roleNames } from '../ui/role-names.js';
import { StatusPill } from '../ui/status-pill.js';
import { AddPersonDialog } from './add-person-dialog.js';
import { matchingPeople } from './matching-people.js';

/** Everybody of the clinic, with their roles. */
@Component({
  selector: 'people-list',
  imports: [AddPersonDialog, ContentCard, ErrorState, LoadingSkeleton, StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <content-card
      heading="People"
      hint="Roles decide what somebody may do; which clients they see is decided by treatments and supervision."
    >
      <button actions type="button" class="button button-primary" (click)="adding.set(true)">Add a person</button>
      @if (read.error() && !list()) {
        <error-state heading="The people could not be loaded" [error]="read.error()" (retry)="read.reload()" />
      } @else if (!list()) {
        <loading-skeleton label="Loading the people" />
      } @else {
        <div class="find">
          <label class="visually-hidden" for="find-person">Find a person</label>
          <input
            id="find-person"
            class="input"
            type="search"
            placeholder="Name, e-mail or role"
            autocomplete="off"
            [value]="words()"
            (input)="search($event)"
          />
        </div>
        <table class="table">
          <caption class="visually-hidden">
            People and their roles
          </caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Roles</th>
              <th scope="col">E-mail</th>
              <th scope="col">Code</th>
            </tr>
          </thead>
          <tbody>
            @for (person of shown(); track person.id) {
              <tr>
                <th scope="row">
                  {{ person.name }}
                  @if (!person.active) {
                    <status-pill>inactive</status-pill>
                  }
                </th>
                <td>{{ roles(person) }}</td>
                <td class="email">{{ person.email ?? 'cannot sign in' }}</td>
                <td>{{ person.code ?? '' }}</td>
              </tr>
            } @empty {
              <tr>
                <td colspan="4">Nobody fits these words.</td>
              </tr>
            }
          </tbody>
        </table>
      }
    </content-card>
    @if (adding()) {
      <add-person-dialog (closed)="adding.set(false)" (added)="added()" />
    }
  `,
  styles: `
    .find {
      max-width: 300px;
      margin: var(--space-3) 0;
    }
    tbody th {
      padding: 9px 10px;
      font-size: 0.875rem;
      color: var(--text);
      vertical-align: middle;
      border-bottom: 1px solid var(--line);
      font-weight: 580;
    }
    tr:last-child th {
      border-bottom: 0;
    }
    .email {
      overflow-wrap: anywhere;
    }
    @media (max-width: 620px) {
      table,
      tbody {
        display: block;
      }
      thead {
        position: absolute;
        clip-path: inset(50%);
      }
      tr {
        display: grid;
        gap: 2px;
        padding: 10px 0;
        border-bottom: 1px solid var(--line);
      }
      tbody th,
      td {
        padding: 0;
        border: 0;
      }
      td:empty {
        display: none;
      }
    }
  `,
})
export class People {
  protected readonly read = apiResource(() => ({ path: '/people' }), PersonList);
  protected readonly list = lastValue(this.read);
  protected readonly words = signal('');
  protected readonly shown = computed(() => matchingPeople(this.list()?.items ?? [], this.words()));
  protected readonly adding = signal(false);

  protected roles(person: PersonView): string {
    return person.roles.map((role) => roleNames[role]).join(', ') || 'none';
  }

  protected search(event: Event): void {
    this.words.set((event.target as HTMLInputElement).value);
  }

  protected added(): void {
    this.adding.set(false);
    this.read.reload();
  }
}
