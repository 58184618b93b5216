import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DOCUMENT,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { NoteFormatTemplate, NoteFormatView } from '@attune/contracts';
import { Api } from '../api/api.js';
import { checkedForm, type FormProblems, noProblems, problemsOf } from '../api/checked-form.js';
import { toProblemError } from '../api/problem-error.js';
import { ContentCard } from '../ui/content-card.js';
import { FormField } from '../ui/form-field.js';
import { FormatPreview } from './format-preview.js';
import { emptySection, moved, templateOf, type WrittenFormat, type WrittenTemplateSection } from './written-format.js';

/** A template being written: its sections in order, with what each asks for, and beside it what a writer will see. */
@Component({
  selector: 'format-editor',
  imports: [ContentCard, FormatPreview, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(keydown)': 'press($event)' },
  templateUrl: './format-editor.html',
  styleUrl: './format-editor.css',
})
export class FormatEditor {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);

  /** Null for a new template. */
  readonly id = input.required<string | null>();
  readonly format = input.required<WrittenFormat>();
  readonly saved = output();
  readonly closed = output();

  protected readonly written = linkedSignal(() => this.format());
  protected readonly heading = computed(() => (this.id() === null ? 'New format' : `Change ${this.format().name}`));
  protected readonly problems = signal<FormProblems>(noProblems);
  protected readonly sending = signal(false);
  /** What was just moved, for screen readers. */
  protected readonly said = signal('');

  protected write(change: Partial<WrittenFormat>): void {
    this.written.update((format) => ({ ...format, ...change }));
  }

  protected writeSection(id: number, change: Partial<WrittenTemplateSection>): void {
    const sections = this.written().sections.map((one) => (one.id === id ? { ...one, ...change } : one));
    this.write({ sections });
  }

  protected move(at: number, by: 1 | -1): void {
    const { sections } = this.written();
    const section = sections[at];
    const next = moved(sections, at, by);
    if (!section || next === sections) return;
    this.write({ sections: next });
    this.said.set(`${section.heading || 'Section'} is now ${at + by + 1} of ${sections.length}`);
    this.focus(`section-heading-${section.id}`);
  }

  /** Alt and an arrow move the section that the cursor is in. */
  protected press(event: KeyboardEvent): void {
    const section = (event.target as HTMLElement).closest<HTMLElement>('[data-section]');
    if (!section || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    this.move(Number(section.dataset['section']), event.key === 'ArrowUp' ? -1 : 1);
  }

  protected add(): void {
    const section = emptySection();
    this.write({ sections: [...this.written().sections, section] });
    this.focus(`section-heading-${section.id}`);
  }

  protected remove(id: number): void {
    this.write({ sections: this.written().sections.filter((section) => section.id !== id) });
    this.focus('add-section');
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected checked(event: Event): boolean {
    return (event.target as HTMLInputElement).checked;
  }

  protected rests(event: Event): 'evidence' | 'judgement' {
    return this.text(event) === 'judgement' ? 'judgement' : 'evidence';
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const checked = checkedForm(NoteFormatTemplate, templateOf(this.written()));
    this.problems.set(checked.ok ? noProblems : checked.problems);
    if (!checked.ok) return;
    this.sending.set(true);
    try {
      const id = this.id();
      if (id === null) await this.api.post('/note-formats', checked.value, NoteFormatView);
      else await this.api.put(`/note-formats/${id}`, checked.value, NoteFormatView);
      this.saved.emit();
    } catch (error) {
      this.problems.set(problemsOf(toProblemError(error)));
    } finally {
      this.sending.set(false);
    }
  }

  private focus(id: string): void {
    afterNextRender(() => this.document.getElementById(id)?.focus(), { injector: this.injector });
  }
}
