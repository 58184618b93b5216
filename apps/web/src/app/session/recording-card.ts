import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { RecordingList, RecordingView } from '@attune/contracts';
import * as z from 'zod';
import { Api, apiBase } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { stateChannel } from '../api/state-channel.js';
import { watchState } from '../api/watch-state.js';
import { ProgressBar } from '../ui/progress-bar.js';
import { clockTime } from './clock-time.js';
import { RecordingPlayer } from './recording-player.js';
import { RecordingUpload } from './recording-upload.js';
import { isSettled, recordingWords } from './recording-words.js';
import { Recorder } from './recorder.js';

/** The sound of a session: recorded or uploaded, becoming text, played beside the text, and deleted by the rule. */
@Component({
  selector: 'recording-card',
  imports: [ProgressBar],
  providers: [Recorder, RecordingUpload],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './recording-card.html',
  styleUrl: './recording-card.css',
})
export class RecordingCard {
  readonly sessionId = input.required<string>();
  /** Whether the person may add sound; everybody else who may see the session can play it. */
  readonly mayAdd = input(false);
  /** Whether it is said why no recording can be added; beside a transcript that would only be in the way. */
  readonly explains = input(true);
  /** A recording has become the transcript. */
  readonly transcribed = output();

  private readonly api = inject(Api);
  private readonly destroyed = inject(DestroyRef);
  protected readonly player = inject(RecordingPlayer);
  protected readonly upload = inject(RecordingUpload);
  protected readonly recorder = inject(Recorder);
  protected readonly read = apiResource(() => ({ path: `/sessions/${this.sessionId()}/recordings` }), RecordingList);
  private readonly list = lastValue(this.read, () => this.sessionId());
  /** Newer than what was read: heard while a job runs. */
  private readonly heard = signal<RecordingView | null>(null);
  protected readonly recording = computed(() => {
    const first = this.list()?.items.at(-1);
    const heard = this.heard();
    return heard && heard.id === first?.id ? heard : first;
  });
  protected readonly allowed = computed(() => this.list()?.allowed);
  protected readonly accepted = computed(() => this.list()?.accepted.join(',') ?? 'audio/*');
  protected readonly words = recordingWords;
  protected readonly isWaiting = (one: RecordingView): boolean => !isSettled(one) && one.state !== 'uploading';
  protected readonly time = clockTime;
  protected readonly apiBase = apiBase;
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly elapsed = signal(0);
  /** Whether somebody is asked if the sound shall really go. */
  protected readonly removing = signal(false);
  protected readonly playable = computed(() => {
    const state = this.recording()?.state;
    return state !== undefined && state !== 'uploading' && state !== 'deleted';
  });

  private readonly sound = viewChild<ElementRef<HTMLAudioElement>>('sound');
  private watched = '';

  constructor() {
    effect(() => this.player.ready.set(this.playable()));
    effect(() => {
      const recording = this.recording();
      if (recording && !isSettled(recording) && recording.state !== 'uploading') this.watch(recording.id);
    });
    this.player.seeks.pipe(takeUntilDestroyed()).subscribe((seconds) => {
      const sound = this.sound()?.nativeElement;
      if (!sound) return;
      sound.currentTime = seconds;
      void sound.play();
    });
    const timer = setInterval(() => this.elapsed.set(this.recorder.elapsed()), 500);
    this.destroyed.onDestroy(() => clearInterval(timer));
  }

  protected async choose(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    field.value = '';
    if (file) await this.send(file);
  }

  protected async finish(): Promise<void> {
    const file = await this.recorder.finish('session');
    if (file) await this.send(file);
  }

  protected async again(): Promise<void> {
    await this.ask(async (id) => void (await this.api.post(`/recordings/${id}/transcribe`, {}, RecordingView)));
  }

  protected async remove(): Promise<void> {
    this.removing.set(false);
    await this.ask(async (id) => void (await this.api.delete(`/recordings/${id}`, z.unknown())));
  }

  protected heardAt(event: Event): void {
    this.player.at.set((event.target as HTMLAudioElement).currentTime);
  }

  protected follow(event: Event): void {
    this.player.follows.set((event.target as HTMLInputElement).checked);
  }

  private async send(file: File): Promise<void> {
    await this.upload.send(this.sessionId(), file);
    this.read.reload();
  }

  private async ask(work: (id: string) => Promise<void>): Promise<void> {
    const id = this.recording()?.id;
    if (id === undefined) return;
    this.problem.set(null);
    try {
      await work(id);
      this.heard.set(null);
      this.watched = '';
      this.read.reload();
    } catch (error) {
      this.problem.set(toProblemError(error));
    }
  }

  private watch(id: string): void {
    if (this.watched === id) return;
    this.watched = id;
    watchState(stateChannel(this.api, `/recordings/${id}`, RecordingView), isSettled)
      .pipe(takeUntilDestroyed(this.destroyed))
      .subscribe({
        next: (state) => {
          this.heard.set(state);
          if (state.state === 'transcribed' || state.state === 'deleted') this.transcribed.emit();
        },
        error: (error: unknown) => this.problem.set(toProblemError(error)),
      });
  }
}
