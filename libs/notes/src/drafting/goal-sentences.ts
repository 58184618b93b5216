import type { EvidenceGoal } from '../citations/evidence.js';
import { quoteTurn } from '../citations/insert-evidence.js';
import { formatReference } from '../citations/reference.js';
import { contentWords } from './content-words.js';
import { quoteSaid, speakerName } from './extract-sentences.js';
import type { SessionExtracts } from './session-extracts.js';

/** The goals of the treatment, each as it is worded. */
export const goalList = (goals: readonly EvidenceGoal[]): string[] =>
  goals
    .filter(isWorded)
    .map(
      (goal) =>
        `Goal ${goal.number}: ${quoteTurn(goal.text)} ${formatReference({ kind: 'goal', number: goal.number })}.`,
    );

/**
 * The goals that were spoken of, each with what the client said: a goal counts as spoken of where a statement shares a
 * word with it that carries meaning.
 */
export const goalsSpokenOf = (goals: readonly EvidenceGoal[], extracts: SessionExtracts): string[] =>
  goals.filter(isWorded).flatMap((goal) => {
    const [said] = extracts.like(contentWords(goal.text), 1);
    if (!said) return [];
    const references = formatReference(
      { kind: 'goal', number: goal.number },
      { kind: 'turns', first: said.first, last: said.last },
    );
    return [
      `Goal ${goal.number}, ${quoteTurn(goal.text)}: ${speakerName(said.speaker)} said ${quoteSaid(said)} ${references}.`,
    ];
  });

const isWorded = ({ text }: EvidenceGoal): boolean => /[\p{L}\p{N}]/u.test(text);
