import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

let selects = 0;

/** Chooses one column of the file. */
@Component({
  selector: 'column-select',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      <select
        class="input"
        [id]="id"
        [attr.aria-invalid]="problem() ? true : null"
        [attr.aria-describedby]="problem() ? id + '-problem' : null"
        (change)="choose($event)"
      >
        <option value="" [selected]="column() === ''">{{ none() }}</option>
        @for (name of columns(); track $index) {
          <option [value]="name" [selected]="name === column()">{{ name }}</option>
        }
      </select>
      @if (problem()) {
        <span class="problem" [id]="id + '-problem'">{{ problem() }}</span>
      }
    </div>
  `,
})
export class ColumnSelect {
  readonly label = input.required<string>();
  readonly columns = input.required<readonly string[]>();
  /** What the empty choice says: "choose" where a column is needed, "none" where it is optional. */
  readonly none = input('choose');
  readonly problem = input('');
  readonly column = model.required<string>();

  protected readonly id = `column-${++selects}`;

  protected choose(event: Event): void {
    this.column.set((event.target as HTMLSelectElement).value);
  }
}
