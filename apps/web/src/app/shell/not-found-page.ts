import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'not-found-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1 tabindex="-1">Not found</h1>',
})
export class NotFoundPage {}
