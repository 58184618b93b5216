import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'sessions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Sessions</h1>',
})
export class SessionsPage {}
