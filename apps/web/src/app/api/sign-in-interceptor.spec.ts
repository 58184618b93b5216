import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { unknown } from 'zod';
import { pageProviders, problem, signInAs } from '../../testing/page-providers.js';
import { Api } from './api.js';
import { CurrentPerson } from './current-person.js';

describe('a sign-in that has ended', () => {
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: pageProviders() });
    http = TestBed.inject(HttpTestingController);
    await signInAs('supervisor');
    await TestBed.inject(Router).navigateByUrl('/clients/1?family=wai-sr');
  });

  async function ask(handlesRefusal: boolean): Promise<void> {
    const asked = TestBed.inject(Api).get('/clients', unknown(), { handlesRefusal });
    const refused = { status: 401, statusText: 'Unauthorized' };
    http.expectOne('/api/v1/clients').flush(problem(401, 'not-signed-in', 'Sign in again.'), refused);
    await expect(asked).rejects.toMatchObject({ status: 401, message: 'Sign in again.' });
    await new Promise((resolve) => setTimeout(resolve));
  }

  it('leads to the sign-in page, which knows the way back', async () => {
    await ask(false);
    expect(TestBed.inject(Router).url).toBe('/sign-in?from=%2Fclients%2F1%3Ffamily%3Dwai-sr');
    expect(TestBed.inject(CurrentPerson).me()).toBeUndefined();
  });

  it('stays where the caller handles it', async () => {
    await ask(true);
    expect(TestBed.inject(Router).url).toBe('/clients/1?family=wai-sr');
    expect(TestBed.inject(CurrentPerson).me()).toBeDefined();
  });
});
