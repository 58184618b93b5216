import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { NewPerson, PersonView, type Role, roles } from '@attune/contracts';
import { Api } from '../api/api.js';
import { checkedForm, noProblems, problemsOf } from '../api/checked-form.js';
import { toProblemError } from '../api/problem-error.js';
import { FormField } from '../ui/form-field.js';
import { ModalDialog } from '../ui/modal-dialog.js';
import { roleNames } from '../ui/role-names.js';

interface Entries {
  readonly name: string;
  readonly email: string;
  readonly code: string;
  readonly password: string;
}

/** Adds a person. Without a password the person exists, for example as a therapist of imported data, but cannot sign in. */
@Component({
  selector: 'add-person-dialog',
  imports: [FormField, ModalDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <modal-dialog heading="Add a person" (closed)="closed.emit()">
      <form class="stack" novalidate (submit)="add($event)">
        <form-field #name label="Name" [problem]="problems().fields['name']">
          <input
            class="input"
            autocomplete="off"
            [id]="name.id"
            [attr.aria-describedby]="name.describedBy()"
            [value]="entries().name"
            (input)="type('name', $event)"
          />
        </form-field>
        <fieldset class="field">
          <legend>Roles</legend>
          <div class="roles">
            @for (role of roles; track role) {
              <label>
                <input type="checkbox" [checked]="chosen().has(role)" (change)="toggle(role)" />
                {{ names[role] }}
              </label>
            }
          </div>
          @if (problems().fields['roles']; as mistake) {
            <p class="problem" role="alert">{{ mistake }}</p>
          }
        </fieldset>
        <form-field #email label="E-mail" hint="Needed to sign in." [problem]="problems().fields['email']">
          <input
            class="input"
            type="email"
            autocomplete="off"
            [id]="email.id"
            [attr.aria-describedby]="email.describedBy()"
            [value]="entries().email"
            (input)="type('email', $event)"
          />
        </form-field>
        <form-field
          #password
          label="First password"
          hint="At least 12 characters. Without one the person cannot sign in."
          [problem]="problems().fields['password']"
        >
          <input
            class="input"
            type="password"
            autocomplete="new-password"
            [id]="password.id"
            [attr.aria-describedby]="password.describedBy()"
            [value]="entries().password"
            (input)="type('password', $event)"
          />
        </form-field>
        <form-field
          #code
          label="Code"
          hint="Used in imported files, for example T01."
          [problem]="problems().fields['code']"
        >
          <input
            class="input code"
            autocomplete="off"
            [id]="code.id"
            [attr.aria-describedby]="code.describedBy()"
            [value]="entries().code"
            (input)="type('code', $event)"
          />
        </form-field>
        @if (problems().general; as refused) {
          <p class="refused" role="alert">{{ refused }}</p>
        }
        <div class="row">
          <button class="button button-primary" [disabled]="busy()">{{ busy() ? 'Adding…' : 'Add' }}</button>
          <button type="button" class="button" (click)="closed.emit()">Cancel</button>
        </div>
      </form>
    </modal-dialog>
  `,
  styles: `
    .roles {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
      gap: 4px var(--space-3);
    }
    .roles label {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      min-height: 32px;
    }
    .code {
      max-width: 10rem;
    }
    .refused {
      color: var(--danger);
    }
  `,
})
export class AddPersonDialog {
  readonly closed = output();
  readonly added = output();

  protected readonly roles = roles;
  protected readonly names = roleNames;
  protected readonly entries = signal<Entries>({ name: '', email: '', code: '', password: '' });
  protected readonly chosen = signal<ReadonlySet<Role>>(new Set());
  protected readonly busy = signal(false);
  protected readonly problems = signal(noProblems);

  private readonly api = inject(Api);

  protected type(field: keyof Entries, event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.entries.update((entries) => ({ ...entries, [field]: text }));
  }

  protected toggle(role: Role): void {
    this.chosen.update((chosen) => new Set(roles.filter((one) => chosen.has(one) !== (one === role))));
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    const { name, ...optional } = this.entries();
    const given = Object.fromEntries(Object.entries(optional).filter(([, text]) => text !== ''));
    const checked = checkedForm(NewPerson, { name, roles: [...this.chosen()], ...given });
    this.problems.set(checked.ok ? noProblems : checked.problems);
    if (!checked.ok) return;
    this.busy.set(true);
    try {
      await this.api.post('/people', checked.value, PersonView);
      this.added.emit();
    } catch (error) {
      this.problems.set(problemsOf(toProblemError(error)));
    } finally {
      this.busy.set(false);
    }
  }
}
