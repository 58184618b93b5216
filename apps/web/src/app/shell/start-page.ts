import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'start-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Start</h1>',
})
export class StartPage {}
