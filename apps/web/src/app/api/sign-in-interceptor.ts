import { type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { CurrentPerson } from './current-person.js';
import { handlesRefusal } from './handles-refusal.js';
import { ProblemError } from './problem-error.js';

/** Where the sign-in has ended: to the sign-in page, which returns to the present address. */
export const signInWhenAsked: HttpInterceptorFn = (request, next) => {
  if (request.context.get(handlesRefusal)) return next(request);
  const router = inject(Router);
  const person = inject(CurrentPerson);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (error instanceof ProblemError && error.status === 401) {
        person.forget();
        if (!router.url.startsWith('/sign-in')) {
          void router.navigate(['/sign-in'], { queryParams: { from: router.url } });
        }
      }
      return throwError(() => error);
    }),
  );
};
