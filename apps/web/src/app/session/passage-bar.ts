import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { type Passage, type PassagesView, type Turn } from '@attune/contracts';
import { decimal, percent } from '../ui/number-format.js';
import { passageFamily, passageLabel, placeOf } from './passage-words.js';
import { SessionDesk } from './session-desk.js';

/** The passages worth reading again, at most five, and why; the session's talk in numbers below them. */
@Component({
  selector: 'passage-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './passage-bar.html',
  styleUrl: './passage-bar.css',
})
export class PassageBar {
  readonly view = input.required<PassagesView>();
  readonly turns = input.required<readonly Turn[]>();
  /** Which passage is looked at, from 0; null while none is. */
  readonly at = model<number | null>(null);

  protected readonly desk = inject(SessionDesk);
  protected readonly families = passageFamily;
  protected readonly current = computed(() => this.view().passages[this.at() ?? -1] ?? null);
  protected readonly compared = computed(() => {
    const { comparedWith, earlierSessions } = this.view();
    return comparedWith === 'this session'
      ? 'compared within this session'
      : `compared with ${earlierSessions} earlier sessions of this client`;
  });
  protected readonly numbers = computed(() =>
    this.view()
      .features.filter((feature) => feature.value !== null)
      .map((feature) => ({
        key: feature.key,
        name: feature.name,
        definition: feature.definition,
        value: withUnit(feature.value, feature.unit),
        usual: feature.usual ? withUnit(feature.usual.median, feature.unit) : null,
        sessions: feature.usual?.sessions ?? 0,
      })),
  );

  protected readonly label = passageLabel;
  protected readonly place = placeOf;

  protected choose(index: number): void {
    this.at.set(this.at() === index ? null : index);
  }

  /** Puts the passage into the note: its first quotation where it has one, else the turns alone. */
  protected cite(passage: Passage): void {
    const [first, last] = [this.turns()[passage.turns[0]], this.turns()[passage.turns[1]]];
    const quote = passage.quotes[0];
    const turn = quote && this.turns()[quote.turn];
    if (turn && quote) this.desk.cite({ turns: turn.origin, text: quote.text });
    else if (first && last) this.desk.cite({ turns: [first.origin[0], last.origin[1]], text: '' });
  }
}

function withUnit(value: number | null, unit: string): string {
  if (unit === 'share') return percent(value);
  const text = decimal(value, value !== null && Math.abs(value) >= 20 ? 0 : 1);
  return unit === '' || unit === 'count' ? text : `${text} ${unit}`;
}
