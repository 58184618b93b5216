import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type NoteView } from '@attune/contracts';
import { dateTime } from '../ui/day-format.js';
import { StatusPill } from '../ui/status-pill.js';
import { noteStatus } from './note-status.js';

/** One note as it stands: its sections, who wrote it, which version this is, and whether it is signed. */
@Component({
  selector: 'note-card',
  imports: [StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="row">
      <p class="about">{{ about() }}</p>
      <status-pill [tone]="status().tone" [shape]="false">{{ status().label }}</status-pill>
    </div>
    @for (section of note().sections; track $index) {
      <section>
        @if (section.heading) {
          <h3>{{ section.heading }}</h3>
        }
        <p class="text">{{ section.text }}</p>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .row {
      justify-content: space-between;
    }
    .about {
      font-size: var(--text-m);
      color: var(--text-faint);
    }
    h3 {
      font-size: var(--text-m);
      color: var(--text-muted);
      margin-bottom: 2px;
    }
    .text {
      max-width: 72ch;
      line-height: 1.55;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class NoteCard {
  readonly note = input.required<NoteView>();

  protected readonly status = computed(() => noteStatus(this.note()));
  protected readonly about = computed(() => {
    const { formatName, author, version, updatedAt } = this.note();
    return `${formatName} · ${author.name} · version ${version} · ${dateTime(updatedAt)}`;
  });
}
