import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Import</h1>',
})
export class ImportPage {}
