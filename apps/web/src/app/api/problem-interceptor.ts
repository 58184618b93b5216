import { type HttpInterceptorFn } from '@angular/common/http';
import { catchError, throwError } from 'rxjs';
import { toProblemError } from './problem-error.js';

/** Every failed request fails with a `ProblemError`, so that no page has to know about HTTP. */
export const problemsAsErrors: HttpInterceptorFn = (request, next) =>
  next(request).pipe(catchError((error: unknown) => throwError(() => toProblemError(error))));
