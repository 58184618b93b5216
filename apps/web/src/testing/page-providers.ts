import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, type EnvironmentProviders, type Provider } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, type Route, withComponentInputBinding } from '@angular/router';
import { type Role } from '@attune/contracts';
import { CurrentPerson } from '../app/api/current-person.js';
import { problemsAsErrors } from '../app/api/problem-interceptor.js';
import { signInWhenAsked } from '../app/api/sign-in-interceptor.js';
import { meFixture } from './people-fixture.js';

/** Stands for every page that is only navigated to. */
@Component({ template: '' })
class ElsewherePage {}

/** What a page needs in a test: HTTP with the interceptors of the application, and routes that lead anywhere. */
export const pageProviders = (...routes: Route[]): (Provider | EnvironmentProviders)[] => [
  provideHttpClient(withInterceptors([signInWhenAsked, problemsAsErrors])),
  provideHttpClientTesting(),
  provideRouter([...routes, { path: '**', component: ElsewherePage }], withComponentInputBinding()),
];

/** Signs somebody in, as the guard of the shell does. */
export async function signInAs(role: Role): Promise<void> {
  const loading = TestBed.inject(CurrentPerson).load();
  TestBed.inject(HttpTestingController).expectOne('/api/v1/me').flush(meFixture(role));
  await loading;
}

/** Problem+json as the server sends it. */
export const problem = (status: number, code: string, detail: string, problems: object[] = []) => ({
  type: `urn:attune:problem:${code}`,
  title: 'Problem',
  status,
  code,
  detail,
  problems,
});

/** After what was started has ended and been drawn: promises of the page, then change detection. */
export async function settled(fixture: ComponentFixture<unknown>): Promise<void> {
  await fixture.whenStable();
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
}
