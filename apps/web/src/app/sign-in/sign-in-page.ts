import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { SignInRequest } from '@attune/contracts';
import { checkedForm, type FormProblems, noProblems } from '../api/checked-form.js';
import { CurrentPerson } from '../api/current-person.js';
import { toProblemError } from '../api/problem-error.js';
import { roleNames } from '../ui/role-names.js';
import { demonstrationSignIns, Health } from './demonstration.js';
import { returnAddress } from './return-address.js';
import { signInProblem } from './sign-in-problem.js';

@Component({
  selector: 'sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  private readonly person = inject(CurrentPerson);
  private readonly router = inject(Router);
  private readonly email = viewChild.required<ElementRef<HTMLInputElement>>('email');
  private readonly password = viewChild.required<ElementRef<HTMLInputElement>>('password');
  private readonly health = httpResource(() => '/api/health', { parse: (answer) => Health.parse(answer) });

  /** The address that was asked for before, from the query. */
  readonly from = input<string>();
  /** `unreachable` where the server did not answer the question who is signed in. */
  readonly problem = input<string>();

  protected readonly signIns = demonstrationSignIns.map((one) => ({ ...one, name: roleNames[one.role] }));
  protected readonly demonstration = computed(() => this.health.hasValue() && this.health.value().demonstration);
  protected readonly problems = signal<FormProblems>(noProblems);
  protected readonly sending = signal(false);

  protected choose(email: string): void {
    this.email().nativeElement.value = email;
    this.password().nativeElement.focus();
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const typed = { email: this.email().nativeElement.value, password: this.password().nativeElement.value };
    const checked = checkedForm(SignInRequest, typed);
    this.problems.set(checked.ok ? noProblems : checked.problems);
    if (!checked.ok) return this.focusFirstProblem();
    this.sending.set(true);
    try {
      await this.person.signIn(checked.value);
      await this.router.navigateByUrl(returnAddress(this.from()));
    } catch (error) {
      this.problems.set({ fields: {}, general: signInProblem(toProblemError(error)) });
      this.password().nativeElement.select();
    } finally {
      this.sending.set(false);
    }
  }

  private focusFirstProblem(): void {
    const field = this.problems().fields['email'] ? this.email() : this.password();
    field.nativeElement.focus();
  }
}
