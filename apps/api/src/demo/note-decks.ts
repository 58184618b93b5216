import { type Chance } from './chance.js';
import { contactWords, ordinaryWeeks, type Contact } from './note-words.js';
import { type Concern, type Phase, phases } from './topics/topic.js';
import { topics } from './topics/topics.js';

/** Draws cards one after the other, none twice before all have been drawn. */
export function deckOf<T>(cards: readonly T[], chance: Chance): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = chance.shuffled(cards);
    const card = left.pop();
    if (card === undefined) throw new Error('A deck needs at least one card.');
    return card;
  };
}

/** The sentences from which the ordinary notes of one treatment are put together. */
export interface NoteDecks {
  readonly reports: Readonly<Record<Phase, () => string>>;
  readonly work: () => string;
  readonly plans: () => string;
  readonly contact: Readonly<Record<Contact, Readonly<Record<'seen' | 'thought' | Phase, () => string>>>>;
}

export function noteDecks(concern: Concern, chance: Chance): NoteDecks {
  const { reports, work, plans } = topics[concern];
  const byPhase = (cards: Readonly<Record<Phase, readonly string[]>>): Record<Phase, () => string> => ({
    early: deckOf(cards.early, chance),
    middle: deckOf(cards.middle, chance),
    late: deckOf(cards.late, chance),
  });
  const contact = (kind: Contact) => ({
    seen: deckOf(contactWords[kind].seen, chance),
    thought: deckOf(contactWords[kind].thought, chance),
    ...byPhase(contactWords[kind]),
  });
  return {
    reports: byPhase({
      early: [...reports.early, ...ordinaryWeeks],
      middle: [...reports.middle, ...ordinaryWeeks],
      late: [...reports.late, ...ordinaryWeeks],
    }),
    work: deckOf(work, chance),
    plans: deckOf(plans, chance),
    contact: { closer: contact('closer'), 'as usual': contact('as usual'), thinner: contact('thinner') },
  };
}

/** The phase that a share of the way through a treatment belongs to. */
export const phaseAt = (progress: number): Phase => phases[Math.min(2, Math.floor(progress * 3))] ?? 'early';
