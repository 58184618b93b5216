import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { counted } from '../ui/number-format.js';
import { ModalDialog } from '../ui/modal-dialog.js';
import { ProgressBar } from '../ui/progress-bar.js';
import { SegmentedControl } from '../ui/segmented-control.js';
import { clockTime } from './clock-time.js';
import { speakerNames } from './speaker-names.js';
import { TranscriptImport } from './transcript-import.js';
import { TranscriptVoices } from './transcript-voices.js';

/** Adds a transcript to a session from a file of any kind, or as typed text. */
@Component({
  selector: 'transcript-import-dialog',
  imports: [ModalDialog, ProgressBar, SegmentedControl, TranscriptVoices],
  providers: [TranscriptImport],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './transcript-import-dialog.html',
  styleUrl: './transcript-import-dialog.css',
})
export class TranscriptImportDialog {
  readonly sessionId = input.required<string>();
  readonly added = output();
  readonly closed = output();

  protected readonly run = inject(TranscriptImport);
  protected readonly ways = [
    { value: 'file', label: 'From a file' },
    { value: 'typed', label: 'Type or paste' },
  ];
  protected readonly way = signal('file');
  protected readonly over = signal(false);
  protected readonly names = speakerNames;
  protected readonly counted = counted;
  protected readonly time = clockTime;
  protected readonly found = computed(() => {
    const preview = this.run.preview();
    if (!preview) return '';
    const length = preview.duration === null ? 'without times' : clockTime(preview.duration);
    return `${preview.format} · ${preview.encoding} · ${counted(preview.turnCount, 'turn')}, ${counted(preview.words, 'word')} · ${length}`;
  });
  protected readonly unknown = computed(() => this.run.voices().some((voice) => voice.speaker === 'unknown'));

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected async drop(event: DragEvent): Promise<void> {
    this.drag(event, false);
    await this.take(event.dataTransfer?.files[0]);
  }

  protected async choose(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    await this.take(field.files?.[0]);
    // The same file can be chosen again once it is corrected.
    field.value = '';
  }

  protected async typed(event: Event, text: string): Promise<void> {
    event.preventDefault();
    await this.run.look(this.sessionId(), 'typed.txt', new TextEncoder().encode(text));
  }

  protected async save(): Promise<void> {
    if (await this.run.import()) this.added.emit();
  }

  private async take(file: File | undefined): Promise<void> {
    if (file) await this.run.look(this.sessionId(), file.name, new Uint8Array(await file.arrayBuffer()));
  }
}
