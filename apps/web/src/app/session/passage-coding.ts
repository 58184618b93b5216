import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  type PassageCode,
  PassageCodes,
  type PassageFamily,
  passageFamilies,
  ruptureMarkers,
  type Turn,
} from '@attune/contracts';
import { Api } from '../api/api.js';
import { apiResource } from '../api/api-resource.js';
import { lastValue } from '../api/last-value.js';
import { type ProblemError, toProblemError } from '../api/problem-error.js';
import { placeOf } from './passage-words.js';
import { SessionDesk } from './session-desk.js';

const familyNames: Readonly<Record<PassageFamily, string>> = {
  withdrawal: 'Withdrawal',
  confrontation: 'Confrontation',
  repair: 'Repair',
};
const editions = ['own', '3RS 2015', '3RS 2022'] as const;

/** Marks what a person sees in a session, without what the lists found and without what others coded. */
@Component({
  selector: 'passage-coding',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './passage-coding.html',
  styleUrl: './passage-coding.css',
})
export class PassageCoding {
  readonly sessionId = input.required<string>();
  readonly turns = input.required<readonly Turn[]>();
  readonly closed = output();

  private readonly api = inject(Api);
  protected readonly desk = inject(SessionDesk);
  protected readonly read = apiResource(() => ({ path: `/sessions/${this.sessionId()}/codes` }), PassageCodes);
  protected readonly codes = lastValue(this.read, () => this.sessionId());
  protected readonly families = passageFamilies;
  protected readonly familyNames = familyNames;
  protected readonly editions = editions;
  protected readonly family = signal<PassageFamily>('withdrawal');
  protected readonly markers = computed<readonly string[]>(() => {
    const family = this.family();
    return family === 'repair' ? [] : ruptureMarkers[family];
  });
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly chosen = computed(() => {
    const selection = this.desk.selection();
    return selection ? this.where(selection.turns) : null;
  });

  /** Where a code stands in the transcript as it is shown now. */
  protected where([first, last]: readonly [number, number]): string {
    const turns = this.turns();
    const from = turns.findIndex((turn) => turn.origin[0] <= first && first <= turn.origin[1]);
    const to = turns.findLastIndex((turn) => turn.origin[0] <= last && last <= turn.origin[1]);
    return placeOf(turns, [from, Math.max(from, to)]);
  }

  protected what(code: PassageCode): string {
    return code.marker === null ? familyNames[code.family] : `${familyNames[code.family]}: ${code.marker}`;
  }

  protected chooseFamily(event: Event): void {
    this.family.set((event.target as HTMLSelectElement).value as PassageFamily);
  }

  protected async add(event: Event, marker: string, edition: string): Promise<void> {
    event.preventDefault();
    const selection = this.desk.selection();
    if (!selection) return;
    await this.send(() =>
      this.api.post(
        `/sessions/${this.sessionId()}/codes`,
        { turns: selection.turns, family: this.family(), marker: marker || null, edition },
        PassageCodes,
      ),
    );
  }

  protected async remove(code: PassageCode): Promise<void> {
    await this.send(() => this.api.delete(`/codes/${code.id}`, PassageCodes));
  }

  protected async finish(coded: boolean): Promise<void> {
    await this.send(() => this.api.post(`/sessions/${this.sessionId()}/codes/finish`, { coded }, PassageCodes));
  }

  private async send(work: () => Promise<unknown>): Promise<void> {
    this.problem.set(null);
    try {
      await work();
      this.read.reload();
    } catch (error) {
      this.problem.set(toProblemError(error));
    }
  }
}
