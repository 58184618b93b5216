import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'sign-in-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Sign in</h1>',
})
export class SignInPage {}
