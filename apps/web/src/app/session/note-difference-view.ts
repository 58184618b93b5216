import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type NoteSection } from '@attune/contracts';
import { differenceWords, noteDifference } from './note-difference.js';

/** Two texts of a note in one: what came is underlined, what went is struck out. */
@Component({
  selector: 'note-difference-view',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="about">
      From “{{ before() }}” to “{{ after() }}”: {{ words() }}.
      <span class="key" aria-hidden="true"><ins>inserted</ins><del>deleted</del></span>
    </p>
    @for (section of sections(); track section.key) {
      <section>
        <h3>
          {{ section.heading }}
          @if (!section.changed) {
            <span class="same">unchanged</span>
          }
        </h3>
        @if (section.changed) {
          <p class="text">
            @for (part of section.parts; track $index) {
              @switch (part.kind) {
                @case ('inserted') {
                  <ins><span class="visually-hidden">inserted: </span>{{ part.text }}</ins>
                }
                @case ('deleted') {
                  <del><span class="visually-hidden">deleted: </span>{{ part.text }}</del>
                }
                @default {
                  <span>{{ part.text }}</span>
                }
              }
            }
          </p>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .about,
    .same {
      font-size: var(--text-m);
      font-weight: 400;
      color: var(--text-faint);
    }
    .key {
      display: inline-flex;
      gap: 6px;
    }
    h3 {
      font-size: var(--text-m);
      color: var(--text-muted);
    }
    .text {
      max-width: 72ch;
      line-height: 1.6;
      overflow-wrap: anywhere;
    }
    .text > * {
      white-space: pre-line;
    }
    ins {
      background: var(--repair-soft);
      color: var(--repair-text);
      font-weight: 560;
      text-decoration: underline;
    }
    del {
      background: var(--danger-soft);
      color: var(--danger);
      text-decoration: line-through;
    }
  `,
})
export class NoteDifferenceView {
  /** What the earlier and the later text are, in words. */
  readonly before = input.required<string>();
  readonly after = input.required<string>();
  readonly earlier = input.required<readonly NoteSection[]>();
  readonly later = input.required<readonly NoteSection[]>();

  protected readonly sections = computed(() => noteDifference(this.earlier(), this.later()));
  protected readonly words = computed(() => differenceWords(this.sections()));
}
