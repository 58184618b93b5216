import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type SectionTemplate } from '@attune/contracts';

/** A format as its writer will see it: headings in order, what each asks for, what it rests on. */
@Component({
  selector: 'format-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (section of sections(); track $index) {
        <li>
          <p class="heading">
            {{ section.heading || 'Without a heading' }}
            @if (section.required) {
              <span class="faint">required</span>
            }
          </p>
          @if (section.prompt) {
            <p class="prompt">{{ section.prompt }}</p>
          }
          <p class="faint">
            {{
              section.rests === 'evidence'
                ? 'Each sentence should show what it rests on.'
                : 'The writer’s own judgement or plan; citations are welcome, not asked for.'
            }}
          </p>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--space-2);
      margin-top: var(--space-2);
      padding-left: var(--space-3);
      border-left: 2px solid var(--line);
    }
    .heading {
      font-weight: 620;
      overflow-wrap: anywhere;
    }
    .prompt {
      max-width: 72ch;
      color: var(--text-muted);
    }
    .faint {
      font-size: var(--text-s);
      font-weight: 400;
    }
  `,
})
export class FormatPreview {
  readonly sections = input.required<readonly Omit<SectionTemplate, 'key'>[]>();
}
