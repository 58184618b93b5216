import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { NewClient, PersonList } from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { checkedForm, type FormProblems, noProblems, problemsOf } from '../api/checked-form.js';
import { Created } from '../api/created.js';
import { CurrentPerson } from '../api/current-person.js';
import { toProblemError } from '../api/problem-error.js';
import { today } from '../ui/day-format.js';
import { FormField } from '../ui/form-field.js';
import { ModalDialog } from '../ui/modal-dialog.js';

interface Typed {
  readonly code: string;
  readonly name: string;
  readonly intern: string;
  readonly approach: string;
  readonly modality: string;
  readonly startedOn: string;
}

/** A new client with the treatment that makes it visible. Interns add clients of their own; others choose an intern. */
@Component({
  selector: 'add-client-dialog',
  imports: [FormField, ModalDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './add-client-dialog.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: var(--space-4);
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class AddClientDialog {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly person = inject(CurrentPerson);

  readonly closed = output();

  protected readonly choosesIntern = computed(() => !this.person.hasRole('intern'));
  private readonly people = apiResource(() => (this.choosesIntern() ? { path: '/people' } : undefined), PersonList);
  protected readonly interns = computed(() =>
    this.people.hasValue()
      ? this.people.value().items.filter((person) => person.active && person.roles.includes('intern'))
      : [],
  );
  protected readonly internChoice = viewChild<ElementRef<HTMLSelectElement>>('intern');
  protected readonly today = today();
  protected readonly problems = signal<FormProblems>(noProblems);
  protected readonly sending = signal(false);

  protected async save(event: Event, typed: Typed): Promise<void> {
    event.preventDefault();
    if (this.choosesIntern() && typed.intern === '') {
      this.problems.set({ fields: { internId: 'Choose the intern who treats this client' } });
      return;
    }
    const given = (text: string): string | undefined => text.trim() || undefined;
    const checked = checkedForm(NewClient, {
      code: typed.code,
      name: given(typed.name),
      internId: given(typed.intern),
      approach: given(typed.approach),
      modality: typed.modality,
      startedOn: typed.startedOn,
    });
    this.problems.set(checked.ok ? noProblems : checked.problems);
    if (!checked.ok) return;
    this.sending.set(true);
    try {
      const created = await this.api.post('/clients', checked.value, Created);
      this.closed.emit();
      await this.router.navigate(['/clients', created.id]);
    } catch (error) {
      this.problems.set(problemsOf(toProblemError(error)));
    } finally {
      this.sending.set(false);
    }
  }
}
