import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

let fields = 0;

/**
 * Label, hint and complaint round one control. The control takes `id` and `describedBy()` of the field.
 *
 * @example
 * <form-field label="Client code" [problem]="problems().fields['code']" #field>
 *   <input class="input" [id]="field.id" [attr.aria-describedby]="field.describedBy()" />
 * </form-field>
 */
@Component({
  selector: 'form-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="field">
      <label [for]="id">{{ label() }}</label>
      <ng-content />
      @if (hint()) {
        <p class="hint" [id]="id + '-hint'">{{ hint() }}</p>
      }
      @if (problem()) {
        <p class="problem" role="alert" [id]="id + '-problem'">{{ problem() }}</p>
      }
    </div>
  `,
})
export class FormField {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly problem = input<string>();

  readonly id = `field-${++fields}`;
  readonly describedBy = computed(
    () => [this.hint() && `${this.id}-hint`, this.problem() && `${this.id}-problem`].filter(Boolean).join(' ') || null,
  );
}
