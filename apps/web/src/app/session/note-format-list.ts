import { computed, inject, Injectable } from '@angular/core';
import { NoteFormatList as FormatList, type NoteFormatView } from '@attune/contracts';
import { apiResource } from '../api/api-resource.js';
import { CurrentPerson } from '../api/current-person.js';
import { lastValue } from '../api/last-value.js';

/** Formats shown as segments; the others are in the list beside them. */
const usual: readonly string[] = ['soap', 'dap', 'birp', 'girp'];

/** The formats that notes are written in: shipped ones and the clinic's own. Provided by the page. */
@Injectable()
export class NoteFormatList {
  private readonly mayRead = inject(CurrentPerson).may('note-formats.read');

  readonly read = apiResource(() => (this.mayRead ? { path: '/note-formats' } : undefined), FormatList);
  private readonly latest = lastValue(this.read);
  readonly formats = computed(() => this.latest()?.items);
  /** What a new note may be written in. */
  readonly offered = computed(() => (this.formats() ?? []).filter((format) => !format.archived));
  readonly usual = computed(() => this.offered().filter((format) => usual.includes(format.id)));
  readonly others = computed(() => this.offered().filter((format) => !usual.includes(format.id)));

  byId(id: string): NoteFormatView | undefined {
    return this.formats()?.find((format) => format.id === id);
  }
}
