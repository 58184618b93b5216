import { type Turn } from '@attune/contracts';
import { type Speaker, talkStrip, wordCount } from './talk-strip.js';

/** One row of the table twin of the talk strip: a tenth of the session and the words of each speaker in it. */
export interface TalkRow {
  /** Ends of the part on the strip's own scale: seconds or words. */
  readonly from: number;
  readonly to: number;
  readonly words: Readonly<Record<Speaker, number>>;
}

/** Words by speaker in equal parts of the session. A turn counts where it starts. */
export function talkTable(turns: readonly Turn[], parts = 10): TalkRow[] {
  const strip = talkStrip(turns);
  if (strip.length === 0) return [];
  const rows = Array.from({ length: parts }, (_, part) => ({
    from: strip.origin + (part / parts) * strip.length,
    to: strip.origin + ((part + 1) / parts) * strip.length,
    words: { client: 0, therapist: 0, other: 0, unknown: 0 },
  }));
  for (const [index, turn] of turns.entries()) {
    const row = rows[Math.min(Math.floor((strip.starts[index] ?? 0) * parts), parts - 1)];
    if (row) row.words[turn.speaker] += wordCount(turn.text);
  }
  return rows;
}
