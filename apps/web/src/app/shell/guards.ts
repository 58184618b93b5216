import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, type RedirectFunction, Router } from '@angular/router';
import { CurrentPerson, type Permission } from '../api/current-person.js';
import { ProblemError } from '../api/problem-error.js';

/** Lets signed-in people in; everybody else goes to the sign-in page and comes back to the address asked for. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const person = inject(CurrentPerson);
  const router = inject(Router);
  try {
    await person.load();
    return true;
  } catch (error) {
    const unreachable = !(error instanceof ProblemError && error.status === 401);
    const queryParams = { from: state.url, ...(unreachable ? { problem: 'unreachable' } : {}) };
    return new RedirectCommand(router.createUrlTree(['/sign-in'], { queryParams }));
  }
};

/** Offers a page only to people with one of these permissions; others get the page that says what they can do. */
export const permitted = (...anyOf: readonly Permission[]): CanActivateFn => {
  return () => {
    const person = inject(CurrentPerson);
    return anyOf.some((permission) => person.may(permission)) || inject(Router).createUrlTree(['/start']);
  };
};

/**
 * The page that a person's work begins with. Redirects are resolved before guards run, so somebody who is not signed in
 * is sent to the sign-in page from here.
 */
export const firstPage: RedirectFunction = async () => {
  const person = inject(CurrentPerson);
  const router = inject(Router);
  try {
    await person.load();
  } catch (error) {
    const unreachable = !(error instanceof ProblemError && error.status === 401);
    return router.createUrlTree(['/sign-in'], { queryParams: unreachable ? { problem: 'unreachable' } : {} });
  }
  return person.may('caseload.read') ? '/caseload' : '/start';
};
