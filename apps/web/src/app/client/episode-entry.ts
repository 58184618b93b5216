import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
} from '@angular/core';
import { EpisodeChange, EpisodeView } from '@attune/contracts';
import { Api } from '../api/api.js';
import { checkedForm } from '../api/checked-form.js';
import { toProblemError } from '../api/problem-error.js';
import { decimal } from '../ui/number-format.js';
import { StatusPill } from '../ui/status-pill.js';
import {
  decisionSentence,
  episodeStatus,
  episodeTitle,
  evidenceSentence,
  furtherSessions,
  methodSentence,
  repairFacts,
} from './episode-words.js';
import { formLabel } from './form-label.js';

/** One episode of rupture and repair: its evidence in words, and the decision of a person on it. */
@Component({
  selector: 'episode-entry',
  imports: [StatusPill],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './episode-entry.html',
  styleUrl: './episode-entry.css',
})
export class EpisodeEntry {
  private readonly api = inject(Api);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);

  readonly episode = input.required<EpisodeView>();
  readonly scaleName = input.required<string>();
  /** How often the rule fires by chance; undefined where that is not known. */
  readonly chance = input<string>();
  /** False shows what was decided without the buttons to decide. */
  readonly mayDecide = input(true);
  /** The episode as it stands after a decision. */
  readonly decided = output<EpisodeView>();

  protected readonly dismissing = signal(false);
  protected readonly sending = signal(false);
  protected readonly problem = signal<string | undefined>(undefined);

  protected readonly form = computed(() => formLabel(this.episode()));
  protected readonly title = computed(() => episodeTitle(this.episode()));
  protected readonly status = computed(() => episodeStatus(this.episode()));
  protected readonly evidence = computed(() => evidenceSentence(this.episode()));
  protected readonly further = computed(() => furtherSessions(this.episode()));
  protected readonly facts = computed(() => repairFacts(this.episode()));
  protected readonly decision = computed(() => decisionSentence(this.episode()));
  protected readonly method = computed(() => methodSentence(this.episode()));
  protected readonly shape = computed(() => (this.episode().strength === 'alert' ? '▼' : '▽'));
  protected readonly dismissed = computed(() => this.episode().decision.state === 'dismissed');
  protected readonly numbers = computed(() =>
    this.episode().flags.map((flag) => [
      String(flag.session),
      ...[flag.score, flag.reference, flag.drop, flag.reliableThreshold, flag.centre, flag.sigma, flag.limit].map(
        (value) => decimal(value, 2),
      ),
    ]),
  );

  protected startDismissing(): void {
    this.problem.set(undefined);
    this.dismissing.set(true);
    this.focusWhenRendered('textarea');
  }

  protected stopDismissing(): void {
    this.problem.set(undefined);
    this.dismissing.set(false);
    this.focusWhenRendered('.buttons button:nth-child(2)');
  }

  protected decide(decision: 'confirmed' | 'pending'): Promise<void> {
    return this.send({ decision });
  }

  protected toggleDiscuss(): Promise<void> {
    return this.send({ discuss: !this.episode().decision.discuss });
  }

  protected async dismiss(event: Event, reason: string): Promise<void> {
    event.preventDefault();
    await this.send({ decision: 'dismissed', reason });
  }

  private async send(change: EpisodeChange): Promise<void> {
    const checked = checkedForm(EpisodeChange, change);
    this.problem.set(checked.ok ? undefined : Object.values(checked.problems.fields)[0]);
    if (!checked.ok) return;
    this.sending.set(true);
    try {
      const decided = await this.api.patch(`/episodes/${this.episode().id}`, checked.value, EpisodeView);
      this.dismissing.set(false);
      this.decided.emit(decided);
      this.focusWhenRendered('.buttons button');
    } catch (error) {
      this.problem.set(toProblemError(error).message);
    } finally {
      this.sending.set(false);
    }
  }

  /** The buttons change with the decision: the keyboard stays with this episode. */
  private focusWhenRendered(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), {
      injector: this.injector,
    });
  }
}
