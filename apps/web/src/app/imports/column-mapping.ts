import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { type FieldProblem, type ImportPreview, type InstrumentSummary } from '@attune/contracts';
import { SegmentedControl } from '../ui/segmented-control.js';
import { ColumnSelect } from './column-select.js';
import { consecutiveItems, type MappingDraft, resizedItems } from './mapping-draft.js';

/** Which column holds what: every suggested value can be changed. */
@Component({
  selector: 'column-mapping',
  imports: [ColumnSelect, SegmentedControl],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './column-mapping.html',
  styleUrl: './column-mapping.css',
})
export class ColumnMapping {
  readonly columns = input.required<readonly string[]>();
  readonly instruments = input.required<readonly InstrumentSummary[]>();
  readonly questions = input<ImportPreview['questions']>([]);
  /** What is still to be chosen, or what the API says about a field. */
  readonly problems = input<readonly FieldProblem[]>([]);
  readonly draft = model.required<MappingDraft>();

  protected readonly layouts = [
    { value: 'wide', label: 'One row per form' },
    { value: 'long', label: 'One row per answer' },
  ];
  protected readonly contents = [
    { value: 'items', label: 'Answers' },
    { value: 'totals', label: 'Totals only' },
  ];
  protected readonly formSources = [
    { value: 'file', label: 'One form in the whole file' },
    { value: 'column', label: 'A column names the form' },
  ];
  protected readonly instrument = computed(() => this.instruments().find(({ id }) => id === this.draft().form));
  protected readonly observers = computed(() => {
    const { formFrom, rater } = this.draft();
    return formFrom === 'column' || rater !== '' || this.instrument()?.perspective === 'observer';
  });
  /** As many places as the form has items; without a form as many as were suggested. */
  protected readonly itemColumns = computed(() => {
    const { items } = this.draft();
    const count = this.instrument()?.items ?? items.length;
    return resizedItems(items, count);
  });
  protected readonly totalColumns = computed(() => {
    const { totals } = this.draft();
    const scales = this.instrument()?.scales ?? totals.map(({ scale }) => ({ id: scale, name: scale }));
    return scales.map(({ id, name }) => ({
      scale: id,
      name,
      column: totals.find(({ scale }) => scale === id)?.column ?? '',
    }));
  });

  protected change<K extends keyof MappingDraft>(field: K, value: MappingDraft[K]): void {
    this.draft.update((draft) => ({ ...draft, [field]: value }));
  }

  protected typed(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected chooseForm(form: string): void {
    const items = this.instruments().find(({ id }) => id === form)?.items;
    this.draft.update((draft) => ({
      ...draft,
      form,
      items: items === undefined ? draft.items : resizedItems(draft.items, items),
      // Asked again for another form: its rows may be printed another way.
      rowCoding: '',
    }));
  }

  protected chooseItem(item: number, column: string): void {
    this.change(
      'items',
      this.itemColumns().map((old, at) => (at === item ? column : old)),
    );
  }

  protected fillFrom(first: string): void {
    if (first !== '') this.change('items', consecutiveItems(this.columns(), first, this.itemColumns().length));
  }

  protected chooseTotal(scale: string, column: string): void {
    const others = this.draft().totals.filter((total) => total.scale !== scale);
    this.change('totals', column === '' ? others : [...others, { scale, column }]);
  }

  protected answer(field: string, value: string): void {
    if (field === 'rowCoding' && (value === 'label' || value === 'column-position')) this.change('rowCoding', value);
  }

  protected problemOf(field: string): string {
    const found = this.problems().find((problem) => problem.field === field || problem.field === `mapping.${field}`);
    return found ? [found.message, found.remedy].filter(Boolean).join('. ') : '';
  }
}
