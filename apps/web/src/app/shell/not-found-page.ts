import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '../ui/empty-state.js';
import { PageHeader } from '../ui/page-header.js';

@Component({
  selector: 'not-found-page',
  imports: [EmptyState, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <page-header heading="Not found" />
    <empty-state heading="There is no page at this address" text="It may have been mistyped, or the page has moved.">
      <a class="button button-primary" routerLink="/">Go to the first page</a>
    </empty-state>
  `,
})
export class NotFoundPage {}
