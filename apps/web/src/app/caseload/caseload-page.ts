import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'caseload-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Caseload</h1>',
})
export class CaseloadPage {}
