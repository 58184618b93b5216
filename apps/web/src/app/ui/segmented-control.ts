import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

export interface Segment {
  readonly value: string;
  readonly label: string;
}

let controls = 0;

/** A choice of one among a few, all visible: a group of radio buttons (arrow keys move), drawn as one bar. */
@Component({
  selector: 'segmented-control',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend class="visually-hidden">{{ label() }}</legend>
      @for (segment of segments(); track segment.value) {
        <label [class.chosen]="segment.value === value()">
          <input
            type="radio"
            [name]="name"
            [value]="segment.value"
            [checked]="segment.value === value()"
            (change)="value.set(segment.value)"
          />
          {{ segment.label }}
        </label>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: inline-block;
      max-width: 100%;
    }
    fieldset {
      display: flex;
      overflow-x: auto;
      padding: 2px;
      border: 1px solid var(--line-control);
      border-radius: var(--radius-m);
      background: var(--surface);
      scrollbar-width: none;
    }
    label {
      position: relative;
      display: inline-flex;
      align-items: center;
      min-height: 28px;
      padding: 3px 11px;
      border-radius: var(--radius-s);
      font-size: var(--text-m);
      font-weight: 520;
      white-space: nowrap;
      color: var(--text-muted);
      cursor: pointer;
    }
    label:hover {
      background: var(--surface-hover);
    }
    label.chosen {
      background: var(--accent-soft);
      color: var(--accent);
      font-weight: 600;
    }
    input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    label:has(:focus-visible) {
      outline: 2.5px solid var(--focus);
      outline-offset: 0;
    }
    @media (pointer: coarse) {
      label {
        min-height: 40px;
      }
    }
    @media (forced-colors: active) {
      label.chosen {
        outline: 2px solid;
      }
    }
  `,
})
export class SegmentedControl {
  /** What is chosen, for screen readers. */
  readonly label = input.required<string>();
  readonly segments = input.required<readonly Segment[]>();
  readonly value = model.required<string>();
  protected readonly name = `segments-${++controls}`;
}
