import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Trajectory } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { SessionLines } from '../chart/session-lines.js';
import { ContentCard } from '../ui/content-card.js';
import { ErrorState } from '../ui/error-state.js';
import { allianceChart } from './trajectory-chart.js';

/** Observer ratings made with another instrument than the chart above: beside it on the same sessions, on their own range. */
@Component({
  selector: 'observer-card',
  imports: [ContentCard, ErrorState, SessionLines],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <content-card [heading]="'Observers, ' + name()" [hint]="hint()">
      @if (resource.error(); as error) {
        <error-state heading="The ratings could not be loaded" [error]="error" (retry)="resource.reload()" />
      } @else if (chart(); as drawn) {
        <session-lines [chart]="drawn" [label]="'Observers, ' + name() + ', by session'" [height]="150" [gutter]="34" />
      }
    </content-card>
  `,
})
export class ObserverCard {
  readonly treatmentId = input.required<string>();
  readonly family = input.required<string>();
  readonly name = input.required<string>();

  protected readonly resource = apiResource(
    () => ({ path: `/treatments/${this.treatmentId()}/trajectories`, query: { form: this.family() } }),
    Trajectory,
  );
  private readonly trajectory = lastValue(this.resource, () => `${this.treatmentId()} ${this.family()}`);
  protected readonly chart = computed(() => {
    const trajectory = this.trajectory();
    return trajectory && allianceChart(trajectory, []);
  });
  protected readonly hint = computed(() => {
    const trajectory = this.trajectory();
    const range = trajectory ? ` ${trajectory.minimum}–${trajectory.maximum}` : '';
    return `Mean item score${range}: another instrument, so it has a range of its own. Raters of one session are averaged and counted.`;
  });
}
