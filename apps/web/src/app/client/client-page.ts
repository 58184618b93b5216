import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'client-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Client</h1>',
})
export class ClientPage {}
