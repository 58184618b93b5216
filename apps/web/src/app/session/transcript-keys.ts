/** What a key does while the transcript has the focus. Letters alone act nowhere else on the page (WCAG 2.1.4). */
export type TranscriptAction =
  'next-passage' | 'previous-passage' | 'next-turn' | 'previous-turn' | 'longer' | 'shorter' | 'cite';

const actions: Readonly<Record<string, TranscriptAction>> = {
  n: 'next-passage',
  p: 'previous-passage',
  j: 'next-turn',
  k: 'previous-turn',
  J: 'longer',
  K: 'shorter',
  c: 'cite',
};

export const keysInWords =
  'In the transcript: N and P next and previous passage, J and K next and previous turn, Shift+J and Shift+K more or fewer turns, C cite in the note.';

/** Null for every other key, and for letters typed together with Ctrl, Alt or Meta. */
export function actionOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
): TranscriptAction | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return Object.hasOwn(actions, event.key) ? (actions[event.key] ?? null) : null;
}

/** The next of `count` places in a circle; the first or last one where none is looked at yet. */
export function stepped(at: number | null, by: 1 | -1, count: number): number | null {
  if (count === 0) return null;
  if (at === null) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}
