import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type Turn } from '@attune/contracts';
import { percent } from '../ui/number-format.js';
import { TableTwin, type TwinTable } from '../ui/table-twin.js';
import { clockTime } from './clock-time.js';
import { speakerNames as names } from './speaker-names.js';
import { segmentPath, type Speaker, talkStrip, turnAt } from './talk-strip.js';
import { talkTable } from './talk-table.js';
import { type TurnsInSight } from './transcript-turns.js';

const WIDTH = 1000;
const LANE = 18;

/** Who speaks when, as a strip of lanes. A place on it can be clicked, dragged to or reached with the arrow keys. */
@Component({
  selector: 'talk-timeline',
  imports: [TableTwin],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="legend" aria-hidden="true">
      @for (lane of lanes(); track lane.speaker) {
        <li [attr.data-speaker]="lane.speaker"><span class="swatch"></span>{{ lane.name }}</li>
      }
      <li class="ends">{{ basis() }}</li>
    </ul>
    <div class="strip">
      <svg
        aria-hidden="true"
        preserveAspectRatio="none"
        [attr.viewBox]="'0 0 ' + width + ' ' + height()"
        [style.height.px]="height()"
      >
        @for (lane of lanes(); track lane.speaker) {
          <path [attr.data-speaker]="lane.speaker" [attr.d]="lane.path" />
        }
        @for (box of boxes(); track $index) {
          <rect
            class="passage"
            y="0.5"
            [class.chosen]="box.chosen"
            [attr.x]="box.x"
            [attr.width]="box.width"
            [attr.height]="height() - 1"
          />
        }
        @if (window(); as seen) {
          <rect class="window" y="0.5" [attr.x]="seen.x" [attr.width]="seen.width" [attr.height]="height() - 1" />
        }
      </svg>
      <input
        type="range"
        min="0"
        max="1"
        step="0.005"
        aria-label="Place in the session"
        [value]="place()"
        [attr.aria-valuetext]="spoken()"
        (input)="jump($event)"
      />
    </div>
    <table-twin [table]="twin()" />
  `,
  styles: `
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--space-4);
      margin-bottom: 6px;
      font-size: var(--text-s);
      color: var(--text-faint);
    }
    .ends {
      margin-left: auto;
    }
    .swatch {
      display: inline-block;
      width: 9px;
      height: 9px;
      margin-right: 6px;
      border-radius: 2px;
      background: var(--supervisee);
    }
    [data-speaker='client'] .swatch {
      background: var(--client);
      border-radius: 50%;
    }
    [data-speaker='therapist'] .swatch {
      background: var(--therapist);
    }
    path {
      fill: var(--supervisee);
    }
    path[data-speaker='client'] {
      fill: var(--client);
    }
    path[data-speaker='therapist'] {
      fill: var(--therapist);
    }
    .strip {
      position: relative;
      border-radius: var(--radius-s);
      background: var(--surface-sunken);
    }
    .strip:has(:focus-visible) {
      outline: 2.5px solid var(--focus);
      outline-offset: 2px;
    }
    svg {
      display: block;
      width: 100%;
    }
    .window {
      fill: color-mix(in srgb, var(--text) 7%, transparent);
      stroke: var(--text-muted);
      stroke-width: 1.5;
      vector-effect: non-scaling-stroke;
    }
    .passage {
      fill: none;
      stroke: var(--text-faint);
      stroke-width: 1;
      stroke-dasharray: 3 2;
      vector-effect: non-scaling-stroke;
    }
    .passage.chosen {
      stroke: var(--accent);
      stroke-width: 2;
      stroke-dasharray: none;
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
  `,
})
export class TalkTimeline {
  readonly turns = input.required<readonly Turn[]>();
  readonly seen = input<TurnsInSight | null>(null);
  /** Passages to review as first and last position, and which of them is looked at. */
  readonly passages = input<readonly (readonly [number, number])[]>([]);
  readonly chosen = input<number | null>(null);
  readonly jumped = output<number>();

  protected readonly width = WIDTH;
  protected readonly strip = computed(() => talkStrip(this.turns()));
  protected readonly lanes = computed(() => {
    const { segments } = this.strip();
    const order: readonly Speaker[] = ['client', 'therapist', 'other', 'unknown'];
    const present = order.filter((speaker) => segments.some((segment) => segment.speaker === speaker));
    return present.map((speaker, lane) => ({
      speaker,
      name: names[speaker],
      path: segmentPath(segments, speaker, { width: WIDTH, top: lane * LANE + 3, height: LANE - 4 }),
    }));
  });
  protected readonly height = computed(() => Math.max(this.lanes().length, 1) * LANE + 3);
  protected readonly basis = computed(() => {
    const { basis, origin, length } = this.strip();
    return basis === 'time'
      ? `${clockTime(origin)} to ${clockTime(origin + length)}`
      : `by words, ${length.toLocaleString('en')} in all; no times`;
  });
  protected readonly place = computed(() => this.strip().starts[this.seen()?.first ?? 0] ?? 0);
  protected readonly boxes = computed(() =>
    this.passages().map(([first, last], index) => ({ ...this.box(first, last), chosen: index === this.chosen() })),
  );
  protected readonly window = computed(() => {
    const seen = this.seen();
    const { starts, length } = this.strip();
    if (seen === null || length === 0) return null;
    if ((starts[seen.first] ?? 0) <= 0 && (starts[seen.last + 1] ?? 1) >= 1) return null;
    return this.box(seen.first, seen.last);
  });
  protected readonly spoken = computed(() => {
    const turn = this.turns()[this.seen()?.first ?? 0];
    if (!turn) return '';
    const when = turn.start === null ? percent(this.place()) : clockTime(turn.start);
    return `${when}, ${names[turn.speaker]}: ${turn.text.slice(0, 60)}`;
  });
  protected readonly twin = computed<TwinTable>(() => {
    const timed = this.strip().basis === 'time';
    const end = (value: number): string => (timed ? clockTime(value) : Math.round(value).toLocaleString('en'));
    const speakers = this.lanes().map(({ speaker }) => speaker);
    return {
      caption: `Words of each speaker by tenths of the session, ${timed ? 'by time' : 'by words'}`,
      columns: ['Part', ...speakers.map((speaker) => `${names[speaker]}, words`)],
      rows: talkTable(this.turns()).map((row) => [
        `${end(row.from)} to ${end(row.to)}`,
        ...speakers.map((speaker) => String(row.words[speaker])),
      ]),
    };
  });

  private box(first: number, last: number): { readonly x: number; readonly width: number } {
    const { starts } = this.strip();
    const from = starts[first] ?? 0;
    const to = starts[last + 1] ?? 1;
    return { x: from * WIDTH, width: Math.max((to - from) * WIDTH, 4) };
  }

  protected jump(event: Event): void {
    this.jumped.emit(turnAt(this.strip(), (event.target as HTMLInputElement).valueAsNumber));
  }
}
