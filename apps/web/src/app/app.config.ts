import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
} from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { problemsAsErrors } from './api/problem-interceptor.js';
import { signInWhenAsked } from './api/sign-in-interceptor.js';
import { routes } from './app.routes.js';
import { PageTitle } from './ui/page-title.js';
import { Theme } from './ui/theme.js';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withInterceptors([signInWhenAsked, problemsAsErrors])),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    provideAppInitializer(() => inject(Theme).apply()),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
