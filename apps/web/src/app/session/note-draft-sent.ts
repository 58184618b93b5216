import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type DraftView } from '@attune/contracts';
import { modelUse } from './note-draft-words.js';

/** What is kept of a draft by a model: which one, what it used, and exactly what was sent. */
@Component({
  selector: 'note-draft-sent',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>What was sent, and to whom</summary>
      <dl>
        <dt>Model</dt>
        <dd>{{ model().name }} at {{ model().address }}</dd>
        <dt>Prompt version</dt>
        <dd>{{ model().promptVersion }}</dd>
        <dt>Use</dt>
        <dd>{{ use() }}</dd>
        <dt>Replaced</dt>
        <dd>{{ replaced() }}</dd>
      </dl>
      @for (message of model().sent; track $index) {
        <p class="role">{{ message.role }}</p>
        <pre tabindex="0" [attr.aria-label]="'Text sent as ' + message.role">{{ message.text }}</pre>
      }
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      font-size: var(--text-m);
      color: var(--accent);
      cursor: pointer;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 2px var(--space-3);
      margin: var(--space-2) 0;
      font-size: var(--text-m);
    }
    dt {
      color: var(--text-faint);
    }
    dd {
      overflow-wrap: anywhere;
    }
    .role {
      font-size: var(--text-s);
      font-weight: 600;
      text-transform: capitalize;
      color: var(--text-faint);
    }
    pre {
      max-height: 30dvh;
      margin: 2px 0 var(--space-2);
      padding: var(--space-2);
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius-s);
      font: inherit;
      font-size: var(--text-s);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class NoteDraftSent {
  readonly model = input.required<NonNullable<DraftView['model']>>();

  protected readonly use = computed(() => modelUse(this.model()));
  protected readonly replaced = computed(
    () =>
      this.model()
        .replaced.map(({ kind, count }) => `${count} × ${kind}`)
        .join(', ') || 'nothing was found to replace',
  );
}
