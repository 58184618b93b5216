import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type Speaker, type TranscriptView, type VoiceRole } from '@attune/contracts';
import { counted } from '../ui/number-format.js';
import { placeOf } from './passage-words.js';
import { SpeakerRepair } from './speaker-repair.js';
import { speakerNames } from './speaker-names.js';
import { TranscriptTurns, type TurnsInSight } from './transcript-turns.js';
import { startNear, wordStarts } from './word-starts.js';
import { TranscriptVoices } from './transcript-voices.js';

/** Repairs who said what: voices as a whole, or turn by turn. The words stay, and the original is kept. */
@Component({
  selector: 'speaker-repair-panel',
  imports: [TranscriptTurns, TranscriptVoices],
  providers: [SpeakerRepair],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './speaker-repair-panel.html',
  styleUrl: './speaker-repair-panel.css',
})
export class SpeakerRepairPanel {
  readonly transcript = input.required<TranscriptView>();
  readonly saved = output();
  readonly closed = output();

  protected readonly repair = inject(SpeakerRepair);
  protected readonly names = speakerNames;
  protected readonly speakers = Object.keys(speakerNames) as Speaker[];
  /** First and last row that the buttons act on. */
  protected readonly chosen = signal<readonly [number, number] | null>(null);
  /** The turn that can be cut: where one alone is chosen. */
  private readonly only = computed(() => {
    const rows = this.chosen();
    return rows !== null && rows[0] === rows[1] ? this.repair.turns()[rows[0]] : undefined;
  });
  protected readonly places = computed(() => wordStarts(this.only()?.text ?? ''));
  /** The character before which the chosen turn would be cut. */
  protected readonly cut = linkedSignal<string, number | null>({
    source: () => `${this.chosen()?.join()} ${this.only()?.text}`,
    computation: () => this.places()[0]?.at ?? null,
  });
  protected readonly about = computed(() => {
    const rows = this.chosen();
    return rows === null
      ? 'Click a turn, or move with J and K; hold Shift for several.'
      : placeOf(this.repair.turns(), rows);
  });
  /** Where nobody is named, there is only one voice to speak of, and nothing to say about it. */
  protected readonly named = computed(() => this.repair.voices().some((voice) => voice.name !== null));
  protected readonly steps = computed(() => counted(this.repair.steps().length, 'step'));

  private readonly list = viewChild.required(TranscriptTurns);
  private inSight: TurnsInSight = { first: 0, last: 0 };

  constructor() {
    effect(() => this.repair.begin(this.transcript()));
  }

  protected seen(sight: TurnsInSight): void {
    this.inSight = sight;
  }

  /** A click chooses the turn and remembers the place in its words. */
  protected click(event: MouseEvent): void {
    const row = rowOf(event.target);
    if (row === null) return;
    const from = event.shiftKey ? (this.chosen()?.[0] ?? row) : row;
    this.chosen.set([Math.min(from, row), Math.max(from, row)]);
    const selection = document.getSelection();
    const words = selection?.anchorNode?.parentElement;
    if (selection && words?.classList.contains('text') === true && rowOf(words) === row)
      this.cut.set(startNear(words.textContent ?? '', selection.anchorOffset));
  }

  protected chooseCut(event: Event): void {
    this.cut.set(Number((event.target as HTMLSelectElement).value));
  }

  protected press(event: KeyboardEvent): void {
    const by = { j: 1, k: -1, J: 1, K: -1 }[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const last = this.repair.turns().length - 1;
    const [first, end] = this.chosen() ?? [this.inSight.first - by, this.inSight.first - by];
    const next = Math.min(Math.max(end + by, 0), last);
    this.chosen.set(event.shiftKey ? [Math.min(first, next), Math.max(next, first)] : [next, next]);
    this.list().goTo(next);
  }

  protected assign(speaker: Speaker): void {
    const rows = this.chosen();
    if (rows) this.repair.add({ kind: 'assign', first: rows[0], last: rows[1], speaker });
  }

  protected assignVoice({ name, speaker }: VoiceRole): void {
    this.repair.add({ kind: 'assign-voice', name, speaker });
  }

  protected swap(): void {
    this.repair.add({ kind: 'swap', a: 'client', b: 'therapist' });
  }

  /** The second part most likely belongs to the other one of the two. */
  protected split(): void {
    const [at, row, turn] = [this.cut(), this.chosen()?.[0], this.only()];
    if (at === null || row === undefined || !turn) return;
    const speaker = turn.speaker === 'client' ? 'therapist' : turn.speaker === 'therapist' ? 'client' : 'unknown';
    if (this.repair.add({ kind: 'split', turn: row, at, speaker })) this.chosen.set([row + 1, row + 1]);
  }

  protected merge(): void {
    const rows = this.chosen();
    if (rows && this.repair.add({ kind: 'merge', turn: rows[0] })) this.chosen.set([rows[0], rows[0]]);
  }

  protected rename(event: Event, name: string | null, to: string): void {
    event.preventDefault();
    if (to.trim() !== '') this.repair.add({ kind: 'rename', name, to: to.trim() });
  }

  protected async save(): Promise<void> {
    if (await this.repair.save()) this.saved.emit();
  }
}

function rowOf(target: EventTarget | Node | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row ? Number(row.dataset['row']) : null;
}
