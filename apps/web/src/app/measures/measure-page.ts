import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'measure-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Measure</h1>',
})
export class MeasurePage {}
