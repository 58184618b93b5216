import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type EpisodeList as Episodes, type EpisodeView, type Trajectory } from '@attune/contracts';
import { EmptyState } from '../ui/empty-state.js';
import { EpisodeEntry } from './episode-entry.js';
import { listedEpisodes, type ListedEpisode } from './listed-episodes.js';
import { chanceSentence, noEpisodesSentence, scaleName } from './trajectory-words.js';

/** Ruptures and repairs of a treatment, newest first, with missed sessions as context. */
@Component({
  selector: 'episode-list',
  imports: [EmptyState, EpisodeEntry, NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (nothing()) {
      <empty-state [heading]="nothingHeading()" [text]="noEpisodes()" />
    }
    <ng-container [ngTemplateOutlet]="list" [ngTemplateOutletContext]="{ entries: listed().shown }" />
    @if (listed().alsoMissed; as sessions) {
      <p class="also">
        <span aria-hidden="true">○</span>
        <span>Also missed: {{ sessions }}. Shown as context, not counted as a rupture.</span>
      </p>
    }
    @if (listed().others.length > 0) {
      <details>
        <summary>On other scales and measures ({{ listed().others.length }})</summary>
        <ng-container [ngTemplateOutlet]="list" [ngTemplateOutletContext]="{ entries: listed().others }" />
      </details>
    }
    <ng-template #list let-entries="entries">
      <ol>
        @for (entry of asEntries(entries); track entry.key) {
          <li>
            @if (entry.episode) {
              <episode-entry
                [episode]="entry.episode"
                [scaleName]="entry.scaleName"
                [chance]="chance(entry.episode.strength)"
                [mayDecide]="mayDecide()"
                (decided)="decided.emit($event)"
              />
            } @else {
              <div class="missed">
                <span aria-hidden="true">○</span>
                <div>
                  <h3>Session {{ entry.session }} · {{ entry.attendance }}</h3>
                  <p>Shown as context, not counted as a rupture.</p>
                </div>
              </div>
            }
          </li>
        }
      </ol>
    </ng-template>
  `,
  styles: `
    details {
      padding-top: var(--space-3);
      border-top: 1px solid var(--line);
    }
    summary {
      width: fit-content;
      padding-bottom: var(--space-3);
      font-size: var(--text-m);
      color: var(--text-muted);
      cursor: pointer;
    }
    summary:hover {
      color: var(--accent);
    }
    .missed,
    .also {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr);
      padding: var(--space-3) 0;
      border-top: 1px solid var(--line);
      font-size: var(--text-m);
      color: var(--text-faint);
    }
    .missed h3 {
      font-weight: 560;
    }
  `,
})
export class EpisodeList {
  readonly episodes = input.required<Episodes>();
  readonly trajectory = input.required<Trajectory>();
  readonly mayDecide = input(true);
  readonly decided = output<EpisodeView>();

  protected readonly listed = computed(() => listedEpisodes(this.episodes(), this.trajectory()));

  protected readonly nothing = computed(() => !this.listed().shown.some((entry) => entry.episode));
  protected readonly nothingHeading = computed(() => {
    const { scale } = this.trajectory();
    return scale === 'total' ? 'No possible rupture' : `No possible rupture in ${scaleName(this.trajectory())}`;
  });
  protected readonly noEpisodes = computed(() => noEpisodesSentence(this.trajectory()));

  /** The context of a template has no type of its own. */
  protected asEntries(entries: unknown): readonly ListedEpisode[] {
    return entries as readonly ListedEpisode[];
  }

  protected chance(strength: EpisodeView['strength']): string | undefined {
    return chanceSentence(this.trajectory().rule, strength);
  }
}
