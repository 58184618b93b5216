import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'client-form-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Form</h1>',
})
export class ClientFormPage {}
