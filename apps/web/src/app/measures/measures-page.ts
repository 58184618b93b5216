import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'measures-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Measures</h1>',
})
export class MeasuresPage {}
