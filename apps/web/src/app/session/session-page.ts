import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'session-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Session</h1>',
})
export class SessionPage {}
