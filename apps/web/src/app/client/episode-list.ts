import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type EpisodeList as Episodes, type EpisodeView, type Trajectory } from '@attune/contracts';
import { EpisodeEntry } from './episode-entry.js';
import { listedEpisodes } from './listed-episodes.js';
import { chanceSentence } from './trajectory-words.js';

/** Ruptures and repairs of a treatment, newest first, with missed sessions as context. */
@Component({
  selector: 'episode-list',
  imports: [EpisodeEntry],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (entry of entries(); track entry.key) {
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
  `,
  styles: `
    .missed {
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

  protected readonly entries = computed(() => listedEpisodes(this.episodes(), this.trajectory()));

  protected chance(strength: EpisodeView['strength']): string | undefined {
    return chanceSentence(this.trajectory().rule, strength);
  }
}
