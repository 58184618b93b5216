import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'clients-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Clients</h1>',
})
export class ClientsPage {}
