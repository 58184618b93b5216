import { type PsychotherapyNote } from '@attune/contracts';

/** Who can see a psychotherapy note, in one sentence. */
export function visibilityWords({ mine, author, sharedWith }: PsychotherapyNote): string {
  if (!mine) return `By ${author.name}, who shares it with you. Nobody else can see it unless it is shared with them.`;
  if (sharedWith.length === 0) return 'Only you can see this.';
  return `You can see this, and ${list(sharedWith.map((person) => person.name))} as long as you share it.`;
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
