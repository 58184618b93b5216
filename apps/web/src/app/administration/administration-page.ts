import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'administration-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Administration</h1>',
})
export class AdministrationPage {}
