import { type RecordingView } from '@attune/contracts';
import { dateTime } from '../ui/day-format.js';
import { clockTime } from './clock-time.js';

/** Whether nothing more happens to a recording by itself. */
export const isSettled = ({ state, failure }: RecordingView): boolean =>
  state === 'transcribed' || state === 'failed' || state === 'deleted' || (state === 'stored' && failure !== null);

/** What there is of the sound, in one sentence. */
export function recordingWords(recording: RecordingView): string {
  const length = recording.seconds === null ? '' : `, ${clockTime(recording.seconds)}`;
  const until = recording.deleteAt === null ? '' : ` The sound is deleted on ${dateTime(recording.deleteAt)}.`;
  switch (recording.state) {
    case 'uploading':
      return 'A recording was begun and is not complete. Choose the same file again: it goes on where it stopped.';
    case 'stored':
      return recording.failure === null
        ? 'The recording has arrived and waits to become text.'
        : `Recording${length}, stored encrypted.${until}`;
    case 'transcribing':
      return 'The recording is becoming text.';
    case 'transcribed':
      return `Recording${length}.${until}`;
    case 'failed':
      return 'The recording could not be turned into text.';
    case 'deleted':
      return recording.deletedAt === null
        ? 'The sound is being deleted.'
        : `The sound was deleted on ${dateTime(recording.deletedAt)}.`;
  }
}
