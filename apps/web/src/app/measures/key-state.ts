import { type InstrumentSummary } from '@attune/contracts';
import { type Tone } from '../ui/status-pill.js';

export type KeyState = InstrumentSummary['keyState'];

export interface KeyStateWords {
  /** For a badge. */
  readonly label: string;
  /** What the state means for a score, in one sentence. */
  readonly meaning: string;
  readonly tone: Tone;
}

const words: Readonly<Record<KeyState, KeyStateWords>> = {
  verified: {
    label: 'key verified',
    meaning: 'The scoring key was seen in independent sources.',
    tone: 'repair',
  },
  derived: {
    label: 'key derived',
    meaning: 'The scoring key is taken from the parallel form; every score says so.',
    tone: 'accent',
  },
  site: {
    label: 'needs your key',
    meaning: 'Answers are kept, and scored as soon as your site enters the key from its own manual.',
    tone: 'look',
  },
  demonstration: {
    label: 'demonstration key',
    meaning: 'Scored with a demonstration key, not the published one.',
    tone: 'look',
  },
  'code-book': {
    label: 'code-book',
    meaning: 'A list of codes for raters, not a scale with a score.',
    tone: 'neutral',
  },
};

/** How far a scoring key can be trusted, in words. */
export function keyStateWords(state: KeyState): KeyStateWords {
  return words[state];
}
