import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type DraftPreview } from '@attune/contracts';
import { ModalDialog } from '../ui/modal-dialog.js';
import { counted } from '../ui/number-format.js';
import { previewCost } from './note-draft-words.js';
import { NoteDrafts } from './note-drafts.js';

/** Before anything leaves: every word that would be sent, what was replaced in it, and what it may cost. */
@Component({
  selector: 'note-draft-preview',
  imports: [ModalDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <modal-dialog heading="What will be sent" (closed)="drafts.preview.set(undefined)">
      <div class="stack">
        <p>
          To <strong>{{ preview().address }}</strong>, model {{ preview().model }}, prompt version
          {{ preview().promptVersion }}: {{ cost() }}.
        </p>
        <div>
          <h3>{{ replaced() }}</h3>
          @if (preview().replaced.length > 0) {
            <div class="scroll" tabindex="0" role="region" aria-label="Replaced identifiers">
              <table class="table">
                <caption class="visually-hidden">
                  Identifiers that are replaced before sending, by kind
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Kind</th>
                    <th scope="col" class="number">Times</th>
                    <th scope="col">For example</th>
                  </tr>
                </thead>
                <tbody>
                  @for (kind of preview().replaced; track kind.kind) {
                    <tr>
                      <td>{{ kind.kind }}</td>
                      <td class="number">{{ kind.count }}</td>
                      <td>
                        @for (example of kind.examples; track $index) {
                          <span class="example">{{ example.original }} → {{ example.surrogate }}</span>
                        }
                      </td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          }
          <p class="faint">No recognition is perfect. Read the text below before you send it.</p>
        </div>
        @for (message of preview().messages; track $index) {
          <div>
            <h3>{{ message.role }}</h3>
            <pre tabindex="0" [attr.aria-label]="'Text sent as ' + message.role">{{ message.text }}</pre>
          </div>
        }
        @if (drafts.problem(); as problem) {
          <p class="problem" role="alert">{{ problem.message }}</p>
        }
        <div class="row">
          <button type="button" class="button button-primary" [disabled]="drafts.busy()" (click)="send()">Send</button>
          <button type="button" class="button" (click)="drafts.preview.set(undefined)">Send nothing</button>
        </div>
      </div>
    </modal-dialog>
  `,
  styles: `
    modal-dialog {
      --dialog-width: 820px;
    }
    .scroll {
      overflow-x: auto;
    }
    .example {
      display: block;
      overflow-wrap: anywhere;
    }
    td {
      vertical-align: top;
    }
    h3 {
      text-transform: capitalize;
    }
    pre {
      max-height: 34dvh;
      margin: 4px 0 0;
      padding: var(--space-3);
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--radius-s);
      background: var(--surface-sunken);
      font: inherit;
      font-size: var(--text-m);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    .problem {
      color: var(--danger);
    }
  `,
})
export class NoteDraftPreview {
  protected readonly drafts = inject(NoteDrafts);

  readonly preview = input.required<DraftPreview>();
  readonly format = input.required<string>();

  protected readonly cost = computed(() => previewCost(this.preview()));
  protected readonly replaced = computed(() => {
    const count = this.preview().replaced.reduce((sum, kind) => sum + kind.count, 0);
    return count === 0 ? 'No identifiers were found' : `${counted(count, 'identifier')} replaced`;
  });

  protected send(): void {
    void this.drafts.send(this.format(), this.preview().digest);
  }
}
