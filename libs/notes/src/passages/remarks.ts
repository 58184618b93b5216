import type { Talk } from './read-talk.js';
import { enoughSessions } from './robust-z.js';
import type { TranscriptFeatures } from './transcript-features.js';

/** A transcript of fewer turns says little about what is usual in it. */
const fewTurns = 20;

/** What could not be looked at, and why; what was found or not found is not judged. */
export function remarksOn(
  talk: Talk,
  features: TranscriptFeatures,
  search: { readonly earlier: readonly unknown[]; readonly usable: readonly unknown[]; readonly found: number },
): string[] {
  const remarks: string[] = [];
  const spoken = talk.turns.filter((one) => one.words.length > 0);
  if (spoken.length === 0) return ['The transcript has no words.'];
  const speaks = (speaker: string): boolean => spoken.some((one) => one.turn.speaker === speaker);
  if (!talk.roles) {
    if (talk.unknownVoices)
      remarks.push(
        'It is not known which voice is the client and which the therapist. Only what needs no roles was looked at: say who is who to see the rest.',
      );
    else if (!speaks('therapist'))
      remarks.push('The therapist says nothing in this transcript: answers to the therapist could not be looked at.');
    else remarks.push('The client says nothing in this transcript: there was nothing of the client to look at.');
  } else if (talk.unknownVoices)
    remarks.push('Some turns belong to voices that are not assigned; they were hardly looked at.');
  if (!talk.english)
    remarks.push(
      'The transcript does not seem to be in English. The phrase lists, pronouns, topics and style matching are English and were left out.',
    );
  if (!talk.countable) remarks.push('The writing has no spaces between words, so words were not counted.');
  if (!features.timed)
    remarks.push(
      'The transcript is not timed: windows are counted in turns, and response times, pauses and overlaps are hidden.',
    );
  else if (!features.measuredEnds)
    remarks.push('The file does not say when turns end: response times, pauses and overlaps are hidden.');
  if (search.earlier.length > search.usable.length)
    remarks.push(
      'Numbers of some earlier sessions could not be compared: counted by an older definition, or without known roles.',
    );
  if (search.usable.length < enoughSessions && spoken.length < fewTurns)
    remarks.push(
      'The transcript is short and there are fewer than three earlier sessions: there is little to compare with.',
    );
  if (search.found === 0) remarks.push('Nothing stood out by these rules. That is no finding about the session.');
  return remarks;
}
