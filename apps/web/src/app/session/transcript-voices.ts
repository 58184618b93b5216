import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { type Speaker, type VoiceRole } from '@attune/contracts';
import { counted } from '../ui/number-format.js';
import { speakerNames } from './speaker-names.js';

export interface Voice extends VoiceRole {
  readonly turns: number;
  readonly words: number;
  /** Whether `speaker` was guessed from names and wording. */
  readonly guessed: boolean;
}

/** The voices of a transcript and who each of them is. */
@Component({
  selector: 'transcript-voices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <table class="table">
      <caption class="visually-hidden">
        Who is who
      </caption>
      <thead>
        <tr>
          <th scope="col">Voice</th>
          <th scope="col">Speaks</th>
          <th scope="col">Is the</th>
        </tr>
      </thead>
      <tbody>
        @for (voice of voices(); track voice.name) {
          <tr>
            <th scope="row">{{ voice.name ?? 'not named' }}</th>
            <td>{{ amount(voice) }}</td>
            <td>
              <select
                class="input"
                [attr.aria-label]="'Who ' + (voice.name ?? 'the voice without a name') + ' is'"
                (change)="choose(voice, $event)"
              >
                @for (speaker of speakers; track speaker) {
                  <option [value]="speaker" [selected]="speaker === voice.speaker">{{ names[speaker] }}</option>
                }
              </select>
              @if (voice.guessed && voice.speaker !== 'unknown') {
                <span class="guess">guessed</span>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    select {
      width: auto;
    }
    .guess {
      margin-left: var(--space-2);
      font-size: var(--text-s);
      color: var(--text-faint);
    }
  `,
})
export class TranscriptVoices {
  readonly voices = input.required<readonly Voice[]>();
  readonly assigned = output<VoiceRole>();

  protected readonly names = speakerNames;
  protected readonly speakers = Object.keys(speakerNames) as Speaker[];
  protected readonly amount = (voice: Voice): string =>
    `${counted(voice.turns, 'turn')}, ${counted(voice.words, 'word')}`;

  protected choose(voice: Voice, event: Event): void {
    this.assigned.emit({ name: voice.name, speaker: (event.target as HTMLSelectElement).value as Speaker });
  }
}
